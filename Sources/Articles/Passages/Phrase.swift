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
    // Safe: the count is that of the bytes written, all of which are set.
    let key = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      var last: UInt8 = 0
      var index = bytes.startIndex
      while index < bytes.endIndex {
        var byte = bytes[index].lowercased
        index += 1
        if byte.isDigit {
          byte = UInt8(ascii: "#")
          if last == byte { continue }
        } else if byte == 0xE2, index + 1 < bytes.endIndex, bytes[index] == 0x80,
          let plain = Self.plainForm(of: bytes[index + 1])
        {
          byte = plain
          index += 2
        }
        // Safe: each byte written stands for a byte or more read, and the buffer has room for all.
        unsafe buffer[count] = byte
        count += 1
        last = byte
      }
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
    let isMark = isMark
    var start = key.startIndex
    var end = key.endIndex
    while start < end, isMark[Int(key[end - 1])] { end -= 1 }
    while start < end, isMark[Int(key[start])] { start += 1 }
    key = key[start..<end]
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
