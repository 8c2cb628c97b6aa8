extension LeafEvaluation {
  /// Unions of more terms look up their places all at once, and only where they are wanted.
  private static let fewTerms = 16

  func union(_ terms: [WordPattern.Term]) -> PostingList {
    let articleCount = segment.entries.count
    let total = segment.postingCount(of: terms)
    var list =
      total * 16 < articleCount && terms.allSatisfy { $0.span == 1 }
      ? sparseUnion(terms, total: total) : denseUnion(terms, articleCount: articleCount)
    if terms.count <= Self.fewTerms { list.places = .terms(terms) }
    return list
  }

  /// The lists of the leaves of a plan. When all of several words are demanded, the rarest has its
  /// whole list, and the others what they have in its articles.
  func lists(of plan: QueryPlan) -> [PostingList] {
    guard let patterns = plan.demandedWords else { return plan.leaves.map(list) }
    let terms = patterns.map { $0.terms(in: segment) }
    let sizes = terms.map(segment.postingCount)
    guard let rarest = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) else { return [] }
    let base = list(of: plan.leaves[rarest])
    return terms.indices.map { $0 == rarest ? base : restricted(terms[$0], to: base.articles) }
  }

  /// Those matches of some terms that stand in articles of a list, which rise; what is left out
  /// still counts among the articles that hold them.
  func restricted(_ terms: [WordPattern.Term], to articles: [UInt32]) -> PostingList {
    let table = segment.postings
    var sums = [UInt64](repeating: 0, count: articles.count)
    var isIrregular = [Bool](repeating: false, count: articles.count)
    for term in terms {
      let range = table.range(of: term.number)
      var posting = range.lowerBound
      for (index, article) in articles.enumerated() {
        posting = table.posting(notBefore: article, from: posting, to: range.upperBound)
        guard posting < range.upperBound else { break }
        guard UInt32(table.articles[posting]) == article else { continue }
        sums[index] &+= UInt64(table.count(posting)) | UInt64(table.titleCount(posting)) << 32
        if term.span > 1 { isIrregular[index] = true }
      }
    }
    var list = PostingList()
    for (index, article) in articles.enumerated() where sums[index] > 0 {
      list.append(Int(article), sums[index])
      if isIrregular[index] { list.irregular.append(article) }
    }
    if terms.count <= Self.fewTerms { list.places = .terms(terms) }
    list.articlesBeforeRestriction = articleCount(of: terms)
    return list
  }

  /// How many articles hold one of some terms.
  private func articleCount(of terms: [WordPattern.Term]) -> Int {
    guard terms.count > 1 else { return segment.postingCount(of: terms) }
    var holds = [UInt64](repeating: 0, count: segment.entries.count / 64 + 1)
    for term in terms {
      for posting in segment.postings.range(of: term.number) {
        let article = segment.postings.articles[posting]
        holds[Int(article >> 6)] |= 1 << UInt64(article & 63)
      }
    }
    return holds.reduce(0) { $0 + $1.nonzeroBitCount }
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
    list.counts = list.articles.map { UInt32(truncatingIfNeeded: sums[Int($0)]) }
    list.titleCounts = list.articles.map { UInt32(truncatingIfNeeded: sums[Int($0)] >> 32) }
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
    var index = 0
    while index < found.count {
      let article = found[index] >> 32
      var sum: UInt64 = 0
      while index < found.count, found[index] >> 32 == article {
        let posting = Int(UInt32(truncatingIfNeeded: found[index]))
        sum &+= UInt64(table.count(posting)) | UInt64(table.titleCount(posting)) << 32
        index += 1
      }
      list.append(Int(article), sum)
    }
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
