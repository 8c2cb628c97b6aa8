/// What a token is to the finder of quotations: how a verb ascribes words, or what part a small
/// word or a mark plays around it.
struct SpeechWord: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  private init(bit: UInt64) {
    rawValue = 1 << bit
  }

  // What a verb takes.

  /// Words between marks may stand right beside it: `"Go," he shouted`.
  static let quotes = SpeechWord(bit: 0)
  /// A clause with or without "that" follows, and hardly anything else: "he said it was late".
  static let says = SpeechWord(bit: 1)
  /// A clause may follow, or an object: "he knew it was late", "he knew her".
  static let thinks = SpeechWord(bit: 2)
  /// The one it is said to comes first: "told reporters that".
  static let tells = SpeechWord(bit: 3)
  /// Calls something something: "denounced the talks as a farce", "accused them of lying".
  static let calls = SpeechWord(bit: 4)
  /// Ascribes a phrase between marks in its clause, and nothing else: "hailed a "new dawn"".
  static let colours = SpeechWord(bit: 5)

  /// A clause with "that" or a question follows: "he showed that it was late".
  static let shows = SpeechWord(bit: 6)

  // Forms of verbs.

  static let base = SpeechWord(bit: 8)
  static let third = SpeechWord(bit: 9)
  static let past = SpeechWord(bit: 10)
  static let participle = SpeechWord(bit: 11)
  static let gerund = SpeechWord(bit: 12)
  static let be = SpeechWord(bit: 13)
  static let have = SpeechWord(bit: 14)
  static let modal = SpeechWord(bit: 15)
  /// Stands with another verb for how it goes on: "kept saying", "went on to say".
  static let aspect = SpeechWord(bit: 16)

  // Other words.

  static let adverb = SpeechWord(bit: 20)
  static let determiner = SpeechWord(bit: 21)
  static let possessive = SpeechWord(bit: 22)
  static let pronoun = SpeechWord(bit: 23)
  static let relative = SpeechWord(bit: 24)
  static let preposition = SpeechWord(bit: 25)
  static let subordinator = SpeechWord(bit: 26)
  static let and = SpeechWord(bit: 27)
  static let that = SpeechWord(bit: 28)
  static let question = SpeechWord(bit: 29)
  static let time = SpeechWord(bit: 30)
  /// Somebody who speaks for the body or country named beside: "spokesman", "officials".
  static let voice = SpeechWord(bit: 31)
  /// What is said or written: the one behind it is the speaker.
  static let document = SpeechWord(bit: 32)
  static let to = SpeechWord(bit: 33)
  static let by = SpeechWord(bit: 34)
  static let asOrOf = SpeechWord(bit: 35)
  static let according = SpeechWord(bit: 36)
  /// The writer or the reader, outside quotation marks: "I", "you".
  static let own = SpeechWord(bit: 38)
  /// Those to whom news is told: "reporters".
  static let hearers = SpeechWord(bit: 37)

  // Marks.

  static let comma = SpeechWord(bit: 40)
  static let stop = SpeechWord(bit: 41)
  static let colon = SpeechWord(bit: 42)
  static let semicolon = SpeechWord(bit: 43)
  static let dash = SpeechWord(bit: 44)
  static let opens = SpeechWord(bit: 45)
  static let closes = SpeechWord(bit: 46)
  static let double = SpeechWord(bit: 47)
  static let single = SpeechWord(bit: 48)
  static let hyphen = SpeechWord(bit: 49)

  static let cue: SpeechWord = [.quotes, .says, .thinks, .shows, .tells, .calls, .colours]
  static let auxiliary: SpeechWord = [.be, .have, .modal]
  static let quotationMark: SpeechWord = [.double, .single]
  /// Ends any phrase that names somebody.
  static let barrier: SpeechWord = [
    .be, .have, .modal, .aspect, .adverb, .relative, .subordinator, .that, .question, .comma,
    .stop, .colon, .semicolon, .dash, .opens, .closes, .double, .single, .according, .and,
  ]
}
