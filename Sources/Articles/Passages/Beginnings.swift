/// Short strings, of which a text may begin with one.
///
/// Sorted out by their first bytes, so that most texts are told by one look.
struct Beginnings {
  /// The strings one behind the other, in the order of their first bytes, else as they were given.
  private let bytes: [UInt8]
  /// Where each begins, and the end of the last.
  private let offsets: [Int]
  /// For each first byte the number of its first string, and that behind its last.
  private let numbers: [Range<Int>]
  private let mayBegin: [Bool]

  /// - Parameter strings: in lower case, none empty.
  init(_ strings: [String]) {
    var bytes: [UInt8] = []
    var offsets = [0]
    var numbers = [Range<Int>](repeating: 0..<0, count: 256)
    for first in numbers.indices {
      let start = offsets.count - 1
      for string in strings where string.utf8.first == UInt8(first).lowercased {
        bytes += string.utf8
        offsets.append(bytes.count)
      }
      numbers[first] = start..<offsets.count - 1
    }
    self.bytes = bytes
    self.offsets = offsets
    self.numbers = numbers
    mayBegin = numbers.map { !$0.isEmpty }
  }

  /// The length of the first of the strings that the text begins with, ASCII case apart.
  func lengthOfFirst(in text: ArraySlice<UInt8>) -> Int? {
    guard let byte = text.first, mayBegin[Int(byte)] else { return nil }
    for number in numbers[Int(byte)] where isPrefix(number, of: text) {
      return offsets[number + 1] - offsets[number]
    }
    return nil
  }

  /// Whether the text begins with one of the strings.
  func match(_ text: ArraySlice<UInt8>) -> Bool { lengthOfFirst(in: text) != nil }

  /// Whether one of the strings stands anywhere in the text.
  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    for offset in text.indices where mayBegin[Int(text[offset])] {
      if match(text[offset...]) { return true }
    }
    return false
  }

  private func isPrefix(_ number: Int, of text: ArraySlice<UInt8>) -> Bool {
    var own = offsets[number] + 1
    let end = offsets[number + 1]
    var index = text.startIndex + 1
    guard end - own < text.count else { return false }
    while own < end {
      if bytes[own] != text[index].lowercased { return false }
      own += 1
      index += 1
    }
    return true
  }
}
