/// A table that its articles share, with what was unpacked of them last.
final class SharedTable: Sendable {
  private let table: ArticleTable
  private let memo: ArticleMemo
  /// In the memo, of the first row.
  private let firstKey: Int

  init(_ table: ArticleTable, memo: ArticleMemo) {
    self.table = table
    self.memo = memo
    firstKey = memo.newKeys(table.count)
  }

  func name(_ row: Int) -> String { table.names[row] }

  func keys(_ row: Int) -> ArticleKeys { table.columns[row] }

  func mentionTraits(_ row: Int) -> MentionTraitRow { table.columns.mentionTraits(row) }

  func packed(_ row: Int) -> PackedArticle { table.packed[row] }

  /// The whole article; unpacked and kept for a while if it is not there.
  func content(_ row: Int) -> AnalysedArticle {
    memo.content(firstKey + row) {
      packed(row).content(named: name(row)) ?? .lost(name(row))
    }
  }

  /// The whole article, if it was unpacked a while ago.
  func known(_ row: Int) -> AnalysedArticle? { memo.known(firstKey + row) }
}
