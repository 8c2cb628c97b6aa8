/// Short strings, of which a text may begin with one.
///
/// Sorted out by their first bytes, so that most texts are told by one look.
struct Beginnings {
  /// The strings by first byte, in the order in which they were given.
  private let byFirst: [[[UInt8]]]
  private let mayBegin: [Bool]

  /// - Parameter strings: in lower case, none empty.
  init(_ strings: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for string in strings {
      let bytes = Array(string.utf8)
      byFirst[Int(bytes[0])].append(bytes)
      if bytes[0].isSmallLetter { byFirst[Int(bytes[0] & ~0x20)].append(bytes) }
    }
    self.byFirst = byFirst
    mayBegin = byFirst.map { !$0.isEmpty }
  }

  /// The first of the strings that the text begins with, ASCII case apart.
  func first(of text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let byte = text.first, mayBegin[Int(byte)] else { return nil }
    return byFirst[Int(byte)].first { text.hasPrefix($0) }
  }

  /// Whether the text begins with one of the strings.
  func match(_ text: ArraySlice<UInt8>) -> Bool { first(of: text) != nil }

  /// Whether one of the strings stands anywhere in the text.
  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    let mayBegin = mayBegin
    for offset in text.indices where mayBegin[Int(text[offset])] {
      if match(text[offset...]) { return true }
    }
    return false
  }
}
