extension LeafEvaluation {
  /// Unions of more terms look up their places all at once, and only where they are wanted.
  static let fewTerms = 16
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

  /// Adds up in an array over all articles.
  private func denseUnion(_ terms: [WordPattern.Term], articleCount: Int) -> PostingList {
    var sums = [MatchCounts](repeating: .none, count: articleCount)
    var isIrregular: [Bool] = []
    let table = segment.postings
    for term in terms {
      table.forEachPosting(of: term.number) { posting, article in
        sums[Int(article)] &+= MatchCounts(byte: table.counts[posting])
      }
      table.forEachLargeCount(of: term.number) { large, article in
        sums[Int(article)] &-= MatchCounts(byte: table.counts[Int(large.posting)])
        sums[Int(article)] &+= large.matchCounts
      }
      guard term.span > 1 else { continue }
      if isIrregular.isEmpty { isIrregular = [Bool](repeating: false, count: articleCount) }
      table.forEachPosting(of: term.number) { _, article in isIrregular[Int(article)] = true }
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
      table.forEachPosting(of: term.number) { posting, article in
        found.append(UInt64(article) << 32 | UInt64(posting))
      }
    }
    found.sort()
    var list = PostingList()
    list.articles.reserveCapacity(total)
    list.counts.reserveCapacity(total)
    list.onlyPostings.reserveCapacity(total)
    for number in found {
      let article = UInt32(truncatingIfNeeded: number >> 32)
      let posting = UInt32(truncatingIfNeeded: number)
      let counts = table.matchCounts(Int(posting))
      if list.articles.last == article {
        list.counts[list.counts.count - 1] &+= counts
        list.onlyPostings[list.counts.count - 1] = PostingList.severalPostings
      } else {
        list.articles.append(article)
        list.counts.append(counts)
        list.onlyPostings.append(posting)
      }
    }
    return list
  }

  /// Merges the postings of one term after the other, the shortest first.
  private func mergedUnion(_ terms: [WordPattern.Term]) -> PostingList {
    let table = segment.postings
    let terms = terms.map(\.number).sorted {
      table.articleCount(of: $0) < table.articleCount(of: $1)
    }
    var merged = CountedArticles(table, terms[0])
    for term in terms.dropFirst() { merged.formUnion(table, term) }
    var list = PostingList()
    list.articles = merged.articles
    list.counts = merged.counts
    list.onlyPostings = merged.onlyPostings
    return list
  }
}

extension Segment {
  /// How many postings some terms have together.
  func postingCount(of terms: [WordPattern.Term]) -> Int {
    terms.reduce(0) { $0 + postings.articleCount(of: $1.number) }
  }
}
