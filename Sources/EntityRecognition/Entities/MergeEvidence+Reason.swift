extension MergeEvidence {
  /// The rule in words, as a sentence that names both.
  package var sentence: String { "“\(right)” is “\(left)”: \(rule.reason)." }
}

extension MergeEvidence.Rule {
  /// Why the rule takes two names for one, without a full stop.
  package var reason: String {
    switch self {
    case .sameFolded: "the names differ in case, accents, marks or “the” alone"
    case .titleStripped: "the names differ in a title alone"
    case .middleName: "one leaves out a middle name or a second surname"
    case .initial: "a first name and its first letter, and no other first name fits as well"
    case .companySuffix: "one leaves out the legal form of the company"
    case .knownAlternative: "the tables know both names for one"
    case .demonym: "the adjective or the people of a place stand for it"
    case .metonym: "the seat of a government stands for it"
    case .surnameInArticle: "a part of the name, in an article that also has the full name"
    case .surnameAcrossArticles: "a surname that no other bearer in the folder is as likely to mean"
    case .surnameInContext:
      "a surname of several, and the article names others who are named with this one alone"
    case .acronym: "the letters begin the words of the longer name"
    case .organisationPrefix: "one leaves out words that say what the organisation is"
    case .placeLeftOut: "one leaves out the place, or names the country otherwise"
    case .nickname: "the tables know the first names for forms of one"
    case .transliteration: "two spellings of one foreign name"
    }
  }
}
