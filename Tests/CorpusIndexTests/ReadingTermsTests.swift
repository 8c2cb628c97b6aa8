import Testing
import TextAnalysis

@testable import CorpusIndex

@Suite struct `Reading terms` {
  private func forms(_ text: String) -> [String] {
    TermAnalysis.tokens(in: text).map { token in
      var form = String(decoding: token.folded, as: UTF8.self)
      if let marked = token.marked { form += "|" + String(decoding: marked, as: UTF8.self) }
      if let joined = token.joined {
        form += "|" + String(decoding: joined.form, as: UTF8.self) + "×\(joined.span)"
      }
      return form
    }
  }

  @Test(arguments: [
    ("Mr. Lavrov's visit", ["mr", "lavrov", "visit"]),
    ("(Caracas), \"Moscow\"!", ["caracas", "moscow"]),
    ("Guaidó’s", ["guaido|guaidó"]),
    ("don’t", ["don't"]),
    ("co-operation", ["co|cooperation×2", "operation"]),
    ("state-of-the-art, it", ["state|stateoftheart×4", "of", "the", "art", "it"]),
    ("COVID-19", ["covid|covid19×2", "19"]),
    ("2019-2020", ["2019", "2020"]),
    ("U.S.-backed", ["u.s|usbacked×2", "backed"]),
    ("q&a R&D", ["q&a", "r&d"]),
    ("1,000.5 3.5%", ["1000.5", "3.5"]),
    ("--well--known", ["well", "known"]),
    ("so-", ["so"]),
    ("中国", ["中国", "国"]),
    ("中国3月", ["中国", "国", "3", "月"]),
    ("ﬁnd Straße", ["find|ﬁnd", "strasse|straße"]),
  ])
  func `words and numbers are folded, compounds are joined too`(
    text: String, expected: [String]
  ) {
    #expect(forms(text) == expected)
  }

  private static let pieces = [
    "a", "Bc", "x", "U", ".", ".", ",", ":", ";", "'", "’", "s", "-", "‑", "&", "AT&T", "3", "10",
    " ", " ", " ", "\n", "\u{A0}", "\"", "(", ")", "é", "e\u{301}", "中", "й", "\u{AD}", "Mr.",
    "J.", "No.", "#", "…", "—", "\u{301}", "½", "ß", "ﬁ", "٣", "🇻🇪", "Inc.", "etc.",
  ]

  /// The words of a text by the tokenizer alone, with nothing read chunk by chunk.
  private func wholeTokens(_ text: Text) -> [String] {
    Tokenizer.tokens(in: text).filter { $0.kind == .word || $0.kind == .number }
      .compactMap { token in
        var form = Folding.fold(text[token.range]).filter { $0 > " " }
        while form.last == "." { form.removeLast() }
        if token.kind == .number { form.removeAll { $0 == "," } }
        // Of the pieces, only one is an ideograph, and each that another follows is known with it.
        let rest = text.utf8[token.range.end...]
        if form == "中", rest.starts(with: "中".utf8) { form += "中" }
        return form.isEmpty ? nil : form
      }
  }

  @Test(arguments: someSeeds(20))
  func `reading chunk by chunk finds the tokenizer's words`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    for _ in 0..<300 {
      let drawn = (0..<random.below(16)).map { _ in random.pick(Self.pieces) }.joined()
      // A lower-case "a&b" is one term here and two words to the tokenizer.
      let string = drawn.utf8.contains(UInt8(ascii: "&")) ? drawn.uppercased() : drawn
      let text = Text(string)
      let tokens = TermAnalysis.tokens(in: string)
      #expect(
        tokens.map { String(decoding: $0.folded, as: UTF8.self) } == wholeTokens(text),
        "seed \(seed): \(string.debugDescription)")
      var ranges: [TextRange] = []
      var offset = 0
      while let chunk = TermAnalysis.nextChunk(in: text.utf8, from: offset, to: text.count) {
        TermAnalysis.appendRanges(of: chunk, in: text, to: &ranges)
        offset = chunk.upperBound
      }
      #expect(ranges == tokens.map(\.range), "seed \(seed): \(string.debugDescription)")
    }
  }

  @Test(arguments: someSeeds(20))
  func `cutting a text finds the same chunks and simple words`(seed: UInt64) {
    let role = TermAnalysis.role
    var random = RandomSource(seed: seed)
    for _ in 0..<300 {
      let text = Text((0..<random.below(24)).map { _ in random.pick(Self.pieces) }.joined())
      let bytes = Array(text.utf8)
      var offset = 0
      while let chunk = TermAnalysis.nextChunk(in: text.utf8, from: offset, to: text.count) {
        let cut = ChunkCut(bytes.span, from: offset, to: text.count, role: role.span)
        #expect(cut?.chunk == chunk, "seed \(seed): \(text.string.debugDescription)")
        let word = cut.flatMap { $0.isWord ? $0.word : nil }
        #expect(
          word == TermAnalysis.simpleWord(in: text.utf8, chunk: chunk),
          "seed \(seed): \(text.string.debugDescription)")
        offset = chunk.upperBound
      }
    }
  }

  @Test func `words of any length have a number each, whatever their case`() {
    var interner = ByteInterner()
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    let capitals = letters.map { $0 >= UInt8(ascii: "a") ? $0 & ~0x20 : $0 }
    for length in 1...letters.count {
      let (number, isNew) = interner.intern(Array(letters[..<length]))
      #expect(number == length - 1 && isNew)
    }
    for length in 1...letters.count {
      let range = 0..<length
      let digest = ByteInterner.Digest(
        capitals.span, range, setting: ByteInterner.Digest.small)
      let (number, isNew) = interner.intern(capitals.span, range, digest)
      #expect(number == length - 1 && !isNew)
      #expect(interner[number].elementsEqual(letters[range]))
    }
  }

  private static let plainPieces = [
    "a", "Bc", "x", "U", "s", "S", "3", "10", ".", ",", ":", ";", "'", "-", "-", "/", "$", "%", "_",
    "\"", "(", ")", "Mr.", "J.", "No.", "Inc.", "'s", "1,000", "2.5", "com", "co-op",
  ]

  @Test(arguments: someSeeds(20))
  func `plain chunks are cut without the tokenizer and into the same tokens`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var plain = 0
    for _ in 0..<500 {
      let text = Text(
        (0..<1 + random.below(8)).map { _ in random.pick(Self.plainPieces) }.joined())
      guard let tokens = PlainChunk.tokens(in: text.utf8, 0..<text.count) else { continue }
      plain += 1
      #expect(
        TermAnalysis.tokens(of: tokens, in: text)
          == TermAnalysis.tokens(of: Tokenizer.tokens(in: text), in: text),
        "seed \(seed): \(text.string.debugDescription)")
    }
    #expect(plain > 100, "seed \(seed)")
  }
}
