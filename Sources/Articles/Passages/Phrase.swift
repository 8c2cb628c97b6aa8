/// A short passage in the form its words are looked up in: lower case, straight quotation marks,
/// "#" for every number, without the marks at its ends.
struct Phrase {
  let bytes: ArraySlice<UInt8>

  /// What stands before the first space or colon.
  var firstWord: ArraySlice<UInt8> {
    bytes.prefix { $0 != .space && $0 != UInt8(ascii: ":") }
  }

  /// Whether some bytes stand anywhere in it, three or more.
  func contains(_ part: [UInt8]) -> Bool {
    bytes.hasPlace { first, second, _ in
      first.equals(part[0] | 0x20) .& second.equals(part[1] | 0x20)
    } where: { place in
      bytes[place...].hasPrefix(part)
    }
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

  init(_ text: ArraySlice<UInt8>) {
    var key = Array(text)
    // Safe: all places lie within the buffer, which is the array.
    let count = unsafe key.withUnsafeMutableBufferPointer { unsafe Self.write(over: $0) }
    bytes = Self.stripped(key[..<count])
  }

  /// Writes the form over the text, which is as long or longer; gives its length.
  private static func write(over text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var index = 0
    var last: UInt8 = 0
    while index < text.count {
      // Safe: both places lie below the count.
      var byte = unsafe text[index].lowercased
      index += 1
      if byte.isDigit {
        byte = UInt8(ascii: "#")
        if last == byte { continue }
      } else if byte == 0xE2, index + 1 < text.count, unsafe text[index] == 0x80,
        let plain = unsafe plainForm(of: text[index + 1])
      {
        byte = plain
        index += 2
      }
      // Safe: what is written stands for as many bytes or more that were read.
      unsafe text[count] = byte
      count += 1
      last = byte
    }
    return count
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
