import TextAnalysis

/// Where the postings of each term are: first those of the terms that few articles hold, term by
/// term, and behind them those of the common terms.
struct PostingStarts: Sendable {
  /// For each term the number of its first posting, and the end of the last. A common term has
  /// none here.
  private(set) var ofTerms: [UInt32]
  /// The common terms, rising.
  private(set) var common: [UInt32] = []
  /// For each common term the number of its first posting, and the end of the last.
  private(set) var ofCommon: [UInt32] = []

  /// - Parameters:
  ///   - postings: how many each term has.
  ///   - articleCount: how many articles there are.
  init(postings: some Collection<UInt32>, articleCount: Int) {
    ofTerms = []
    ofTerms.reserveCapacity(postings.count + 1)
    var next: UInt32 = 0
    var sizes: [UInt32] = []
    for (term, count) in postings.enumerated() {
      ofTerms.append(next)
      if Self.isCommon(postings: Int(count), articleCount: articleCount) {
        common.append(UInt32(term))
        sizes.append(count)
      } else {
        next += count
      }
    }
    ofTerms.append(next)
    for size in sizes {
      ofCommon.append(next)
      next += size
    }
    ofCommon.append(next)
  }

  /// As they were packed; throws when they are no such row.
  init(ofTerms: [UInt32], common: [UInt32], ofCommon: [UInt32]) throws(PackingError) {
    guard let end = ofTerms.last, ofTerms.part(Int(end), into: ofTerms.count - 1),
      ofCommon.count == common.count + 1, ofCommon.first == end,
      zip(ofCommon, ofCommon.dropFirst()).allSatisfy(<),
      zip(common, common.dropFirst()).allSatisfy(<),
      common.allSatisfy({ $0 < ofTerms.count - 1 })
    else { throw PackingError() }
    self.ofTerms = ofTerms
    self.common = common
    self.ofCommon = ofCommon
  }

  /// Whether so many of the articles hold a term that a bit for each article takes less than their
  /// numbers.
  static func isCommon(postings: Int, articleCount: Int) -> Bool {
    postings >= fewestOfCommon && postings * 14 >= articleCount
  }

  /// Fewer postings are found as fast in a list.
  private static let fewestOfCommon = 64

  var termCount: Int { ofTerms.count - 1 }
  var postingCount: Int { Int(ofCommon[ofCommon.count - 1]) }
  /// How many postings the terms have that are not common.
  var listedCount: Int { Int(ofTerms[ofTerms.count - 1]) }
  var byteCount: Int { 4 * (ofTerms.count + common.count + ofCommon.count) }

  /// The postings of a term.
  func range(of term: Int) -> Range<Int> {
    let start = Int(ofTerms[term])
    let end = Int(ofTerms[term + 1])
    guard start == end, let row = commonRow(of: term) else { return start..<end }
    return Int(ofCommon[row])..<Int(ofCommon[row + 1])
  }

  /// Calls `body` with each term and its first posting, in the order of the postings.
  func forEachTerm(_ body: (_ term: Int, _ posting: UInt32) -> Void) {
    for term in 0..<termCount where ofTerms[term] < ofTerms[term + 1] { body(term, ofTerms[term]) }
    for (term, posting) in zip(common, ofCommon) { body(Int(term), posting) }
  }

  /// The place of a term among the common ones; nil for any other.
  func commonRow(of term: Int) -> Int? {
    guard ofTerms[term] == ofTerms[term + 1] else { return nil }
    let row = firstRow(notBefore: term)
    return row < common.count && common[row] == term ? row : nil
  }

  /// How many postings some terms have together.
  func count(of terms: Range<Int>) -> Int {
    let rows = firstRow(notBefore: terms.lowerBound)..<firstRow(notBefore: terms.upperBound)
    return Int(ofTerms[terms.upperBound] - ofTerms[terms.lowerBound])
      + Int(ofCommon[rows.upperBound] - ofCommon[rows.lowerBound])
  }

  private func firstRow(notBefore term: Int) -> Int {
    common.partitioningIndex { $0 >= term }
  }
}
