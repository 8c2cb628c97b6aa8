/// What an actor is.
package enum EntityKind: UInt8, Hashable, Sendable, CaseIterable {
  case person
  case organisation
  case place
  /// People taken together: a nationality, "Republicans".
  case group
  /// A name that is none of these: an event, a law, a product.
  case other

  /// The word that exports and queries use.
  package var word: String {
    switch self {
    case .person: "person"
    case .organisation: "organisation"
    case .place: "place"
    case .group: "group"
    case .other: "other"
    }
  }
}
