import Articles
import TextAnalysis

/// Packed articles in rows, and what is asked of each without unpacking it.
package struct ArticleTable: Sendable {
  private(set) var names: [String] = []
  private(set) var columns = ArticleColumns()
  /// Where each article is packed.
  package private(set) var packed: [PackedArticle] = []

  package init() {}

  package var count: Int { packed.count }

  package mutating func append(_ content: AnalysedArticle, packed article: PackedArticle) {
    names.append(content.article.name)
    columns.append(ArticleKeys(of: content))
    packed.append(article)
  }

  /// An article of another table; one that is not packed is left out.
  package mutating func append(_ article: LoadedArticle) {
    guard let own = article.packed else { return }
    names.append(article.name)
    columns.append(article.keys)
    packed.append(own)
  }

  /// The same articles, packed elsewhere.
  package func moved(to packed: [PackedArticle]) -> ArticleTable {
    precondition(packed.count == count, "\(packed.count) places for \(count) articles")
    var table = self
    table.packed = packed
    return table
  }

  /// The articles under their numbers.
  ///
  /// - Parameters:
  ///   - ids: one a row.
  ///   - memo: shared with the other articles of the folder.
  package func articles(_ ids: [ArticleID], memo: ArticleMemo) -> [LoadedArticle] {
    let table = SharedTable(self, memo: memo)
    return ids.enumerated().map { LoadedArticle(id: $0.element, row: $0.offset, of: table) }
  }

  // MARK: Packing

  /// Writes what is asked without unpacking.
  package func packColumns(into sink: inout some BulkSink) { columns.pack(into: &sink) }

  /// - Parameter names: those of the articles, and where they are packed.
  package init(
    names: [String], packed: [PackedArticle], columnsFrom source: inout some BulkSource
  ) throws(PackingError) {
    columns = try ArticleColumns(from: &source)
    self.names = names
    self.packed = packed
    guard columns.count == names.count, packed.count == names.count else { throw PackingError() }
  }
}
