/// The shortened words of news prose that are written with a period.
package enum Abbreviations {
  /// Those that stand before a name or a number, so that no sentence ends after them.
  private static let beforeNames: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "cmdr", "maj", "adm",
    "brig", "sen", "sens", "rep", "reps", "gov", "govs", "pres", "hon", "rev", "fr", "st", "ste",
    "mt", "messrs", "supt", "insp", "det", "amb", "sec", "no", "nos", "vs", "art", "fig",
  ]

  /// Those that may also end a sentence.
  private static let others: Set<String> = [
    "jr", "sr", "inc", "ltd", "co", "corp", "bros", "etc", "jan", "feb", "aug", "sept", "sep",
    "oct", "nov", "dec", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill",
    "ind", "kan", "ky", "la", "md", "mich", "minn", "mo", "mont", "neb", "nev", "okla", "ore",
    "pa", "tenn", "va", "vt", "wash", "wis", "wyo", "approx", "dept", "est",
  ]

  static let longest = 6

  /// Whether a word (without its period, any case) is written with a period.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    let key = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
    if beforeNames.contains(key) { return key != "no" || word.first == UInt8(ascii: "N") }
    // "Ill." and "Ind." abbreviate with a capital; "ill." ends a sentence.
    return others.contains(key) && (word.first ?? 0) & 0x20 == 0
      || key == "etc" || key == "vs" || key == "approx"
  }

  /// Whether no sentence ends after this token, period included, though a capital follows.
  package static func neverEndsSentence(_ token: String) -> Bool {
    guard token.hasSuffix(".") else { return false }
    return beforeNames.contains(token.dropLast().lowercased())
  }
}
