/// Tells ordinary words by how they are formed, for those that no list holds.
enum WordFormation {
  private static let endings: [[UInt8]] = [
    "tion", "tions", "ness", "ment", "ments", "ing", "ings", "ism", "isms", "ity", "ities", "ers",
    "ors", "ally", "ably", "ibly", "ously", "ised", "ized", "ence", "ance", "ology", "graphy",
    "less", "ful", "ably", "wise", "ward", "wards", "able", "ible", "ists", "ives",
  ].map { Array($0.utf8) }

  /// Whether a folded word has an ending of ordinary words, or is a common one with an ending.
  static func isOrdinary(_ word: ArraySlice<UInt8>, in knowledge: Knowledge) -> Bool {
    guard word.count > 3 else { return false }
    if word.count > 6, endings.contains(where: { word.suffix($0.count).elementsEqual($0) }) {
      return true
    }
    for length in 1...2 {
      let ending = word.suffix(length)
      guard ["s", "es", "ed", "er", "ly"].contains(where: { ending.elementsEqual($0.utf8) })
      else { continue }
      let stem = word.dropLast(length)
      if isCommon(stem, in: knowledge) { return true }
      // "Shipped", "Planner": the last letter of the stem doubled.
      if length == 2, stem.count > 3, stem.last == stem.dropLast().last,
        isCommon(stem.dropLast(), in: knowledge)
      {
        return true
      }
    }
    return false
  }

  private static func isCommon(_ word: ArraySlice<UInt8>, in knowledge: Knowledge) -> Bool {
    let number = knowledge.number(of: word)
    return number >= 0 && knowledge.traits[Int(number)].contains(.common)
  }
}
