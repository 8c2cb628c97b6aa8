import TextAnalysis

/// The words that the finder of quotations knows, in one small table.
struct SpeechVocabulary: Sendable {
  static let shared = SpeechVocabulary()

  private var lexicon = Lexicon(capacity: 1200)
  private var words: [SpeechWord] = []

  private init() {
    SpeechVerbs.forEachForm { form, word in insert(form, word) }
    for (word, list) in Self.lists {
      for form in list.split(whereSeparator: \.isWhitespace) { insert(String(form), word) }
    }
  }

  private mutating func insert(_ form: String, _ word: SpeechWord) {
    let bytes = Array(form.utf8)[...]
    let number = Int(lexicon.insert(bytes, hash: WordFolder.hash(bytes)))
    if number == words.count { words.append(word) } else { words[number].formUnion(word) }
  }

  /// What a folded word is; empty for one that is not known.
  func word(_ folded: ArraySlice<UInt8>) -> SpeechWord {
    let number = lexicon.number(of: folded, hash: WordFolder.hash(folded))
    if number >= 0 { return words[Int(number)] }
    if let apostrophe = folded.firstIndex(of: UInt8(ascii: "'")) {
      // "they're", "didn't": a pronoun or an auxiliary with something drawn together.
      let isNegated = folded.suffix(3).elementsEqual("n't".utf8)
      return isNegated ? .modal : word(folded[..<apostrophe]).intersection(.pronoun).union(.modal)
    }
    if folded.count > 4, folded.suffix(2).elementsEqual("ly".utf8) { return .adverb }
    return []
  }

  private static let lists: [(SpeechWord, String)] = [
    (.be, "is are was were be been being am"),
    (.have, "has have had having"),
    (.modal, "will would can could may might must shall should do does did cannot wo"),
    (
      .aspect,
      """
      kept keep keeps continued continues went goes go began begins started later repeatedly used
      """
    ),
    (
      .adverb,
      """
      also then now still even later again once twice just never always often only further
      meanwhile however not already yet soon instead too himself herself itself themselves both
      sometimes earlier ever perhaps
      """
    ),
    (
      .determiner,
      """
      the a an this these those some many several most all any no each every other another few
      two three four five six seven eight nine ten
      """
    ),
    ([.determiner, .possessive], "his her its their our my your whose"),
    (
      .pronoun,
      """
      he she they it i we you everyone everybody someone somebody nobody many others some one there
      both
      """
    ),
    ([.pronoun, .hearers], "him them me us"),
    (.own, "i we you"),
    (
      .past,
      """
      rose fell won lost met made took came went got gave grew became led left bought sold kept
      stood lay ran flew paid broke shot sent built
      """
    ),
    (.relative, "who which whom"),
    (
      .preposition,
      """
      of in at for from with on into over under about after before during between against among
      through across near within without towards toward via amid despite like since until off
      upon behind beyond ahead outside inside around along
      """
    ),
    ([.preposition, .to], "to"),
    ([.preposition, .by], "by"),
    ([.preposition, .asOrOf], "of for as"),
    (
      .subordinator,
      """
      because although though while when if unless whereas since until after before as once so
      but or nor yet than
      """
    ),
    (.and, "and"),
    (.that, "that"),
    (.question, "what how why where when whether if"),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
      earlier later recently
      """
    ),
    (
      .voice,
      """
      spokesman spokeswoman spokesperson spokesmen spokespeople official officials source sources
      authorities government administration ministry embassy executives representative
      representatives negotiators delegation leadership regime side diplomats police military
      forces troops lawmakers prosecutors team staff bosses leaders ministers regulators
      department office agency aides adviser advisers
      """
    ),
    (
      .document,
      """
      statement statements letter letters message messages tweet tweets post posts report reports
      video videos interview interviews article articles speech speeches survey study poll email
      emails e-mail memo note notice website editorial book column documents document data figures
      release broadcast paper findings analysis results communique
      """
    ),
    (.according, "according"),
    (
      .hearers,
      """
      reporters journalists newsmen parliament lawmakers mps investors analysts delegates fans
      supporters viewers listeners readers lawmakers shareholders congress
      """
    ),
  ]
}
