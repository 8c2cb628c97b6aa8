/// How much it says that two sentences have a word in common: the fewer sentences of both articles
/// have it, the more (inverse document frequency: Spärck Jones 1972).
struct WordWeights {
  /// In fewer sentences than this, taken together, no word is unusual.
  private static let fewestSentences = 30.0

  /// The weight of a word that stands in one sentence of each article and nowhere else; infinite
  /// in articles too short to tell.
  let unusual: Double
  private let weights: [UInt64: Double]

  init(_ sentences: [SentenceWords]) {
    var frequencies: [UInt64: Int] = [:]
    for sentence in sentences {
      for stem in sentence.content { frequencies[stem, default: 0] += 1 }
    }
    let total = Double(sentences.count)
    weights = frequencies.mapValues { Logarithm.base2(of: 1 + total / Double($0)) }
    unusual = total >= Self.fewestSentences ? Logarithm.base2(of: 1 + total / 2) : .infinity
  }

  subscript(stem: UInt64) -> Double { weights[stem, default: 0] }
}
