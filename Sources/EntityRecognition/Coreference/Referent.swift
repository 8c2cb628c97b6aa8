import TextAnalysis

/// Somebody or something that an article speaks of, with a name or without.
struct Referent {
  /// What is learned of a role: its last noun and whose it is.
  struct KnownRole {
    /// The number of the noun in the lexicon of the discourse.
    let head: Int32
    /// The referent that is the country or organisation, or -1.
    let place: Int32
  }

  /// What it is; nil for a thing that is no actor, as "the deal".
  var kind: EntityKind?
  /// The place among the entities of the article, or -1 when it has no name.
  var entity: Int32 = -1
  var gender: Gender?
  var isPlural = false
  var mentionCount: Int32 = 0
  /// How often the whole article names it.
  var nameCount: Int32 = 0
  var roles: [KnownRole] = []
  /// Nouns that a name contains, as "ministry" in "Foreign Ministry".
  var nameHeads: [Int32] = []
  var isCountry = false
  /// For the name of a country or a part of it that is known: its number in `Knowledge.names`.
  var subject: Int32?

  var isNamed: Bool { entity >= 0 }

  func hasRole(_ head: Int32) -> Bool { roles.contains { $0.head == head } }

  /// Whether everything known of whose person it is allows this place.
  func canBelong(to place: Int32) -> Bool {
    roles.allSatisfy { $0.place < 0 || $0.place == place } || belongs(to: place)
  }

  func belongs(to place: Int32) -> Bool { roles.contains { $0.place == place } }
}

/// One place where an article speaks of a referent.
struct DiscourseItem {
  enum Form: UInt8 { case name, demonym, description, pronoun, thing }

  let tokens: Range<Int>
  let sentence: Int32
  let referent: Int32
  let form: Form
  /// Its place among the items of the sentence.
  let rank: Int32
  var isSubject = false
  var isOblique = false
  var isOwner = false
  var isQuoted = false
  /// Whether it is named within another, as Trump in "the Trump administration".
  var isNested = false
}
