/// ASCII classes of single bytes, for scanners that never leave the bytes of a text.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  var isCapital: Bool { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") }
  var isSmallLetter: Bool { UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z") }
  var isLetter: Bool { (self | 0x20).isSmallLetter }
  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
  /// White space within a line: a space, a tab, a form feed.
  var isBlank: Bool { self == .space || self == 9 || self == 11 || self == 12 }
  /// Part of a word as far as one byte can tell; all of UTF-8 beyond ASCII counts.
  var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
  var lowercased: UInt8 { isCapital ? self | 0x20 : self }
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes begin so, ASCII case apart; `prefix` is in lower case and short, since
  /// strings of up to 15 bytes cost no memory.
  func hasPrefix(_ prefix: String) -> Bool {
    var index = startIndex
    for byte in prefix.utf8 {
      guard index < endIndex, self[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }

  /// Whether the bytes begin so, ASCII case apart; `prefix` is in lower case.
  func hasPrefix(_ prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    var index = startIndex
    for byte in prefix {
      if self[index].lowercased != byte { return false }
      index += 1
    }
    return true
  }

  /// Whether the bytes end so, ASCII case apart; `suffix` is in lower case.
  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(endIndex - suffix.count)...].hasPrefix(suffix)
  }

  /// The slice without white space at its ends, no-break spaces included.
  var trimmed: ArraySlice<UInt8> {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isBlank || self[start] == .carriageReturn { start += 1 }
    while start < end, self[end - 1].isBlank || self[end - 1] == .carriageReturn { end -= 1 }
    return self[start..<end]
  }

  var string: String { String(decoding: self, as: UTF8.self) }
}

extension [Bool] {
  /// For each value of a byte whether it is among some.
  init(ofBytes bytes: some Sequence<UInt8>) {
    self.init(repeating: false, count: 256)
    for byte in bytes { self[Int(byte)] = true }
  }
}
