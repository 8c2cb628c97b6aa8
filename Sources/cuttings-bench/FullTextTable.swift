import GRDB

/// The same articles in SQLite's own full-text index (FTS5), to compare with.
///
/// In memory, with one transaction for all rows and the index optimised at the end, which is the
/// fastest that it is; accents are folded as this program folds them.
final class FullTextTable {
  /// What is made a term of each word.
  enum Terms: String {
    case words = "unicode61 remove_diacritics 2"
    /// Words by their stems, which this program finds as well.
    case stems = "porter unicode61 remove_diacritics 2"
  }

  private let database: DatabaseQueue

  init(_ terms: Terms = .words) throws {
    database = try DatabaseQueue()
    try database.write { database in
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE article USING fts5(
            title, body, tokenize = '\(terms.rawValue)')
          """)
    }
  }

  /// - Parameter row: what stands of a thing in the table; asked in turn, and not kept.
  func fill<Thing>(
    _ things: some Sequence<Thing>, _ row: (Thing) throws -> (title: String, body: String)
  ) throws {
    try database.write { database in
      let insert = try database.makeStatement(
        sql: "INSERT INTO article(title, body) VALUES (?, ?)")
      for thing in things {
        let row = try row(thing)
        try insert.execute(arguments: [row.title, row.body])
      }
      try database.execute(sql: "INSERT INTO article(article) VALUES ('optimize')")
    }
  }

  /// The rows that match best by its ranking (BM25, the title three times the body).
  func search(_ expression: String, limit: Int) throws -> [Int64] {
    try database.read { database in
      let select = try database.cachedStatement(
        sql: """
          SELECT rowid FROM article WHERE article MATCH ?
          ORDER BY bm25(article, 3.0, 1.0) LIMIT ?
          """)
      return try Int64.fetchAll(select, arguments: [expression, limit])
    }
  }
}
