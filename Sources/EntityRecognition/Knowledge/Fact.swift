/// A name that the tables know: a country, a city, an organisation.
package struct KnownName: Hashable, Sendable {
  package let kind: EntityKind
  /// The name by which it is shown and under which all its other names are gathered.
  package let name: String
  /// The place in `Knowledge.names` of the country it belongs to; nil for none or unknown.
  package let country: Int32?
  package let isCountry: Bool
  /// What the table calls it: "city", "party"; "country" and "region" for those tables.
  package let sort: String
  /// For a country, the adjective that is used most: "Russian".
  package let demonym: String?
}

/// One phrase of the tables and what it says.
struct Fact: Hashable, Sendable {
  enum Role: UInt8, Sendable {
    case name
    case alternative
    case demonym
    case capital
    /// A place or a building that stands for a government: "the Kremlin".
    case seat
    case title
  }

  let role: Role
  /// The place in `Knowledge.names`; for a title in `Knowledge.titles`.
  let subject: Int32
  /// Whether the phrase means other things too, so that context must decide.
  let isAmbiguous: Bool
  /// Whether the phrase counts only when it is written in capitals: "US", "AU".
  let needsCapitals: Bool
}

/// What stands before the name of a person.
package struct PersonTitle: Hashable, Sendable {
  package enum Sort: UInt8, Hashable, Sendable {
    case honorific, office, rank, noble, religious, descriptor
  }

  package let sort: Sort
  /// 'm', 'f' or nil.
  package let gender: Gender?
}

package enum Gender: UInt8, Hashable, Sendable {
  case male, female
}
