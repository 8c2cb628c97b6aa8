import TextAnalysis

/// A sentence as its words, for comparing.
struct SentenceWords {
  let range: TextRange
  let words: [FoldedWord]
  /// For each word a key that its inflections share; 0 for the small words of the grammar.
  let stems: [UInt64]
  /// The different stems, without the small words.
  let content: Set<UInt64>
  /// Three words in a row, as hashes, each once.
  let shingles: Set<UInt32>

  init(_ text: Text, range: TextRange) {
    self.range = range
    var words: [FoldedWord] = []
    var reader = FoldedWordReader(text, range: range)
    while let word = reader.next() { words.append(word) }
    self.words = words
    stems = words.map { Stem.key(of: $0, in: text) }
    content = Set(stems.filter { $0 != 0 })
    var shingles: Set<UInt32> = []
    for index in words.indices.dropFirst(2) {
      shingles.insert(
        WordHash.shingle(words[index - 2].key, words[index - 1].key, words[index].key))
    }
    self.shingles = shingles
  }

  func hasSameWords(as other: SentenceWords) -> Bool {
    words.count == other.words.count && zip(words, other.words).allSatisfy { $0.key == $1.key }
  }
}
