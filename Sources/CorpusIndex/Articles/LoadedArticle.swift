import Articles
import EntityRecognition
import TextAnalysis
import TextReuse

/// An article and what was recognised in it.
///
/// Of an article that is packed only what lists and counts ask stays unpacked; the rest is unpacked
/// when it is wanted, whole articles within some ten microseconds and single parts within one or
/// two. Copies, and the many snapshots of a growing corpus, share everything.
package struct LoadedArticle: Sendable {
  private enum Content {
    case whole(UnpackedArticle)
    case row(SharedTable, Int32)
  }

  package let id: ArticleID
  private let content: Content

  private init(id: ArticleID, content: Content) {
    self.id = id
    self.content = content
  }

  package init(id: ArticleID, article: Article, analysis: ArticleAnalysis) {
    self.init(id: id, content: AnalysedArticle(article: article, analysis: analysis))
  }

  package init(id: ArticleID, content: AnalysedArticle) {
    self.init(id: id, content: .whole(UnpackedArticle(content)))
  }

  init(id: ArticleID, row: Int, of table: SharedTable) {
    self.init(id: id, content: .row(table, Int32(row)))
  }

  /// The same article under another number.
  package func renumbered(_ id: ArticleID) -> LoadedArticle {
    LoadedArticle(id: id, content: content)
  }

  /// Whether the other is a copy of this one, under whatever number.
  package func isSame(as other: LoadedArticle) -> Bool {
    switch (content, other.content) {
    case (.whole(let whole), .whole(let others)): whole === others
    case (.row(let table, let row), .row(let others, let other)): table === others && row == other
    case (.whole, .row), (.row, .whole): false
    }
  }

  /// The path relative to the folder.
  package var name: String {
    switch content {
    case .whole(let whole): whole.content.article.name
    case .row(let table, let row): table.name(Int(row))
    }
  }

  private var whole: AnalysedArticle {
    switch content {
    case .whole(let whole): whole.content
    case .row(let table, let row): table.content(Int(row))
    }
  }

  /// The article with its number, to be indexed.
  package var numbered: NumberedArticle { NumberedArticle(id: id, article: article) }

  package var article: Article { whole.article }
  package var analysis: ArticleAnalysis { whole.analysis }

  /// Where the article is packed, if it is.
  package var packed: PackedArticle? {
    switch content {
    case .whole: nil
    case .row(let table, let row): table.packed(Int(row))
    }
  }

  // MARK: Keys, which cost nothing

  var keys: ArticleKeys {
    switch content {
    case .whole(let whole): whole.keys
    case .row(let table, let row): table.keys(Int(row))
    }
  }

  /// For each mention what counting asks of it.
  var mentionTraits: MentionTraitRow {
    switch content {
    case .whole(let whole): whole.keys.mentionTraits
    case .row(let table, let row): table.mentionTraits(Int(row))
    }
  }

  package var mentionCount: Int { mentionTraits.count }

  /// Of the clean text, in bytes.
  package var textSize: Int { keys.textSize }

  // MARK: Parts, which cost less than the whole

  package var head: ArticleHead { part(\.head, { $0.head() }) ?? .lost }

  package var metadata: Metadata { head.metadata }

  /// The article without what was recognised in it, for whoever reads each of many once.
  var articleAlone: Article {
    part(\.article, { $0.article(named: name) }) ?? AnalysedArticle.lost(name).article
  }

  package var mentions: [Mention] { part({ $0.analysis.mentions }, { $0.mentions() }) ?? [] }

  package var localEntities: [LocalEntity] {
    part({ $0.analysis.entities }, { $0.entities() }) ?? []
  }

  package var dates: [TimeExpression] { part({ $0.analysis.dates }, { $0.dates() }) ?? [] }

  package var quotations: [Quotation] {
    part({ $0.analysis.quotations }, { $0.quotations() }) ?? []
  }

  package var sentences: [TextRange] {
    part({ $0.analysis.sentences }, { $0.sentences() }) ?? []
  }

  /// What shows which other articles may be like it.
  var sketch: ShingleSketch { part({ $0.sketch }, { $0.sketch() }) ?? .empty }

  /// Where its mentions and quotations stand in the index.
  var places: MentionPlaces { part({ $0.places }, { $0.places() }) ?? .none }

  /// A part of the article that is unpacked already, or else of the packed one.
  private func part<Value>(
    _ ofWhole: (AnalysedArticle) -> Value, _ ofPacked: (PackedArticle) -> Value?
  ) -> Value? {
    switch content {
    case .whole(let whole): ofWhole(whole.content)
    case .row(let table, let row):
      table.known(Int(row)).map(ofWhole) ?? ofPacked(table.packed(Int(row)))
    }
  }
}
