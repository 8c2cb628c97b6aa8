import CKnowledge

/// The tables of facts as bytes, before they are read.
package struct KnowledgeTables: Sendable {
  package enum Table: UInt8, CaseIterable, Sendable {
    case countries, regions, places, organisations, firstNames, titles
    case organisationWords, personParticles, commonWords, nouns

    /// The file that holds the program's own, and that a user's addition is named after.
    package var fileName: String {
      switch self {
      case .countries: "countries.tsv"
      case .regions: "regions.tsv"
      case .places: "places.tsv"
      case .organisations: "organisations.tsv"
      case .firstNames: "first-names.tsv"
      case .titles: "titles.tsv"
      case .organisationWords: "organisation-words.tsv"
      case .personParticles: "person-particles.tsv"
      case .commonWords: "common-words.tsv"
      case .nouns: "nouns.tsv"
      }
    }
  }

  private var tables: [[UInt8]]

  /// The tables that are part of the program.
  package static var embedded: KnowledgeTables {
    KnowledgeTables(tables: Table.allCases.map(embeddedBytes))
  }

  /// Appends the rows of a user's own table, which has the form of the embedded one.
  package mutating func append(_ rows: [UInt8], to table: Table) {
    tables[Int(table.rawValue)].append(UInt8(ascii: "\n"))
    tables[Int(table.rawValue)] += rows
  }

  package subscript(table: Table) -> [UInt8] { tables[Int(table.rawValue)] }

  private static func embeddedBytes(_ table: Table) -> [UInt8] {
    let number = KnowledgeTable(UInt32(table.rawValue))
    var count = 0
    // Safe: the C function returns a constant array of the program, and its length.
    let start = unsafe knowledge_table(number, &count)
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
