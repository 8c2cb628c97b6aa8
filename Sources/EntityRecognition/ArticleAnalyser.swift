import Articles
import TextAnalysis

/// Reads one article for its names and dates: tagger, links within the article,
/// descriptions and pronouns, dates.
package struct ArticleAnalyser: Sendable {
  private let tagger: any NameTagger
  private let knowledge: Knowledge

  package init(tagger: any NameTagger) {
    self.init(tagger: tagger, knowledge: .embedded)
  }

  /// With tables of the caller's choice, as those a user has added to.
  package init(tagger: any NameTagger, knowledge: Knowledge) {
    self.tagger = tagger
    self.knowledge = knowledge
  }

  /// The steps of an analysis, in their order.
  package enum Step: String, CaseIterable, Sendable {
    case tokens
    case names
    case links
    case references
    case dates
    case speech
  }

  /// Pure and total; safe to call from many tasks at once.
  ///
  /// - Parameter finished: called behind each step, for whoever measures them.
  package func analyse(
    _ article: Article, finished: (Step) -> Void = { _ in }
  ) -> ArticleAnalysis {
    let tokenized = TokenizedArticle(article)
    finished(.tokens)
    let names = tagger.names(in: tokenized)
    finished(.names)
    let linked = LocalLinker(names, in: tokenized, knowledge: knowledge).link()
    finished(.links)
    var sieve = CoreferenceSieve(
      mentions: linked.mentions, entities: linked.entities, in: tokenized, knowledge: knowledge)
    let (mentions, entities) = sieve.resolve()
    finished(.references)
    let dates = TimeRecogniser(tokenized).expressions()
    finished(.dates)
    let quotations = QuotationFinder.quotations(
      in: tokenized, mentions: mentions, entities: entities)
    finished(.speech)
    return ArticleAnalysis(
      mentions: mentions, entities: entities, dates: dates, quotations: quotations,
      sentences: tokenized.sentenceRanges)
  }
}
