/// Short strings, of which a text may begin with one.
///
/// Sorted out by their first two bytes, so that most texts are told by one look.
struct Beginnings {
  /// The strings one behind the other, in the order of their first bytes, else as they were given.
  private let bytes: [UInt8]
  /// Where each begins, and the end of the last.
  private let offsets: [Int]
  /// For each first byte the number of its first string, and that behind its last.
  private let numbers: [Range<Int>]
  /// For each first byte the second ones, as bits by their low five, which leave case out.
  private let seconds: [UInt32]

  /// - Parameter strings: in lower case, of two bytes or more.
  init(_ strings: [String]) {
    var bytes: [UInt8] = []
    var offsets = [0]
    var numbers = [Range<Int>](repeating: 0..<0, count: 256)
    var seconds = [UInt32](repeating: 0, count: 256)
    for first in numbers.indices {
      let start = offsets.count - 1
      for string in strings where string.utf8.first == UInt8(first).lowercased {
        bytes += string.utf8
        seconds[first] |= Self.bit(of: bytes[offsets[offsets.count - 1] + 1])
        offsets.append(bytes.count)
      }
      numbers[first] = start..<offsets.count - 1
    }
    self.bytes = bytes
    self.offsets = offsets
    self.numbers = numbers
    self.seconds = seconds
  }

  private static func bit(of second: UInt8) -> UInt32 { 1 << UInt32(second & 31) }

  /// The length of the first of the strings that the text begins with, ASCII case apart.
  func lengthOfFirst(in text: ArraySlice<UInt8>) -> Int? {
    lengthOfFirst(in: text, at: text.startIndex)
  }

  /// Whether the text begins with one of the strings.
  func match(_ text: ArraySlice<UInt8>) -> Bool { lengthOfFirst(in: text) != nil }

  /// Whether one of the strings stands at a place of the text, which may be its end.
  func match(_ text: ArraySlice<UInt8>, at place: Int) -> Bool {
    lengthOfFirst(in: text, at: place) != nil
  }

  /// Whether one of the strings stands anywhere in the text.
  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    for place in text.indices where seconds[Int(text[place])] != 0 {
      if match(text, at: place) { return true }
    }
    return false
  }

  private func lengthOfFirst(in text: ArraySlice<UInt8>, at place: Int) -> Int? {
    guard place + 1 < text.endIndex,
      seconds[Int(text[place])] & Self.bit(of: text[place + 1]) != 0
    else { return nil }
    for number in numbers[Int(text[place])] where stands(number, in: text, at: place) {
      return offsets[number + 1] - offsets[number]
    }
    return nil
  }

  /// Whether a string stands at a place that has its first byte.
  private func stands(_ number: Int, in text: ArraySlice<UInt8>, at place: Int) -> Bool {
    let length = offsets[number + 1] - offsets[number]
    guard length <= text.endIndex - place else { return false }
    for index in 1..<length where bytes[offsets[number] + index] != text[place + index].lowercased {
      return false
    }
    return true
  }
}
