/// The shortened words of news prose that are written with a period.
package enum Abbreviations {
  /// Those that stand before a name or a number, so that no sentence ends after them.
  private static let beforeNames: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "cmdr", "maj", "adm",
    "brig", "sen", "sens", "rep", "reps", "gov", "govs", "pres", "hon", "rev", "fr", "st", "ste",
    "mt", "messrs", "supt", "insp", "det", "amb", "sec", "vs",
  ]

  /// Those that are short for something only before a number: "No. 5", but "No."
  private static let beforeNumbers: Set<String> = ["no", "nos", "art", "fig", "vol", "ch", "pp"]

  /// Those that may also end a sentence.
  private static let others: Set<String> = [
    "jr", "sr", "inc", "ltd", "co", "corp", "bros", "etc", "jan", "feb", "aug", "sept", "sep",
    "oct", "nov", "dec", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill",
    "ind", "kan", "ky", "la", "md", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore",
    "pa", "tenn", "va", "vt", "wash", "wis", "wyo", "approx", "dept", "est",
  ]

  static let longest = 6

  /// Whether a word (without its period) is written with a period, by what follows the period
  /// and one space.
  ///
  /// A capital tells most of them from words that end a sentence: "Ill." and "ill.".
  static func contains(_ word: ArraySlice<UInt8>, beforeNumber: Bool) -> Bool {
    let key = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    if beforeNumbers.contains(key) { return beforeNumber }
    if ["etc", "vs", "approx"].contains(key) { return true }
    let isCapitalised = (word.first ?? 0) & 0x20 == 0
    return isCapitalised && (beforeNames.contains(key) || others.contains(key))
  }

  /// Whether no sentence ends after this token, period included, though a capital follows.
  package static func neverEndsSentence(_ token: String) -> Bool {
    guard token.hasSuffix(".") else { return false }
    let word = token.dropLast().lowercased()
    return beforeNames.contains(word) || beforeNumbers.contains(word)
  }
}
