/// Strings that come several times, written once each and named by their numbers.
package struct PackedStrings: Sendable {
  private var strings: [String] = []
  private var numbers: [String: Int] = [:]

  package init() {}

  /// The number of a string, which is added if it is new.
  package mutating func number(of string: String) -> Int {
    if let known = numbers[string] { return known }
    numbers[string] = strings.count
    strings.append(string)
    return strings.count - 1
  }

  /// Reads the number of a string, and gives the string.
  package func string(from reader: inout PackedReader) throws(PackingError) -> String {
    let number = try reader.count()
    guard number < strings.count else { throw PackingError() }
    return strings[number]
  }
}

/// Read to be asked by number alone.
extension PackedStrings: Packable {
  package func pack(into writer: inout PackedWriter) { strings.pack(into: &writer) }

  package init(from reader: inout PackedReader) throws(PackingError) {
    strings = try [String](from: &reader)
  }
}
