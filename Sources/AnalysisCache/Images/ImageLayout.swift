import TextAnalysis

/// Where the sections of an image lie in its file, and what they add up to.
struct ImageLayout: Hashable {
  enum Section: Int, CaseIterable {
    /// Names and stamps of the files, and where their articles lie, which are no section.
    case catalogue
    /// What is asked of the articles without unpacking them.
    case columns
    case index
    case entities
    case stories
    case years
  }

  struct Place: Hashable {
    var offset = 0
    var count = 0
    var checksum: UInt64 = 0

    var range: Range<Int> { offset..<offset + count }
  }

  /// Checksums are taken over pieces of so many bytes, from the beginning of a part on.
  static let piece = 1 << 20

  /// "CuttImg" and the number of the form.
  private static let magic: UInt64 = 0x4375_7474_496D_6706
  /// Of the header, in bytes.
  static let size = 8 * (3 + 3 * Section.allCases.count)

  /// What the image was made by.
  let maker: Int64
  private(set) var places = [Place](repeating: Place(), count: Section.allCases.count)

  init(maker: Int64) { self.maker = maker }

  subscript(section: Section) -> Place {
    get { places[section.rawValue] }
    set { places[section.rawValue] = newValue }
  }

  /// The checksum of a part of so many bytes; nil when some of them cannot be had.
  ///
  /// - Parameter bytes: those of a range, counted from the beginning of the part.
  static func checksum(of count: Int, _ bytes: (Range<Int>) -> ArraySlice<UInt8>) -> UInt64? {
    var hash = ByteHash()
    for start in stride(from: 0, to: count, by: piece) {
      let range = start..<min(start + piece, count)
      let bytes = bytes(range)
      guard bytes.count == range.count else { return nil }
      hash.add(bytes)
    }
    return hash.checksum
  }

  /// The header, which ends with its own checksum.
  var bytes: [UInt8] {
    var writer = PackedWriter()
    writer.append(fixed: Self.magic)
    writer.append(fixed: maker)
    for place in places { place.pack(into: &writer) }
    writer.append(fixed: ByteHash.checksum(of: writer.bytes[...]))
    return writer.bytes
  }

  /// nil for a header of anything else, or of a file with another number of bytes.
  init?(_ bytes: [UInt8], of fileSize: Int) {
    var reader = PackedReader(bytes)
    do {
      guard try reader.fixed(UInt64.self) == Self.magic else { return nil }
      maker = try reader.fixed(Int64.self)
      for number in places.indices {
        places[number] = try Place(from: &reader)
        guard places[number].range.upperBound <= fileSize else { return nil }
      }
      let checksum = try reader.fixed(UInt64.self)
      guard reader.left == 0, checksum == ByteHash.checksum(of: bytes.dropLast(8)) else {
        return nil
      }
    } catch {
      return nil
    }
  }
}
