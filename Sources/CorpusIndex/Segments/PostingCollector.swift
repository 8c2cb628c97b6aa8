import TextAnalysis

/// Collects the occurrences of terms article by article, and deals them out to a table of postings.
///
/// It counts while it collects, so that each byte of the table has its place before the first is
/// written.
struct PostingCollector {
  /// Of a term, in a quarter of a line of memory.
  private struct Term {
    /// The article that had it last, counted from 1, and where.
    var article: UInt32 = 0
    var position: UInt32 = 0
    /// What its positions take in the table.
    var positionBytes: UInt32 = 0
    /// How many postings it has, and in the highest bit whether it was met as an ordinary word.
    private var postingsAndFlag: UInt32 = 0

    private static let flag: UInt32 = 1 << 31

    var postings: UInt32 { postingsAndFlag & ~Self.flag }
    var isOrdinary: Bool { postingsAndFlag & Self.flag != 0 }

    mutating func add(postings: UInt32, ordinaryFlag: UInt32) {
      postingsAndFlag = (postingsAndFlag &+ postings) | ordinaryFlag << 31
    }
  }

  private var terms: [Term] = []
  /// For each term the languages in which it is a small word, one bit each.
  private var languages: [UInt8] = []
  private var steps: [PostingStep] = []
  /// The end of each article in the steps.
  private var ends: [Int] = []

  /// - Parameter textBytes: how much text the articles hold, which says how much will come.
  init(textBytes: Int) {
    // A word and the space behind it take six bytes mostly; growing would copy all of it.
    steps.reserveCapacity(textBytes / 6)
  }

  var termCount: Int { terms.count }

  /// Adds the next term.
  ///
  /// - Parameter languages: those in which it is a small word, one bit each.
  mutating func addTerm(languages: UInt8) {
    terms.append(Term())
    self.languages.append(languages)
  }

  /// Adds the next article.
  mutating func addArticle(_ occurrences: [Occurrence], title: Range<UInt32>) {
    steps += Self.steps(occurrences, of: UInt32(ends.count + 1), title: title, counting: &terms)
    ends.append(steps.count)
  }

  private static func steps(
    _ occurrences: [Occurrence], of article: UInt32, title: Range<UInt32>,
    counting terms: inout [Term]
  ) -> [PostingStep] {
    var terms = terms.mutableSpan
    // Safe: a place for each occurrence, and each is written.
    return unsafe [PostingStep](unsafeUninitializedCapacity: occurrences.count) { steps, count in
      for (place, occurrence) in occurrences.enumerated() {
        let number = occurrence.term
        let position = occurrence.position
        let isFirst = terms[number].article != article
        let distance = isFirst ? position : position &- terms[number].position
        terms[number].article = article
        terms[number].position = position
        terms[number].add(postings: isFirst ? 1 : 0, ordinaryFlag: occurrence.ordinaryFlag)
        terms[number].positionBytes &+= VariableLength.byteCount(of: distance)
        unsafe (steps.baseAddress.unsafelyUnwrapped + place).initialize(
          to: PostingStep(
            number, startsPosting: isFirst, isInTitle: title.contains(position), distance))
      }
      count = occurrences.count
    }
  }

  /// For each language how many small words of it some occurrences are.
  func smallWords(among occurrences: [Occurrence]) -> [Int] {
    let lanes = Self.lanes
    var counts = [Int](repeating: 0, count: Language.allCases.count)
    var start = 0
    while start < occurrences.count {
      // As many as a byte can count.
      let end = min(occurrences.count, start + 255)
      var sum: UInt64 = 0
      for occurrence in occurrences[start..<end] {
        sum &+= lanes[Int(languages[occurrence.term])]
      }
      for language in counts.indices { counts[language] += Int(sum >> UInt64(8 * language) & 0xFF) }
      start = end
    }
    return counts
  }

  /// For each set of bits a byte of 1 for each of them.
  private static let lanes: [UInt64] = (UInt64(0)...255).map { bits in
    (UInt64(0)..<8).reduce(0) { $0 | (bits >> $1 & 1) << (8 * $1) }
  }

  /// Takes note that terms stand where capitals tell nothing.
  mutating func takeAsOrdinary(_ occurrences: [Occurrence]) {
    for occurrence in occurrences { terms[occurrence.term].add(postings: 0, ordinaryFlag: 1) }
  }

  /// Whether a term was met as an ordinary word.
  func isOrdinary(_ term: Int) -> Bool { terms[term].isOrdinary }

  // MARK: Dealing

  /// The postings of all terms, in the order of the numbers given.
  func table(inOrder order: [Int]) -> PostingTable {
    let starts = PostingStarts(
      postings: order.map { terms[$0].postings }, articleCount: ends.count)
    var places = [PostingPlace](repeating: PostingPlace(), count: terms.count)
    var bytes: UInt32 = 0
    starts.forEachTerm { place, posting in
      let term = order[place]
      places[term] = PostingPlace(posting: posting, byte: bytes)
      bytes += terms[term].positionBytes
    }
    var dealt = DealtPostings(postings: starts.postingCount, positionBytes: Int(bytes))
    var first = 0
    for (article, end) in ends.enumerated() {
      dealt.deal(steps[first..<end], of: UInt16(article), from: &places)
      first = end
    }
    return PostingTable(starts, dealt.rows, articleCount: ends.count)
  }
}
