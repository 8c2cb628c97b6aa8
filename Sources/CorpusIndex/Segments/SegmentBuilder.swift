import Articles
import EntityRecognition
import TextAnalysis

/// Builds one segment out of articles, which it is given in the order of their numbers.
///
/// Two passes: reading the texts, it writes down the terms in the order of the text and counts
/// them; then it sorts the dictionary and deals the positions out to the terms.
///
/// Nearly all chunks are a plain word between common marks, whose letters made small are its only
/// term. What any other chunk adds is found out once and kept.
struct SegmentBuilder {
  /// How many positions lie between two blocks, so that no phrase crosses from one to the next
  /// and words near each other belong to one paragraph.
  static let gap: UInt32 = 10

  private var chunks = ByteInterner()
  private var terms = ByteInterner()
  /// What each different chunk adds to the index.
  private var recipes = Recipes()

  /// How many chunks are cut before they are looked up.
  private static let batchSize = 256
  /// Chunks that are cut and not yet looked up.
  private var batch: [Pending] = []

  private struct Pending {
    let cut: ChunkCut
    /// Of the word, if the chunk is one, else of the chunk.
    let digest: ByteInterner.Digest
    /// The number of the term, or else of the chunk; -1 before it is known.
    var number: Int32
  }

  private var occurrences: [Occurrence] = []
  private var occurrenceEnds: [Int] = []
  private var entries: [Segment.Entry] = []
  /// For each term how it counts as a small word of the languages: a byte each.
  private var smallWords: [UInt64] = []
  /// For each term whether it was met as an ordinary word.
  private var isOrdinary: [Bool] = []

  private struct Occurrence {
    let term: UInt32
    let position: UInt32
  }

  private struct Recipes {
    struct Step {
      let term: UInt32
      /// Counted in tokens from the beginning of the chunk.
      let token: UInt32
    }
    var steps: [Step] = []
    var stepEnds: [Int] = []
    /// For each chunk its only term, or `several` where it has another number of terms or tokens.
    var onlyTerms: [UInt32] = []
    static let several = UInt32.max
    /// The ranges of the tokens, in bytes from the beginning of the chunk.
    var tokens: [TextRange] = []
    var tokenEnds: [Int] = []

    func steps(of chunk: Int) -> Range<Int> {
      (chunk == 0 ? 0 : stepEnds[chunk - 1])..<stepEnds[chunk]
    }

    func tokens(of chunk: Int) -> Range<Int> {
      (chunk == 0 ? 0 : tokenEnds[chunk - 1])..<tokenEnds[chunk]
    }
  }

  /// - Parameter articles: at most `Segment.mostArticles`, in the order of their numbers.
  static func segment(of articles: some Sequence<NumberedArticle>) -> Segment {
    var builder = SegmentBuilder()
    for article in articles { builder.add(article) }
    return builder.segment()
  }

  // MARK: Reading

  private mutating func add(_ numbered: NumberedArticle) {
    let article = numbered.article
    let layout = ArticleLayout(article)
    var shownTitle = RangePlacement(layout.shownTitle)
    var position: UInt32 = 0
    var length: UInt32 = 0
    var title: Range<UInt32> = 0..<0
    if let header = layout.titleOutsideText {
      let start = position
      var none = RangePlacement(nil)
      read(header, header.range, at: &position, placing: &none)
      title = start..<position
      length += position - start
      position += Self.gap
    }
    for block in layout.blocks {
      let start = position
      read(article.text, block.range, at: &position, placing: &shownTitle)
      if block.role == .title, title.isEmpty { title = start..<position }
      length += position - start
      position += Self.gap
    }
    if title.isEmpty { title = shownTitle.place }
    entries.append(
      Segment.Entry(
        article: numbered.id, length: length, titleStart: title.lowerBound,
        titleEnd: title.upperBound,
        isTitleOutsideText: layout.titleOutsideText != nil && !title.isEmpty,
        language: closeArticle(isInCapitals: TermAnalysis.isInCapitals(article.text))))
  }

  /// Ends the occurrences of an article and tells its language.
  private mutating func closeArticle(isInCapitals: Bool) -> Language {
    let own = occurrences[(occurrenceEnds.last ?? 0)...]
    occurrenceEnds.append(occurrences.count)
    var counts = [Int](repeating: 0, count: Language.allCases.count)
    var start = own.startIndex
    while start < own.endIndex {
      // As many as a byte can count.
      let end = min(own.endIndex, start + 255)
      var sum: UInt64 = 0
      for occurrence in own[start..<end] { sum &+= smallWords[Int(occurrence.term)] }
      for language in counts.indices { counts[language] += Int(sum >> UInt64(8 * language) & 0xFF) }
      start = end
    }
    let language = Language.mostLikely(counts)
    if isInCapitals || language.capitalisesNouns {
      for occurrence in own { isOrdinary[Int(occurrence.term)] = true }
    }
    return language
  }

  /// Reads one block and moves `position` behind it.
  private mutating func read(
    _ text: Text, _ range: TextRange, at position: inout UInt32,
    placing title: inout RangePlacement
  ) {
    let bytes = text.utf8.span
    var offset = range.start
    while offset < range.end {
      offset = cutChunks(of: bytes, from: offset, to: range.end)
      guessBatch()
      for turn in batch.indices {
        let pending = batch[turn]
        let isAwaited = title.mayTouch(pending.cut.chunk)
        if pending.cut.isWord {
          let word = pending.cut.word
          if isAwaited { title.meet(TextRange(word.lowerBound, word.upperBound), at: position) }
          let term = pending.number >= 0 ? Int(pending.number) : known(pending, in: bytes)
          occurrences.append(
            Occurrence(term: UInt32(truncatingIfNeeded: term), position: position))
          // Of letters and digits, capitals alone lack the bit.
          if bytes[word.lowerBound] & ByteInterner.Digest.small != 0 { isOrdinary[term] = true }
          position += 1
        } else {
          let chunk = pending.number >= 0 ? Int(pending.number) : known(pending, in: text)
          if isAwaited {
            place(
              &title, at: position, tokens: recipes.tokens(of: chunk), chunk: pending.cut.chunk)
          }
          append(chunk, at: &position)
        }
      }
    }
  }

  /// Puts the next chunks into `batch` and returns where the last ends, or `end` after the last.
  private mutating func cutChunks(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let role = TermAnalysis.role
    batch.removeAll(keepingCapacity: true)
    var offset = start
    while batch.count < Self.batchSize {
      guard let cut = ChunkCut(bytes, from: offset, to: end, role: role.span) else { return end }
      offset = Int(cut.upper)
      let digest =
        cut.isWord
        ? ByteInterner.Digest(bytes, cut.word, setting: ByteInterner.Digest.small)
        : ByteInterner.Digest(bytes, cut.chunk)
      batch.append(Pending(cut: cut, digest: digest, number: -1))
    }
    return offset
  }

  private mutating func guessBatch() {
    for turn in batch.indices {
      let digest = batch[turn].digest
      batch[turn].number =
        batch[turn].cut.isWord ? terms.guess(digest) : chunks.guess(digest)
    }
  }

  /// The number of the term that a word is.
  private mutating func known(_ pending: Pending, in bytes: Span<UInt8>) -> Int {
    let (term, isNew) = terms.intern(bytes, pending.cut.word, pending.digest)
    if isNew { describe(term) }
    return term
  }

  /// The number of a chunk, which is learnt if it was never met.
  private mutating func known(_ pending: Pending, in text: Text) -> Int {
    let (number, isNew) = chunks.intern(text.utf8.span, pending.cut.chunk, pending.digest)
    if isNew { learn(pending.cut.chunk, in: text) }
    return number
  }

  /// Takes note of a new term.
  private mutating func describe(_ term: Int) {
    smallWords.append(Self.counted(Language.withFunctionWord(terms[term])))
    isOrdinary.append(false)
  }

  /// Writes down the terms of a chunk and moves `position` behind it.
  private mutating func append(_ chunk: Int, at position: inout UInt32) {
    let only = recipes.onlyTerms[chunk]
    if only != Recipes.several {
      occurrences.append(Occurrence(term: only, position: position))
      position += 1
      return
    }
    for step in recipes.steps(of: chunk) {
      let step = recipes.steps[step]
      occurrences.append(Occurrence(term: step.term, position: position + step.token))
    }
    position += UInt32(recipes.tokens(of: chunk).count)
  }

  private func place(
    _ title: inout RangePlacement, at position: UInt32, tokens: Range<Int>,
    chunk: Range<Int>
  ) {
    for (index, token) in tokens.enumerated() {
      title.meet(
        recipes.tokens[token].shifted(by: chunk.lowerBound), at: position + UInt32(index))
    }
  }

  private mutating func learn(_ chunk: Range<Int>, in text: Text) {
    let stepCount = recipes.steps.count
    let tokenCount = recipes.tokens.count
    for (index, token) in TermAnalysis.tokens(in: text, chunk: chunk).enumerated() {
      let start = token.range.start - chunk.lowerBound
      recipes.tokens.append(TextRange(start, start + token.range.count))
      let first = CharacterClass(text.scalar(at: token.range.start).scalar)
      learn(token.folded, token: index, isOrdinary: first == .lowercase)
      if let marked = token.marked { learn(TermKey.marked(marked), token: index) }
      if let joined = token.joined { learn(TermKey.joined(joined), token: index) }
    }
    let isOnly =
      recipes.steps.count == stepCount + 1 && recipes.tokens.count == tokenCount + 1
    recipes.onlyTerms.append(isOnly ? recipes.steps[stepCount].term : Recipes.several)
    recipes.stepEnds.append(recipes.steps.count)
    recipes.tokenEnds.append(recipes.tokens.count)
  }

  private mutating func learn(_ key: [UInt8], token: Int, isOrdinary isHere: Bool = false) {
    let (term, isNew) = terms.intern(key)
    recipes.steps.append(.init(term: UInt32(term), token: UInt32(token)))
    if isNew { describe(term) }
    if isHere { isOrdinary[term] = true }
  }

  /// A byte of 1 for each bit.
  private static func counted(_ languages: UInt8) -> UInt64 {
    (UInt64(0)..<8).reduce(0) { $0 | UInt64(languages >> UInt8($1) & 1) << (8 * $1) }
  }

  // MARK: Sorting

  private func segment() -> Segment {
    let order = terms.sortedNumbers
    let dealt = dealtOccurrences()
    var writer = PostingWriter()
    writer.reserve(
      terms: terms.count, postings: occurrences.count,
      positionBytes: occurrences.count + occurrences.count / 8)
    var keyBytes: [UInt8] = []
    keyBytes.reserveCapacity(terms.bytes.count)
    var keyOffsets: [UInt32] = [0]
    keyOffsets.reserveCapacity(order.count + 1)
    let titles = entries.map { $0.titleStart..<$0.titleEnd }
    for term in order {
      keyBytes.append(contentsOf: terms[term])
      keyOffsets.append(UInt32(keyBytes.count))
      let own = dealt.starts[term]..<dealt.starts[term + 1]
      Self.write(dealt.postings.span, own, titles: titles.span, to: &writer)
    }
    return Segment(
      entries: entries, keyBytes: keyBytes, keyOffsets: keyOffsets,
      isOrdinary: order.map { isOrdinary[$0] }, postings: writer.table())
  }

  private struct Posting {
    let article: UInt32
    let position: UInt32
  }

  /// The occurrences by term; those of one term stay in the order of the texts.
  private func dealtOccurrences() -> (postings: [Posting], starts: [Int]) {
    var starts = [Int](repeating: 0, count: terms.count + 1)
    for occurrence in occurrences { starts[Int(occurrence.term) + 1] += 1 }
    for term in 0..<terms.count { starts[term + 1] += starts[term] }
    var places = starts
    var postings = [Posting](
      repeating: Posting(article: 0, position: 0), count: occurrences.count)
    var first = 0
    for (article, end) in occurrenceEnds.enumerated() {
      for index in first..<end {
        let occurrence = occurrences[index]
        let term = Int(occurrence.term)
        postings[places[term]] = Posting(
          article: UInt32(article), position: occurrence.position)
        places[term] += 1
      }
      first = end
    }
    return (postings, starts)
  }

  private static func write(
    _ postings: Span<Posting>, _ own: Range<Int>, titles: Span<Range<UInt32>>,
    to writer: inout PostingWriter
  ) {
    var index = own.lowerBound
    while index < own.upperBound {
      let article = postings[index].article
      let title = titles[Int(article)]
      var end = index
      var titleCount = 0
      while end < own.upperBound, postings[end].article == article {
        if title.contains(postings[end].position) { titleCount += 1 }
        end += 1
      }
      writer.begin(article: article, count: end - index, titleCount: titleCount)
      while index < end {
        writer.append(position: postings[index].position)
        index += 1
      }
    }
    writer.endTerm()
  }
}
