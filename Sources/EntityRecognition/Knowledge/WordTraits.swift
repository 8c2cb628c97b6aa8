/// What the tables and lists say of a single word, case and accents aside.
package struct WordTraits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// An ordinary word of English prose, as against a name.
  package static let common = WordTraits(rawValue: 1 << 0)
  /// A word that no name begins with: article, pronoun, preposition, conjunction, adverb.
  package static let function = WordTraits(rawValue: 1 << 1)
  package static let firstName = WordTraits(rawValue: 1 << 2)
  package static let maleName = WordTraits(rawValue: 1 << 3)
  package static let femaleName = WordTraits(rawValue: 1 << 4)
  /// What kind of organisation it is: "Ministry", "Bank".
  package static let organisationHead = WordTraits(rawValue: 1 << 5)
  /// A legal form: "Inc", "Ltd".
  package static let organisationSuffix = WordTraits(rawValue: 1 << 6)
  package static let placeWord = WordTraits(rawValue: 1 << 7)
  package static let eventWord = WordTraits(rawValue: 1 << 8)
  /// Stands in small letters inside a person's name: "de", "van".
  package static let particleInside = WordTraits(rawValue: 1 << 9)
  package static let particlePrefix = WordTraits(rawValue: 1 << 10)
  package static let particleSuffix = WordTraits(rawValue: 1 << 11)
  package static let month = WordTraits(rawValue: 1 << 12)
  package static let weekday = WordTraits(rawValue: 1 << 13)
  package static let sayVerb = WordTraits(rawValue: 1 << 14)
  /// A preposition after which a place is likelier than anything else: "in", "near".
  package static let placePreposition = WordTraits(rawValue: 1 << 15)
  package static let honorific = WordTraits(rawValue: 1 << 16)
  /// At least one phrase of the tables begins with the word.
  package static let beginsPhrase = WordTraits(rawValue: 1 << 17)
  /// What governments do: "urged", "accused".
  package static let governmentVerb = WordTraits(rawValue: 1 << 18)
  /// A word for people by their work, in small letters before a name: "striker", "lawyer".
  package static let personNoun = WordTraits(rawValue: 1 << 19)
  /// A point of the compass, or another adjective that opens the names of places: "North", "New".
  package static let placeAdjective = WordTraits(rawValue: 1 << 20)
  /// People of one creed or party: "Republicans", "Muslim".
  package static let groupName = WordTraits(rawValue: 1 << 21)
  /// Says in small letters beside a name that it is an organisation's: "airline", "newspaper".
  package static let organisationNoun = WordTraits(rawValue: 1 << 22)
  /// Says in small letters beside a name that it is a place's: "province", "airbase".
  package static let placeNoun = WordTraits(rawValue: 1 << 23)
  /// Written with capitals and no name: "TV", "CEO", "God".
  package static let capitalisedWord = WordTraits(rawValue: 1 << 24)
  /// Says what an organisation is only when it is all in capitals: "FC", "XI".
  package static let upperHead = WordTraits(rawValue: 1 << 25)
  /// "Six", "First": begins a name only inside a sentence ("Six Nations").
  package static let numberWord = WordTraits(rawValue: 1 << 26)
  /// Says what a business does, and is often left out of its name: "Oil", "Motors".
  package static let businessWord = WordTraits(rawValue: 1 << 27)
}
