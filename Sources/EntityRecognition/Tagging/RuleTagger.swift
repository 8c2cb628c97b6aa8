import Articles
import TextAnalysis

/// Finds names by capitals, the tables and what the rest of the article says: no training.
///
/// Running prose is read first. What it says decides the words whose capitals say nothing:
/// those that begin a sentence or stand in a headline.
package struct RuleTagger: NameTagger {
  private let knowledge: Knowledge

  package init(knowledge: Knowledge = .embedded) {
    self.knowledge = knowledge
  }

  package func names(in article: TokenizedArticle) -> [TaggedName] {
    let words = ArticleWords(article, knowledge: knowledge)
    return Self.spans(in: words).map { $0.name(in: words) }
  }

  /// The names as tokens.
  static func spans(in words: ArticleWords) -> [NameSpan] {
    var candidates: [Candidate] = []
    for sentence in words.cases.indices where words.cases[sentence] == .prose {
      let range = words.article.sentences[sentence]
      candidates += Self.candidates(in: range, of: sentence, words: words)
    }
    let book = NameBook(candidates, in: words)
    let proseCount = candidates.count
    for sentence in words.cases.indices where words.cases[sentence] != .prose {
      candidates += Self.headlineCandidates(in: sentence, words: words, book: book)
    }
    let isAllProse = candidates.count == proseCount
    if !isAllProse { candidates.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
    let whole = isAllProse ? book : NameBook(candidates, in: words)
    return candidates.compactMap { Self.span($0, in: words, book: whole) }
  }

  private static func candidates(
    in range: Range<Int>, of sentence: Int, words: ArticleWords
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    let finder = RunFinder(
      words: words, sentence: range, sentenceCase: words.cases[sentence])
    for run in finder.runs() {
      var splitter = RunSplitter(words: words, sentence: sentence, run: run)
      splitter.split()
      candidates += splitter.candidates
    }
    return candidates
  }

  /// In a headline the names of the prose come first, and the rest is read between them.
  private static func headlineCandidates(
    in sentence: Int, words: ArticleWords, book: NameBook
  ) -> [Candidate] {
    let range = words.article.sentences[sentence]
    var candidates: [Candidate] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard words.beginsWithCapital(index),
        let (end, kind) = book.longestName(at: index, before: range.upperBound)
      else {
        index += 1
        continue
      }
      candidates += Self.candidates(in: start..<index, of: sentence, words: words)
      candidates.append(Candidate(index..<end, .fixed(kind), sentence: sentence))
      start = end
      index = end
    }
    return candidates + Self.candidates(in: start..<range.upperBound, of: sentence, words: words)
  }

  private static func span(
    _ candidate: Candidate, in words: ArticleWords, book: NameBook
  ) -> NameSpan? {
    if case .demonym = candidate.certainty {
      return NameSpan(candidate.tokens, .place, isDemonym: true)
    }
    if candidate.tokens.count == 1,
      words.traits[candidate.tokens.lowerBound].contains(.groupName)
    {
      return NameSpan(candidate.tokens, .group)
    }
    return book.kind(of: candidate).map { NameSpan(candidate.tokens, $0) }
  }
}
