extension LeafEvaluation {
  /// Unions of more terms look up their places all at once, and only where they are wanted.
  private static let fewTerms = 16
  /// The lists of so many terms, if they are short, are merged one after the other.
  private static let mostMerged = 6

  func union(_ terms: [WordPattern.Term]) -> PostingList {
    let articleCount = segment.entries.count
    let total = segment.postingCount(of: terms)
    let isPlain = terms.allSatisfy { $0.span == 1 }
    var list: PostingList
    if isPlain, terms.count <= Self.mostMerged, total * 4 < articleCount {
      list = mergedUnion(terms)
    } else if isPlain, total * 16 < articleCount {
      list = sparseUnion(terms, total: total)
    } else {
      list = denseUnion(terms, articleCount: articleCount)
    }
    if terms.count <= Self.fewTerms { list.places = .terms(terms) }
    return list
  }

  /// The lists of the leaves of a plan. When all of several words are demanded, each has only what
  /// it has in the articles that hold all of them, and the lists have the same articles.
  func lists(of plan: QueryPlan) -> [PostingList] {
    guard let patterns = plan.demandedWords else { return plan.leaves.map(list) }
    let terms = patterns.map { $0.terms(in: segment) }
    let sizes = terms.map(segment.postingCount)
    let order = sizes.indices.sorted { sizes[$0] < sizes[$1] }
    let rarest = words(terms[order[0]])
    var articles = rarest.articles
    var counts = [[MatchCounts]](repeating: rarest.counts, count: terms.count)
    for (step, leaf) in order.enumerated().dropFirst() {
      var own = [MatchCounts](repeating: .none, count: articles.count)
      for term in terms[leaf] { addCounts(of: term.number, in: articles, to: &own) }
      counts[leaf] = own
      let kept = [UInt32](placesOfMatches: own)
      guard kept.count < articles.count else { continue }
      articles = kept.map { articles[Int($0)] }
      for leaf in order[...step] {
        let all = counts[leaf]
        counts[leaf] = kept.map { all[Int($0)] }
      }
    }
    return terms.indices.map { leaf in
      let count = leaf == order[0] ? rarest.articles.count : articleCount(of: terms[leaf])
      return restricted(terms[leaf], to: articles, counts[leaf], of: count)
    }
  }

  /// The list of some terms in articles that all hold one of them, of as many as do so at all.
  private func restricted(
    _ terms: [WordPattern.Term], to articles: [UInt32], _ counts: [MatchCounts],
    of articleCount: Int
  ) -> PostingList {
    var list = PostingList()
    list.articles = articles
    list.counts = counts
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

  /// Adds the counts of a term in those of some articles that it is in. Whichever of the two is
  /// shorter is gone through, and the other skipped.
  private func addCounts(of term: Int, in articles: [UInt32], to counts: inout [MatchCounts]) {
    let table = segment.postings
    let range = table.range(of: term)
    if let bits = segment.bits(of: term) {
      for (index, article) in articles.enumerated() {
        guard let posting = bits.posting(in: article) else { continue }
        counts[index] &+= table.matchCounts(posting)
      }
    } else if range.count < articles.count {
      var index = 0
      for posting in range {
        let article = UInt32(table.articles[posting])
        index = articles.firstIndex(notBefore: article, from: index)
        guard index < articles.count else { return }
        if articles[index] == article { counts[index] &+= table.matchCounts(posting) }
      }
    } else {
      var posting = range.lowerBound
      for (index, article) in articles.enumerated() {
        posting = table.posting(notBefore: article, from: posting, to: range.upperBound)
        guard posting < range.upperBound else { return }
        guard UInt32(table.articles[posting]) == article else { continue }
        counts[index] &+= table.matchCounts(posting)
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

  /// Adds up in an array over all articles.
  private func denseUnion(_ terms: [WordPattern.Term], articleCount: Int) -> PostingList {
    var sums = [MatchCounts](repeating: .none, count: articleCount)
    var isIrregular: [Bool] = []
    let table = segment.postings
    for term in terms {
      let range = table.range(of: term.number)
      for posting in range {
        sums[Int(table.articles[posting])] &+= MatchCounts(byte: table.counts[posting])
      }
      table.forEachLargeCount(in: range) { large in
        let posting = Int(large.posting)
        sums[Int(table.articles[posting])] &-= MatchCounts(byte: table.counts[posting])
        sums[Int(table.articles[posting])] &+= large.matchCounts
      }
      guard term.span > 1 else { continue }
      if isIrregular.isEmpty { isIrregular = [Bool](repeating: false, count: articleCount) }
      for posting in range { isIrregular[Int(table.articles[posting])] = true }
    }
    var list = PostingList()
    list.articles = [UInt32](placesOfMatches: sums)
    list.counts = list.articles.map { sums[Int($0)] }
    if !isIrregular.isEmpty { list.irregular = list.articles.filter { isIrregular[Int($0)] } }
    return list
  }

  /// Sorts the few postings that there are.
  private func sparseUnion(_ terms: [WordPattern.Term], total: Int) -> PostingList {
    let table = segment.postings
    var found: [UInt64] = []
    found.reserveCapacity(total)
    for term in terms {
      for posting in table.range(of: term.number) {
        found.append(UInt64(table.articles[posting]) << 32 | UInt64(posting))
      }
    }
    found.sort()
    var list = PostingList()
    list.articles.reserveCapacity(total)
    list.counts.reserveCapacity(total)
    for number in found {
      let article = UInt32(truncatingIfNeeded: number >> 32)
      let counts = table.matchCounts(Int(UInt32(truncatingIfNeeded: number)))
      if list.articles.last == article {
        list.counts[list.counts.count - 1] &+= counts
      } else {
        list.articles.append(article)
        list.counts.append(counts)
      }
    }
    return list
  }

  /// Merges the postings of one term after the other, the shortest first.
  private func mergedUnion(_ terms: [WordPattern.Term]) -> PostingList {
    let table = segment.postings
    let ranges = terms.map { table.range(of: $0.number) }.sorted { $0.count < $1.count }
    var merged = CountedArticles(table, ranges[0])
    for range in ranges.dropFirst() { merged.formUnion(table, range) }
    var list = PostingList()
    list.articles = merged.articles
    list.counts = merged.counts
    return list
  }
}

extension Segment {
  /// How many postings some terms have together.
  func postingCount(of terms: [WordPattern.Term]) -> Int {
    terms.reduce(0) { $0 + postings.articleCount(of: $1.number) }
  }
}
