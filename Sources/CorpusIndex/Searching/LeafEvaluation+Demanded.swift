extension LeafEvaluation {
  /// The lists of the leaves of a plan. When all of several words are demanded, each has only what
  /// it has in the articles that hold all of them, and the lists have the same articles.
  func lists(of plan: QueryPlan) -> [PostingList] {
    guard let patterns = plan.demandedWords else { return plan.leaves.map(list) }
    let terms = patterns.map { $0.terms(in: segment) }
    let sizes = terms.map(segment.postingCount)
    let order = sizes.indices.sorted { sizes[$0] < sizes[$1] }
    let rarest = words(terms[order[0]])
    var articles = rarest.articles
    var found = [[FoundWord]](repeating: FoundWord.all(of: rarest), count: terms.count)
    for (step, leaf) in order.enumerated().dropFirst() {
      var own = [FoundWord](repeating: FoundWord(), count: articles.count)
      for term in terms[leaf] { add(term, in: articles, to: &own) }
      found[leaf] = own
      let kept = FoundWord.places(in: own)
      guard kept.count < articles.count else { continue }
      articles = kept.map { articles[Int($0)] }
      for leaf in order[...step] {
        let all = found[leaf]
        found[leaf] = kept.map { all[Int($0)] }
      }
    }
    return terms.indices.map { leaf in
      let count = leaf == order[0] ? rarest.articles.count : articleCount(of: terms[leaf])
      return restricted(terms[leaf], to: articles, found[leaf], of: count)
    }
  }

  /// The list of some terms in articles that all hold one of them, of as many as do so at all.
  private func restricted(
    _ terms: [WordPattern.Term], to articles: [UInt32], _ found: [FoundWord],
    of articleCount: Int
  ) -> PostingList {
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
  /// is gone through, and the other skipped.
  private func add(
    _ term: WordPattern.Term, in articles: [UInt32], to found: inout [FoundWord]
  ) {
    let table = segment.postings
    let range = table.range(of: term.number)
    let isPlain = term.span == 1
    if let bits = segment.bits(of: term.number) {
      for (index, article) in articles.enumerated() {
        guard let posting = bits.posting(in: article) else { continue }
        found[index].add(posting, table.matchCounts(posting), isPlain: isPlain)
      }
    } else if range.count < articles.count {
      var index = 0
      for posting in range {
        let article = UInt32(table.articles[posting])
        index = articles.firstIndex(notBefore: article, from: index)
        guard index < articles.count else { return }
        guard articles[index] == article else { continue }
        found[index].add(posting, table.matchCounts(posting), isPlain: isPlain)
      }
    } else {
      var posting = range.lowerBound
      for (index, article) in articles.enumerated() {
        posting = table.posting(notBefore: article, from: posting, to: range.upperBound)
        guard posting < range.upperBound else { return }
        guard UInt32(table.articles[posting]) == article else { continue }
        found[index].add(posting, table.matchCounts(posting), isPlain: isPlain)
      }
    }
  }

  /// How many articles hold one of some terms.
  private func articleCount(of terms: [WordPattern.Term]) -> Int {
    let table = segment.postings
    let total = segment.postingCount(of: terms)
    guard terms.count > 1,
      let commonest = terms.max(by: {
        table.articleCount(of: $0.number) < table.articleCount(of: $1.number)
      })
    else { return total }
    let most = table.articleCount(of: commonest.number)
    guard (total - most) * Self.skippedShare < most else { return distinctArticles(of: terms) }
    // The few articles of the others are looked up among those of the commonest.
    let others = terms.filter { $0.number != commonest.number }
    var articles = others.flatMap { table.articles[table.range(of: $0.number)] }
    if others.count > 1 { articles.sort() }
    let bits = segment.bits(of: commonest.number)
    var count = most
    var last: UInt16?
    for article in articles where article != last {
      last = article
      let article = UInt32(article)
      let isCounted =
        bits?.contains(article) ?? (table.posting(of: commonest.number, in: article) != nil)
      if !isCounted { count += 1 }
    }
    return count
  }

  /// One posting is looked up in the time of so many that are gone through.
  private static let skippedShare = 8

  private func distinctArticles(of terms: [WordPattern.Term]) -> Int {
    var holds = ArticleBits.noWords(segment.entries.count)
    for term in terms {
      if let bits = segment.bits(of: term.number) {
        bits.formUnion(into: &holds)
      } else {
        segment.postings.markArticles(of: segment.postings.range(of: term.number), in: &holds)
      }
    }
    return holds.reduce(0) { $0 + $1.nonzeroBitCount }
  }
}

/// What a word has in an article, as far as its terms were looked at.
private struct FoundWord {
  private(set) var counts = MatchCounts.none
  /// As `PostingList.onlyPostings`, or `none`.
  private(set) var posting = FoundWord.none

  private static let none = UInt32.max - 1

  static func all(of list: PostingList) -> [FoundWord] {
    list.counts.indices.map { index in
      FoundWord(counts: list.counts[index], posting: list.onlyPosting(at: index))
    }
  }

  mutating func add(_ posting: Int, _ own: MatchCounts, isPlain: Bool) {
    counts &+= own
    let isFirst = isPlain && self.posting == Self.none
    self.posting = isFirst ? UInt32(posting) : PostingList.severalPostings
  }

  /// Where in a row the word is.
  static func places(in row: [FoundWord]) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: row.count)
    var count = 0
    // Without a branch, since nobody can guess which it is.
    for place in row.indices {
      places[count] = UInt32(place)
      count += row[place].counts == .none ? 0 : 1
    }
    places.removeLast(row.count - count)
    return places
  }
}
