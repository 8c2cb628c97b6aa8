/// Searches kept under names, as the lines of a small file: name, tab, query.
package struct SavedSearches: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let query: String

    package init(name: String, query: String) {
      self.name = name
      self.query = query
    }
  }

  /// In the order in which they were saved; names differ.
  package private(set) var entries: [Entry] = []

  package init() {}

  /// Reads the lines of a file; those that are none of ours are passed over.
  package init(lines: String) {
    for line in lines.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      if fields.count == 2 { save(Entry(name: String(fields[0]), query: String(fields[1]))) }
    }
  }

  package var lines: String {
    entries.map { "\($0.name)\t\($0.query)\n" }.joined()
  }

  package subscript(name: String) -> String? {
    entries.first { $0.name == name }?.query
  }

  /// Keeps a search, in the place of one with its name; nothing without a name or a query.
  package mutating func save(_ entry: Entry) {
    let entry = Entry(name: Self.line(entry.name), query: Self.line(entry.query))
    guard !entry.name.isEmpty, !entry.query.isEmpty else { return }
    if let place = entries.firstIndex(where: { $0.name == entry.name }) {
      entries[place] = entry
    } else {
      entries.append(entry)
    }
  }

  /// Forgets a search; whether there was one.
  package mutating func remove(_ name: String) -> Bool {
    let count = entries.count
    entries.removeAll { $0.name == name }
    return entries.count < count
  }

  /// A text on one line, without white space at its ends.
  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || scalar.properties.isWhitespace ? " " : scalar
    }
    var line = scalars[...]
    while line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    return String(String.UnicodeScalarView(line))
  }
}
