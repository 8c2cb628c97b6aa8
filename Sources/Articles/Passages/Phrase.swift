/// A short passage in the form its words are looked up in: lower case, straight quotation marks,
/// "#" for every number, without the marks at its ends.
struct Phrase {
  let bytes: ArraySlice<UInt8>

  /// What stands before the first space or colon.
  var firstWord: ArraySlice<UInt8> {
    bytes.prefix { $0 != .space && $0 != UInt8(ascii: ":") }
  }

  func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in bytes.startIndex...bytes.endIndex - part.count where bytes[start] == first {
      if bytes[start...].hasPrefix(part) { return true }
    }
    return false
  }

  func parts(separatedBy separator: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var offset = start
    while offset + separator.count <= bytes.endIndex {
      if bytes[offset...].starts(with: separator) {
        parts.append(bytes[start..<offset])
        offset += separator.count
        start = offset
      } else {
        offset += 1
      }
    }
    parts.append(bytes[start...])
    return parts
  }

  init(_ bytes: ArraySlice<UInt8>) {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        if let plain = Self.plainForm(of: bytes[index + 2]) {
          key.append(plain)
          index += 3
          continue
        }
      }
      if byte.isDigit {
        if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
      } else {
        key.append(byte.lowercased)
      }
      index += 1
    }
    self.bytes = Self.stripped(key[...])
  }

  /// The ASCII mark for a quotation mark or a dash of U+2010 to U+203F, by its last byte.
  private static func plainForm(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x98, 0x99: UInt8(ascii: "'")
    case 0x9C, 0x9D: UInt8(ascii: "\"")
    case 0x90...0x95: UInt8(ascii: "-")
    default: nil
    }
  }

  private static func stripped(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var key = key
    while let last = key.last, isMark[Int(last)] { key = key.dropLast() }
    while let first = key.first, isMark[Int(first)] { key = key.dropFirst() }
    guard let first = key.first, let last = key.last, first >= 0x80 || last >= 0x80 else {
      return key
    }
    for symbol in symbols {
      if key.hasSuffix(symbol) { key = stripped(key.dropLast(symbol.count)) }
      if key.hasPrefix(symbol) { key = stripped(key.dropFirst(symbol.count)) }
    }
    return key
  }

  private static let isMark = [Bool](ofBytes: " .:!*>|-+[](){}=~_\"".utf8)

  private static let symbols = ["…", "→", "»", "›", "▼", "▶", "•", "·", "←", "«", "×", "✕", "↓"]
    .map { Array($0.utf8) }
}
