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
    var sums = [[UInt64]](repeating: rarest.sums, count: terms.count)
    for (step, leaf) in order.enumerated().dropFirst() {
      var own = [UInt64](repeating: 0, count: articles.count)
      for term in terms[leaf] { addCounts(of: term.number, in: articles, to: &own) }
      sums[leaf] = own
      let kept = [UInt32](placesOfNonzero: own)
      guard kept.count < articles.count else { continue }
      articles = kept.map { articles[Int($0)] }
      for leaf in order[...step] { sums[leaf] = [UInt64](sums[leaf], at: kept) }
    }
    return terms.indices.map { restricted(terms[$0], to: articles, sums[$0]) }
  }

  /// The list of some terms in articles that all hold one of them; what is left out still counts
  /// among the articles that do.
  private func restricted(
    _ terms: [WordPattern.Term], to articles: [UInt32], _ sums: [UInt64]
  ) -> PostingList {
    var list = PostingList()
    list.articles = articles
    list.setCounts(sums)
    let compounds = terms.filter { $0.span > 1 }
    if !compounds.isEmpty {
      list.irregular = articles.filter { article in
        compounds.contains { segment.postings.posting(of: $0.number, in: article) != nil }
      }
    }
    if terms.count <= Self.fewTerms { list.places = .terms(terms) }
    list.articlesBeforeRestriction = articleCount(of: terms)
    return list
  }

  /// Adds the counts of a term in those of some articles that it is in. Whichever of the two is
  /// shorter is gone through, and the other skipped.
  private func addCounts(of term: Int, in articles: [UInt32], to sums: inout [UInt64]) {
    let table = segment.postings
    let range = table.range(of: term)
    if range.count < articles.count {
      var index = 0
      for posting in range {
        let article = UInt32(table.articles[posting])
        index = articles.firstIndex(notBefore: article, from: index)
        guard index < articles.count else { return }
        if articles[index] == article { sums[index] &+= table.sum(posting) }
      }
    } else {
      var posting = range.lowerBound
      for (index, article) in articles.enumerated() {
        posting = table.posting(notBefore: article, from: posting, to: range.upperBound)
        guard posting < range.upperBound else { return }
        if UInt32(table.articles[posting]) == article { sums[index] &+= table.sum(posting) }
      }
    }
  }

  /// How many articles hold one of some terms.
  private func articleCount(of terms: [WordPattern.Term]) -> Int {
    guard terms.count > 1 else { return segment.postingCount(of: terms) }
    let ranges = terms.map { segment.postings.range(of: $0.number) }.sorted { $0.count < $1.count }
    let others = ranges.dropLast().reduce(0) { $0 + $1.count }
    guard let largest = ranges.last, others * Self.skippedShare > largest.count else {
      return articleCount(of: ranges)
    }
    var holds = [UInt64](repeating: 0, count: segment.entries.count / 64 + 1)
    for range in ranges {
      for posting in range {
        let article = segment.postings.articles[posting]
        holds[Int(article >> 6)] |= 1 << UInt64(article & 63)
      }
    }
    return holds.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// One posting is skipped to in the time of so many that are gone through.
  private static let skippedShare = 8

  /// The same where one term, the last, has most of the articles: those of the others that it
  /// does not have are counted.
  private func articleCount(of ranges: [Range<Int>]) -> Int {
    let table = segment.postings
    guard let largest = ranges.last else { return 0 }
    let others = Set(ranges.dropLast().flatMap { table.articles[$0] }).sorted()
    var count = largest.count
    var posting = largest.lowerBound
    for article in others {
      posting = table.posting(notBefore: UInt32(article), from: posting, to: largest.upperBound)
      if posting == largest.upperBound || table.articles[posting] != article { count += 1 }
    }
    return count
  }

  /// Adds up in an array over all articles.
  private func denseUnion(_ terms: [WordPattern.Term], articleCount: Int) -> PostingList {
    // Counts in the low half, those in the title in the high half.
    var sums = [UInt64](repeating: 0, count: articleCount)
    var isIrregular: [Bool] = []
    let table = segment.postings
    for term in terms {
      let range = table.range(of: term.number)
      for posting in range {
        sums[Int(table.articles[posting])] &+= Self.spread[Int(table.counts[posting])]
      }
      table.forEachLargeCount(in: range) { large in
        let posting = Int(large.posting)
        sums[Int(table.articles[posting])] &+= large.sum &- Self.spread[Int(table.counts[posting])]
      }
      guard term.span > 1 else { continue }
      if isIrregular.isEmpty { isIrregular = [Bool](repeating: false, count: articleCount) }
      for posting in range { isIrregular[Int(table.articles[posting])] = true }
    }
    var list = PostingList()
    list.articles = [UInt32](placesOfNonzero: sums)
    list.setCounts(list.articles.map { sums[Int($0)] })
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
    var sums: [UInt64] = []
    list.articles.reserveCapacity(total)
    sums.reserveCapacity(total)
    for number in found {
      let article = UInt32(truncatingIfNeeded: number >> 32)
      let sum = table.sum(Int(UInt32(truncatingIfNeeded: number)))
      if list.articles.last == article {
        sums[sums.count - 1] &+= sum
      } else {
        list.articles.append(article)
        sums.append(sum)
      }
    }
    list.setCounts(sums)
    return list
  }

  /// Merges the postings of one term after the other, the shortest first.
  private func mergedUnion(_ terms: [WordPattern.Term]) -> PostingList {
    let table = segment.postings
    let ranges = terms.map { table.range(of: $0.number) }.sorted { $0.count < $1.count }
    var merged = CountedArticles(table, ranges[0])
    for range in ranges.dropFirst() { merged = merged.union(CountedArticles(table, range)) }
    var list = PostingList()
    list.articles = merged.articles
    list.setCounts(merged.sums)
    return list
  }

  /// The two parts of a byte of counts, each in its half of a number.
  private static let spread: [UInt64] = (UInt8(0)...255).map { byte in
    UInt64(byte & PostingTable.countMask) | UInt64(byte >> PostingTable.titleShift) << 32
  }
}

extension Segment {
  /// How many postings some terms have together.
  func postingCount(of terms: [WordPattern.Term]) -> Int {
    terms.reduce(0) { $0 + postings.articleCount(of: $1.number) }
  }
}
