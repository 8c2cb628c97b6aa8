/// The traits of the mentions of an article, by their numbers: a byte each.
struct MentionTraitRow: RandomAccessCollection, Sendable {
  let bytes: ArraySlice<UInt8>

  static let none = MentionTraitRow(bytes: [])

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count }

  subscript(mention: Int) -> MentionTraits {
    MentionTraits(byte: bytes[bytes.startIndex + mention])
  }
}
