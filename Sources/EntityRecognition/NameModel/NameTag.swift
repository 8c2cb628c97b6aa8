/// The role of a token in a name: outside, at its beginning, or further in.
///
/// The numbers are those of the columns of a model, so they are part of its format.
package enum NameTag: UInt8, Hashable, Sendable, CaseIterable {
  case outside
  case beginsPerson, insidePerson
  case beginsOrganisation, insideOrganisation
  case beginsPlace, insidePlace
  /// Peoples, events, laws, products: learned so that they are not taken for something else.
  case beginsOther, insideOther

  package init(_ kind: EntityKind, isFirst: Bool) {
    switch kind {
    case .person: self = isFirst ? .beginsPerson : .insidePerson
    case .organisation: self = isFirst ? .beginsOrganisation : .insideOrganisation
    case .place: self = isFirst ? .beginsPlace : .insidePlace
    case .group, .other: self = isFirst ? .beginsOther : .insideOther
    }
  }

  package var isFirst: Bool { rawValue & 1 == 1 }
  package var isInside: Bool { rawValue > 0 && rawValue & 1 == 0 }

  /// The kind of the name; nil outside of names.
  package var kind: EntityKind? {
    switch self {
    case .outside: nil
    case .beginsPerson, .insidePerson: .person
    case .beginsOrganisation, .insideOrganisation: .organisation
    case .beginsPlace, .insidePlace: .place
    case .beginsOther, .insideOther: .other
    }
  }

  /// Whether a token with this tag may follow one with another.
  package func canFollow(_ previous: NameTag) -> Bool {
    !isInside || previous == self || previous.rawValue + 1 == rawValue
  }
}
