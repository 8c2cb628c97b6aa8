extension LeafEvaluation {
  /// The lists of the leaves of a plan. When all of several words are demanded, each has only what
  /// it has in the articles that hold all of them, and the lists have the same articles.
  func lists(of plan: QueryPlan) -> [PostingList] {
    guard let patterns = plan.demandedWords else { return plan.leaves.map(list) }
    let terms = patterns.map { $0.terms(in: segment) }
    let sets = terms.map(articleSet)
    var common = sets[0]
    for set in sets.dropFirst() { common.formIntersection(set) }
    let articles = common.articles
    return zip(terms, sets).map { restricted($0, to: articles, of: $1.count) }
  }

  /// The list of some terms in articles that all hold one of them, of as many as do so at all.
  private func restricted(
    _ terms: [WordPattern.Term], to articles: [UInt32], of articleCount: Int
  ) -> PostingList {
    var found = [FoundWord](repeating: FoundWord(), count: articles.count)
    for term in terms { add(term, in: articles, to: &found) }
    var list = PostingList()
    list.articles = articles
    list.counts = found.map(\.counts)
    list.onlyPostings = found.map(\.posting)
    let compounds = terms.filter { $0.span > 1 }
    if !compounds.isEmpty {
      list.irregular = articles.filter { article in
        compounds.contains { segment.postings.posting(of: $0.number, in: article) != nil }
      }
    }
    if terms.count <= Self.fewTerms { list.places = .terms(terms) }
    list.articlesBeforeRestriction = articleCount
    return list
  }

  /// Adds what a term has in those of some articles that it is in. Whichever of the two is shorter
  /// is gone through, and the other skipped; a common term is looked up.
  private func add(
    _ term: WordPattern.Term, in articles: [UInt32], to found: inout [FoundWord]
  ) {
    let table = segment.postings
    let isPlain = term.span == 1
    if table.articleCount(of: term.number) < articles.count, !table.isCommon(term.number) {
      var index = 0
      for (posting, article) in table.postings(of: term.number) {
        let article = UInt32(article)
        index = articles.firstIndex(notBefore: article, from: index)
        guard index < articles.count else { return }
        guard articles[index] == article else { continue }
        found[index].add(posting, table.matchCounts(posting), isPlain: isPlain)
      }
    } else {
      var seeker = PostingSeeker(term.number, in: table)
      for (index, article) in articles.enumerated() {
        guard let posting = seeker.posting(in: article) else { continue }
        found[index].add(posting, table.matchCounts(posting), isPlain: isPlain)
      }
    }
  }

  /// The articles that hold one of some terms.
  private func articleSet(of terms: [WordPattern.Term]) -> ArticleSet {
    let table = segment.postings
    var set = ArticleSet(articleCount: segment.entries.count)
    for term in terms {
      if let bits = table.bits(of: term.number) {
        bits.formUnion(into: &set)
      } else {
        table.forEachPosting(of: term.number) { set.insert($1) }
      }
    }
    return set
  }
}

/// What a word has in an article, as far as its terms were looked at.
private struct FoundWord {
  private(set) var counts = MatchCounts.none
  /// As `PostingList.onlyPostings`, or `none`.
  private(set) var posting = FoundWord.none

  private static let none = UInt32.max - 1

  mutating func add(_ posting: Int, _ own: MatchCounts, isPlain: Bool) {
    counts &+= own
    let isFirst = isPlain && self.posting == Self.none
    self.posting = isFirst ? UInt32(posting) : PostingList.severalPostings
  }
}
