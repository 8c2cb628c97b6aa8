import Articles
import EntityRecognition
import TextAnalysis
import TextReuse

/// An article and what was recognised in it.
///
/// A class, so that the many snapshots of a growing corpus share one copy. Of an article that is
/// packed only what lists and counts ask stays unpacked; the rest is unpacked when it is wanted,
/// whole articles within some ten microseconds and single parts within one or two.
package final class LoadedArticle: Sendable {
  private enum Content {
    /// Apart, or every packed article would take its room.
    indirect case whole(AnalysedArticle)
    case packed(PackedArticle, ArticleMemo, key: Int)
  }

  package let id: ArticleID
  /// The path relative to the folder.
  package let name: String
  private let content: Content
  /// nil when nothing in the article says or implies a date with its year.
  let ownDate: PublicationDate?
  /// What the article is sorted by, folded once: sorting a folder asks many times.
  let foldedTitle: [UInt8]
  /// nil for an article without a source.
  let foldedSource: [UInt8]?
  /// For each mention what counting asks of it.
  let mentionTraits: [MentionTraits]

  private init(
    id: ArticleID, name: String, content: Content, head: ArticleHead, traits: [MentionTraits]
  ) {
    let metadata = head.metadata
    self.id = id
    self.name = name
    self.content = content
    ownDate = metadata.date
    foldedTitle = Array(Folding.fold(metadata.displayTitle).utf8)
    foldedSource = metadata.source.map { Array(Folding.fold($0).utf8) }
    mentionTraits = traits
  }

  package convenience init(id: ArticleID, article: Article, analysis: ArticleAnalysis) {
    self.init(id: id, content: AnalysedArticle(article: article, analysis: analysis))
  }

  package convenience init(id: ArticleID, content: AnalysedArticle) {
    self.init(
      id: id, name: content.article.name, content: .whole(content), head: content.head,
      traits: content.mentionTraits)
  }

  /// An article that is unpacked when it is wanted; nil when what is packed is none.
  ///
  /// - Parameter memo: shared with the other articles of the folder.
  package convenience init?(
    id: ArticleID, name: String, packed: PackedArticle, memo: ArticleMemo
  ) {
    guard let (head, traits) = packed.headContent() else { return nil }
    self.init(
      id: id, name: name, content: .packed(packed, memo, key: memo.newKey()), head: head,
      traits: traits)
  }

  /// The same article under another number.
  package func renumbered(_ id: ArticleID) -> LoadedArticle {
    id == self.id ? self : LoadedArticle(self, id: id)
  }

  private init(_ other: LoadedArticle, id: ArticleID) {
    self.id = id
    name = other.name
    content = other.content
    ownDate = other.ownDate
    foldedTitle = other.foldedTitle
    foldedSource = other.foldedSource
    mentionTraits = other.mentionTraits
  }

  private var whole: AnalysedArticle {
    switch content {
    case .whole(let whole): whole
    case .packed(let packed, let memo, let key):
      memo.content(key) { packed.content(named: name) ?? .lost(name) }
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
    case .packed(let packed, _, _): packed
    }
  }

  // MARK: Parts, which cost less than the whole

  package var head: ArticleHead { part(\.head, { $0.articleHead() }) ?? .lost }

  package var metadata: Metadata { head.metadata }

  /// The article without what was recognised in it, for whoever reads each of many once.
  var articleAlone: Article {
    part(\.article, { $0.article(named: name) }) ?? AnalysedArticle.lost(name).article
  }

  package var mentionCount: Int { mentionTraits.count }

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
    case .whole(let whole): ofWhole(whole)
    case .packed(let packed, let memo, let key):
      memo.known(key).map(ofWhole) ?? ofPacked(packed)
    }
  }
}
