import TextAnalysis

/// Reads texts into the terms that they hold.
///
/// Nearly all chunks are a plain word between common marks, whose letters made small are its only
/// term. What any other chunk adds is found out once and kept.
struct TermReader {
  private(set) var terms = ByteInterner()
  private var chunks = ByteInterner()
  private var recipes = ChunkRecipes()

  /// The occurrences of the article that is being read, in the order of its text.
  private(set) var occurrences: [Occurrence] = []

  /// How many chunks are cut before they are looked up, so that the look-ups wait for memory
  /// together.
  private static let batchSize = 128
  private var batch = [CutChunk](repeating: CutChunk(), count: batchSize)

  private struct CutChunk {
    var cut = ChunkCut()
    /// Of the word, if the chunk is one, else of the chunk.
    var digest = ByteInterner.Digest()
    /// The number of the term, or else of the chunk; -1 before it is known.
    var number: Int32 = -1
  }

  mutating func beginArticle() {
    occurrences.removeAll(keepingCapacity: true)
  }

  /// Reads a part of a text and moves `position` behind it.
  mutating func read(
    _ text: Text, _ range: TextRange, at position: inout UInt32,
    placing title: inout RangePlacement
  ) {
    let bytes = text.utf8.span
    var batch: [CutChunk] = []
    swap(&batch, &self.batch)
    var offset = range.start
    while offset < range.end {
      let start = offset
      let count: Int
      (count, offset) = Self.cutChunks(of: bytes, from: start, to: range.end, into: &batch)
      guess(count, of: &batch)
      for turn in 0..<count where batch[turn].number < 0 {
        batch[turn].number = number(of: batch[turn], in: text)
      }
      if title.mayTouch(start..<offset) { place(&title, batch[..<count], at: position) }
      position = append(batch[..<count], of: bytes, at: position)
    }
    swap(&batch, &self.batch)
  }

  /// Puts the next chunks into a batch; gives their number and where the last ends, or `end` after
  /// the last of all.
  private static func cutChunks(
    of bytes: Span<UInt8>, from start: Int, to end: Int, into batch: inout [CutChunk]
  ) -> (count: Int, end: Int) {
    let role = TermAnalysis.role
    var batch = batch.mutableSpan
    var offset = start
    for turn in batch.indices {
      guard let cut = ChunkCut(bytes, from: offset, to: end, role: role.span) else {
        return (turn, end)
      }
      offset = Int(cut.upper)
      batch[turn] = CutChunk(
        cut: cut,
        digest: cut.isWord
          ? ByteInterner.Digest(bytes, cut.word, setting: ByteInterner.Digest.small)
          : ByteInterner.Digest(bytes, cut.chunk))
    }
    return (batch.count, offset)
  }

  /// Gives the first chunks of a batch their numbers, as far as one look tells.
  private func guess(_ count: Int, of batch: inout [CutChunk]) {
    var batch = batch.mutableSpan
    for turn in 0..<count {
      let digest = batch[turn].digest
      batch[turn].number = batch[turn].cut.isWord ? terms.guess(digest) : chunks.guess(digest)
    }
  }

  /// The number of the term that a word is, or of another chunk, which is learnt if it is new.
  private mutating func number(of chunk: CutChunk, in text: Text) -> Int32 {
    let cut = chunk.cut
    let bytes = text.utf8.span
    if cut.isWord { return Int32(terms.intern(bytes, cut.word, chunk.digest).number) }
    let (number, isNew) = chunks.intern(bytes, cut.chunk, chunk.digest)
    if isNew { learn(cut.chunk, in: text) }
    return Int32(number)
  }

  /// Writes down the terms of some chunks; gives the position behind them.
  private mutating func append(
    _ batch: ArraySlice<CutChunk>, of bytes: Span<UInt8>, at start: UInt32
  ) -> UInt32 {
    var position = start
    for chunk in batch {
      let number = Int(chunk.number)
      if chunk.cut.isWord {
        // Of letters and digits, capitals alone lack the bit.
        let isOrdinary = bytes[Int(chunk.cut.wordStart)] & ByteInterner.Digest.small != 0
        occurrences.append(Occurrence(number, isOrdinary: isOrdinary, at: position))
        position &+= 1
      } else {
        for step in recipes.steps(of: number) {
          occurrences.append(
            Occurrence(step.term, isOrdinary: step.isOrdinary, at: position &+ step.token))
        }
        position &+= UInt32(recipes.tokens(of: number).count)
      }
    }
    return position
  }

  /// Shows the tokens of some chunks to a range that is looked for.
  private func place(
    _ title: inout RangePlacement, _ batch: ArraySlice<CutChunk>, at start: UInt32
  ) {
    var position = start
    for chunk in batch {
      let cut = chunk.cut
      if cut.isWord {
        title.meet(TextRange(Int(cut.wordStart), Int(cut.wordEnd)), at: position)
        position += 1
      } else {
        for token in recipes.tokens(of: Int(chunk.number)) {
          title.meet(token.shifted(by: Int(cut.lower)), at: position)
          position += 1
        }
      }
    }
  }

  // MARK: Learning

  private mutating func learn(_ chunk: Range<Int>, in text: Text) {
    if let number = PlainChunk.number(in: text.utf8, chunk) {
      recipes.append(
        TextRange(number.lowerBound, number.upperBound).shifted(by: -chunk.lowerBound))
      learn(TermAnalysis.foldedNumber(text.utf8[number]), token: 0)
      return recipes.endChunk()
    }
    let tokens = TermAnalysis.tokens(inOtherChunk: chunk, of: text)
    for (index, token) in tokens.enumerated() {
      recipes.append(token.range.shifted(by: -chunk.lowerBound))
      learn(token.folded, token: index, isOrdinary: text.beginsSmall(at: token.range.start))
      if let marked = token.marked { learn(TermKey.marked(marked), token: index) }
      if let joined = token.joined { learn(TermKey.joined(joined), token: index) }
    }
    recipes.endChunk()
  }

  private mutating func learn(_ key: [UInt8], token: Int, isOrdinary: Bool = false) {
    recipes.append(
      ChunkRecipes.Step(
        term: terms.intern(key).number, token: UInt32(token), isOrdinary: isOrdinary))
  }
}

extension Text {
  /// Whether the scalar at an offset is a small letter.
  fileprivate func beginsSmall(at offset: Int) -> Bool {
    let byte = self[offset]
    if byte < 0x80 { return byte &- UInt8(ascii: "a") < 26 }
    return CharacterClass(scalar(at: offset).scalar) == .lowercase
  }
}
