import TextAnalysis

/// The role of a token in a name: outside, at its beginning, or further in.
package enum NameTag: UInt8, Hashable, Sendable, CaseIterable {
  case outside
  case beginsPerson, insidePerson
  case beginsOrganisation, insideOrganisation
  case beginsPlace, insidePlace
}
