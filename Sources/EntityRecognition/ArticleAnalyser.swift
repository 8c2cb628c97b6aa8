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

  /// Pure and total; safe to call from many tasks at once.
  package func analyse(_ article: Article) -> ArticleAnalysis {
    let tokenized = TokenizedArticle(article)
    let names = tagger.names(in: tokenized)
    let linked = LocalLinker(names, in: tokenized, knowledge: knowledge).link()
    var sieve = CoreferenceSieve(
      mentions: linked.mentions, entities: linked.entities, in: tokenized, knowledge: knowledge)
    let (mentions, entities) = sieve.resolve()
    return ArticleAnalysis(
      mentions: mentions, entities: entities, dates: TimeRecogniser(tokenized).expressions(),
      quotations: QuotationFinder.quotations(
        in: tokenized, mentions: mentions, entities: entities),
      sentences: tokenized.sentenceRanges)
  }
}
