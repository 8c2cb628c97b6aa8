/// How alike two sentences are.
struct SentenceLikeness {
  /// What both say, by weight, as a part of all that they say: Dice's coefficient.
  let dice: Double
  /// The same as a part of the sentence that says less.
  let containment: Double
  /// How many different words, small ones left out, both have.
  let sharedWords: Int
  /// How much of the shorter sentence's words in a row the other has.
  let sharedShingles: Double
  let shingleCount: Int
  /// How unusual the shared words are on average, 0 to 1; 1 when hardly another sentence has them.
  let rarity: Double
  let isSame: Bool
  private let shortest: Int

  init(_ left: SentenceWords, _ right: SentenceWords, weights: WordWeights) {
    // Summed over sorted stems, so that both directions round alike.
    let shared = left.content.intersection(right.content).sorted()
    let overlap = shared.reduce(0) { $0 + weights[$1] }
    let leftWeight = left.content.sorted().reduce(0) { $0 + weights[$1] }
    let rightWeight = right.content.sorted().reduce(0) { $0 + weights[$1] }
    sharedWords = shared.count
    rarity = shared.isEmpty ? 0 : overlap / Double(shared.count) / weights.unusual
    dice = overlap > 0 ? 2 * overlap / (leftWeight + rightWeight) : 0
    containment = overlap > 0 ? overlap / min(leftWeight, rightWeight) : 0
    shingleCount = left.shingles.intersection(right.shingles).count
    let fewest = min(left.shingles.count, right.shingles.count)
    sharedShingles = fewest > 0 ? Double(shingleCount) / Double(fewest) : 0
    shortest = min(left.words.count, right.words.count)
    isSame = left.hasSameWords(as: right)
  }

  var score: Double {
    isSame ? 1 : 0.99 * (dice + containment + sharedShingles) / 3
  }

  /// nil for sentences that merely have some words in common.
  var kind: ReusedPassage.Likeness? {
    if isSame { return shortest >= 4 ? .exact : nil }
    guard shortest >= 7, sharedWords >= 3 else { return nil }
    if sharedShingles >= 0.5 { return .near }
    guard sharedWords >= 4 else { return nil }
    let phrases = min(Double(shingleCount), 4) * 0.04
    let saysTheSame = dice + phrases >= 0.42 || (containment >= 0.6 && dice + phrases >= 0.3)
    let sharesUnusual = sharedWords >= 6 && rarity >= 0.8 && dice >= 0.2
    return saysTheSame || sharesUnusual ? .paraphrase : nil
  }
}
