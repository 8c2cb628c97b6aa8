/// Strings that come several times, written once each and named by their numbers.
package struct PackedStrings: Sendable {
  private var strings: [String] = []
  private var numbers: [String: Int] = [:]

  package init() {}

  /// Writes the number of a string, which is added if it is new.
  package mutating func pack(_ string: String, into writer: inout PackedWriter) {
    let number = numbers[string] ?? strings.count
    if number == strings.count {
      numbers[string] = number
      strings.append(string)
    }
    writer.append(count: number)
  }

  /// The strings themselves, to be read before their numbers.
  package var packed: [UInt8] {
    var writer = PackedWriter()
    strings.pack(into: &writer)
    return writer.bytes
  }

  /// Reads strings, to be asked by number alone.
  package init(from reader: inout PackedReader) throws(PackingError) {
    strings = try [String](from: &reader)
  }

  /// Reads the number of a string, and gives the string.
  package func string(from reader: inout PackedReader) throws(PackingError) -> String {
    let number = try reader.count()
    guard number < strings.count else { throw PackingError() }
    return strings[number]
  }
}
