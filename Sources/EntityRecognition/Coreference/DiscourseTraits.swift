/// What the resolution of descriptions and pronouns has to know of a word.
struct DiscourseTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  // MARK: Nouns

  /// Somebody: "diplomat", "spokeswoman".
  static let person = DiscourseTraits(rawValue: 1 << 0)
  /// Somebody's somebody: "wife", "counterpart"; its possessor is another.
  static let relative = DiscourseTraits(rawValue: 1 << 1)
  /// Several without names: "police", "protesters".
  static let people = DiscourseTraits(rawValue: 1 << 2)
  static let organisation = DiscourseTraits(rawValue: 1 << 3)
  /// What a country has one of: "government", "opposition".
  static let body = DiscourseTraits(rawValue: 1 << 4)
  static let country = DiscourseTraits(rawValue: 1 << 5)
  static let city = DiscourseTraits(rawValue: 1 << 6)
  static let otherPlace = DiscourseTraits(rawValue: 1 << 7)
  static let plural = DiscourseTraits(rawValue: 1 << 8)
  static let male = DiscourseTraits(rawValue: 1 << 9)
  static let female = DiscourseTraits(rawValue: 1 << 10)

  static let place: DiscourseTraits = [.country, .city, .otherPlace]
  static let someone: DiscourseTraits = [.person, .relative]
  static let noun: DiscourseTraits = [
    .person, .relative, .people, .organisation, .body, .country, .city, .otherPlace,
  ]

  // MARK: Pronouns

  static let he = DiscourseTraits(rawValue: 1 << 12)
  static let she = DiscourseTraits(rawValue: 1 << 13)
  static let it = DiscourseTraits(rawValue: 1 << 14)
  static let they = DiscourseTraits(rawValue: 1 << 15)
  /// "His", "their": owns what follows.
  static let owner = DiscourseTraits(rawValue: 1 << 16)
  /// "Himself": means the subject of its clause.
  static let reflexive = DiscourseTraits(rawValue: 1 << 17)
  /// "Him", "them": cannot be a subject.
  static let object = DiscourseTraits(rawValue: 1 << 18)
  /// "I", "our", "you".
  static let speaker = DiscourseTraits(rawValue: 1 << 19)

  static let pronoun: DiscourseTraits = [.he, .she, .it, .they]

  // MARK: Other words

  /// "The", "this", "those".
  static let definite = DiscourseTraits(rawValue: 1 << 20)
  /// "A", "some", "another".
  static let indefinite = DiscourseTraits(rawValue: 1 << 21)
  static let preposition = DiscourseTraits(rawValue: 1 << 22)
  static let conjunction = DiscourseTraits(rawValue: 1 << 23)
  static let auxiliary = DiscourseTraits(rawValue: 1 << 24)
  /// A form of "to be".
  static let being = DiscourseTraits(rawValue: 1 << 25)
  static let verb = DiscourseTraits(rawValue: 1 << 26)
  static let saying = DiscourseTraits(rawValue: 1 << 27)
  /// Stands between article and noun of a role: "foreign", "former".
  static let roleModifier = DiscourseTraits(rawValue: 1 << 28)
  /// Tells the gender of the name behind it: "Mr.", "Ms.".
  static let honorific = DiscourseTraits(rawValue: 1 << 29)
  /// After "it" and a form of "to be", says that "it" means nothing: "clear", "raining".
  static let pleonastic = DiscourseTraits(rawValue: 1 << 30)
  /// "Who", "which".
  static let relativePronoun = DiscourseTraits(rawValue: 1 << 31)
  static let and = DiscourseTraits(rawValue: 1 << 32)
  static let that = DiscourseTraits(rawValue: 1 << 33)
  static let to = DiscourseTraits(rawValue: 1 << 34)
  /// An adverb that may stand between subject and verb.
  static let adverb = DiscourseTraits(rawValue: 1 << 35)
  /// Governs by itself, whatever noun it is: "government".
  static let government = DiscourseTraits(rawValue: 1 << 36)
  static let of = DiscourseTraits(rawValue: 1 << 37)

  /// Words that are never nouns, whatever the tables of titles have.
  static let grammar: DiscourseTraits = [
    .he, .she, .it, .they, .speaker, .definite, .indefinite, .preposition, .conjunction,
    .auxiliary, .being, .relativePronoun, .and, .that, .to, .of,
  ]

  /// A word at which a noun phrase that has begun is over.
  static let phraseEnd: DiscourseTraits = [
    .preposition, .conjunction, .auxiliary, .being, .saying, .relativePronoun, .that, .to,
    .definite, .indefinite, .he, .she, .it, .they, .speaker, .verb,
  ]
}
