import Articles
import TextAnalysis

/// Draws queries of every class from the words of a folder; the same folder gives the same ones.
struct QueryDrawing {
  private static let perClass = 50

  private let rare: [String]
  private let common: [String]
  private let middling: [String]
  private let pairs: [String]
  private let triples: [String]
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ articles: [Article]) {
    var counts: [String: Int] = [:]
    var pairs: [String: Int] = [:]
    var triples: [String: Int] = [:]
    for (number, article) in articles.enumerated() {
      let words = Tokenizer.tokens(in: article.text).filter { $0.kind == .word }
        .map { Folding.fold(article.text.utf8[$0.range.offsets]) }
      for word in Set(words) where word.utf8.count > 2 { counts[word, default: 0] += 1 }
      // Phrases of some articles are enough to draw from.
      guard number.isMultiple(of: 7) else { continue }
      for (first, second) in zip(words, words.dropFirst()) {
        pairs["\(first) \(second)", default: 0] += 1
      }
      for index in words.indices.dropLast(2) {
        triples[words[index...(index + 2)].joined(separator: " "), default: 0] += 1
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    common = ranked.prefix(100).map(\.key)
    middling = ranked.dropFirst(100).prefix(2000).map(\.key)
    rare = ranked.filter { (2...10).contains($0.value) }.map(\.key)
    self.pairs = pairs.filter { $0.value > 1 }.map(\.key).sorted()
    self.triples = triples.filter { $0.value > 1 }.map(\.key).sorted()
  }

  mutating func queries() -> [BenchmarkQuery] {
    var queries: [BenchmarkQuery] = []
    for _ in 0..<Self.perClass {
      let word = draw(middling)
      queries += [
        .init(kind: "rare", text: draw(rare)),
        .init(kind: "common", text: draw(common)),
        .init(kind: "and", text: "\(word) AND \(draw(common))"),
        .init(kind: "or", text: "\(word) OR \(draw(middling)) OR \(draw(common))"),
        .init(kind: "words", text: "\(word) \(draw(middling)) \(draw(common))"),
        .init(kind: "phrase", text: "\"\(draw(pairs))\""),
        .init(kind: "phrase", text: "\"\(draw(triples))\""),
        .init(kind: "prefix", text: "\(draw(middling).prefix(3))*"),
        .init(kind: "edit", text: "\(mistyped(draw(middling)))~"),
      ]
      for length in 1...min(6, word.count) {
        queries.append(.init(kind: "typing", text: String(word.prefix(length))))
      }
    }
    return queries
  }

  private mutating func draw(_ words: [String]) -> String {
    words.isEmpty ? "nothing" : words[Int(next() % UInt64(words.count))]
  }

  private mutating func mistyped(_ word: String) -> String {
    var letters = Array(word)
    letters.remove(at: Int(next() % UInt64(letters.count)))
    return String(letters)
  }

  /// Marsaglia's xorshift with 64 bits.
  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
