/// Why two names are taken for one entity: the rung of the ladder and the two names.
package struct MergeEvidence: Hashable, Sendable {
  /// The rungs, from the surest down.
  package enum Rule: UInt8, Hashable, Sendable {
    /// The same but for case, accents, periods or "the".
    case sameFolded
    case titleStripped
    /// A middle name or a second surname left out.
    case middleName
    /// A first name against its first letter.
    case initial
    case companySuffix
    case knownAlternative
    case demonym
    case metonym
    case surnameInArticle
    case surnameAcrossArticles
    /// A surname of several, told by who else is named in the article.
    case surnameInContext
    case acronym
    case organisationPrefix
    /// A place before the name or a country behind it left out.
    case placeLeftOut
    case nickname
    case transliteration

    /// Whether two names that one article joins by the rule are joined in all: "Olympic" means
    /// the Olympic Committee only where that was named.
    var holdsElsewhere: Bool { self != .organisationPrefix && self != .placeLeftOut }
  }

  package let rule: Rule
  package let left: String
  package let right: String

  package init(rule: Rule, left: String, right: String) {
    self.rule = rule
    self.left = left
    self.right = right
  }

  /// Before another by its rule, then by the names: the surer one comes first.
  func precedes(_ other: MergeEvidence) -> Bool {
    (rule.rawValue, left, right) < (other.rule.rawValue, other.left, other.right)
  }
}
