/// Looks for any of a few short strings in one pass.
struct PhraseSearch {
  private let strings: [[UInt8]]
  /// Whether one of them begins with the byte.
  private let mayBegin: [Bool]

  /// - Parameter table: the strings in lower case, with bars between them.
  init(_ table: String) {
    strings = table.split(separator: "|").map { Array($0.utf8) }
    var mayBegin = [Bool](repeating: false, count: 256)
    for string in strings { mayBegin[Int(string[0])] = true }
    self.mayBegin = mayBegin
  }

  func isFound(in bytes: [UInt8]) -> Bool {
    for offset in bytes.indices where mayBegin[Int(bytes[offset])] {
      let rest = bytes[offset...]
      if strings.contains(where: { rest.starts(with: $0) }) { return true }
    }
    return false
  }
}
