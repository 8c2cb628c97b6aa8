extension LeafEvaluation {
  /// Unions of more terms look up their places all at once, and only where they are wanted.
  private static let fewTerms = 16

  func union(_ terms: [WordPattern.Term]) -> PostingList {
    let articleCount = segment.entries.count
    let total = terms.reduce(0) { $0 + segment.postings.articleCount(of: $1.number) }
    var list =
      total * 16 < articleCount ? sparseUnion(terms) : denseUnion(terms, articleCount: articleCount)
    if terms.count <= Self.fewTerms { list.places = .terms(terms) }
    return list
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
  private func sparseUnion(_ terms: [WordPattern.Term]) -> PostingList {
    let table = segment.postings
    var found: [(article: UInt16, isIrregular: Bool, sum: UInt64)] = []
    for term in terms {
      for posting in table.range(of: term.number) {
        let sum = UInt64(table.count(posting)) | UInt64(table.titleCount(posting)) << 32
        found.append((table.articles[posting], term.span > 1, sum))
      }
    }
    found.sort { $0.article < $1.article }
    var list = PostingList()
    var index = 0
    while index < found.count {
      let article = found[index].article
      var sum: UInt64 = 0
      var isIrregular = false
      while index < found.count, found[index].article == article {
        sum &+= found[index].sum
        isIrregular = isIrregular || found[index].isIrregular
        index += 1
      }
      list.append(Int(article), sum)
      if isIrregular { list.irregular.append(UInt32(article)) }
    }
    return list
  }

  /// The two parts of a byte of counts, each in its half of a number.
  private static let spread: [UInt64] = (UInt8(0)...255).map { byte in
    UInt64(byte & PostingTable.countMask) | UInt64(byte >> PostingTable.titleShift) << 32
  }
}
