import EntityRecognition
import Testing

@Suite struct `The tables of facts` {
  private static func rows(_ table: KnowledgeTables.Table) -> [[String]] {
    String(decoding: KnowledgeTables.embedded[table], as: UTF8.self)
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// How many fields a row may have, the trailing empty ones left out or not.
  private static func fields(_ table: KnowledgeTables.Table) -> Int {
    switch table {
    case .countries: 6
    case .regions, .firstNames, .titles: 3
    case .places, .organisations, .nouns: 4
    case .organisationWords, .personParticles: 2
    case .commonWords: 1
    }
  }

  @Test(arguments: KnowledgeTables.Table.allCases)
  func `are well formed`(table: KnowledgeTables.Table) {
    let rows = Self.rows(table)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.count <= Self.fields(table), "\(row)")
      #expect(!row[0].isEmpty, "\(row)")
      let isTrimmed = row.allSatisfy { field in
        field.first?.isWhitespace != true && field.last?.isWhitespace != true
      }
      #expect(isTrimmed, "\(row)")
    }
  }

  @Test(arguments: [KnowledgeTables.Table.places, .organisations])
  func `name only countries that exist`(table: KnowledgeTables.Table) {
    let countries = Set(
      Self.rows(.countries).flatMap { [$0[0]] + $0[1].split(separator: "|").map(String.init) })
    let named = Set(Self.rows(table).compactMap { $0.count > 3 && $0[3] != "" ? $0[3] : nil })
    #expect(named.subtracting(countries).sorted() == [])
  }

  @Test(arguments: [
    KnowledgeTables.Table.countries, .regions, .commonWords, .firstNames, .organisationWords,
    .nouns,
  ])
  func `have no row twice`(table: KnowledgeTables.Table) {
    var seen: Set<[String]> = []
    let twice = Self.rows(table).filter { !seen.insert($0).inserted }
    #expect(twice == [])
  }

  @Test(arguments: [
    ("Russia", "Russia"), ("Russian", "Russia"), ("Moscow", "Russia"), ("Kremlin", "Russia"),
    ("U.S.", "United States"), ("Washington", "United States"), ("Caracas", "Venezuela"),
    ("venezuelans", "Venezuela"),
  ])
  func `lead from a name, a people, a capital or a seat to the country`(row: (String, String)) {
    #expect(Knowledge.embedded.country(of: row.0)?.name == row.1)
  }

  @Test func `know what is the same first name`() {
    let names = Knowledge.embedded.firstNames
    #expect(names.areSame("sergei", "sergey"))
    #expect(names.areSame("mike", "michael"))
    #expect(!names.areSame("ivan", "cristian"))
  }

  @Test func `take a user's own rows`() {
    var tables = KnowledgeTables.embedded
    tables.append(Array("Tundravik\tTVK\tcompany\tNorway\n".utf8), to: .organisations)
    let knowledge = Knowledge(tables)
    #expect(knowledge.country(of: "TVK")?.name == "Norway")
    let text = MarkedText("The rigs of [Tundravik]o and [TVK]o burn.")
    let names = TrainedTagger(knowledge: knowledge).names(in: TokenizedArticle(text.article))
    #expect(names.map(\.kind) == [.organisation, .organisation])
    #expect(names.map(\.range) == text.marks.map(\.range))
  }
}
