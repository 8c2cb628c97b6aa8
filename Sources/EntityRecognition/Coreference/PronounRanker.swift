/// Who a pronoun means, by weights of what speaks for and against each candidate.
enum PronounRanker {
  /// What is asked of a pronoun and a candidate.
  enum Feature: Int, CaseIterable {
    case sameSentence, oneBack, twoBack, threeBack, farther
    case subject, oblique, owner, nested, firstInSentence
    case name, description, pronoun, demonym, unnamed
    case genderKnown, genderUnknown
    case frequency, frequencyInDocument
    case speakerOfWords, reporter, parallelSubject, nearest, secondNearest
    case sameQuotation, otherQuotation, clauseSubject, reflexiveSubject
    case itOrganisation, itPlace, itThing
    case theyOrganisation, theyPlace, theyPlural, theyPerson, theyThing
    case none, noneIt, noneThey
  }

  static let weights: [Float] = {
    var weights = [Float](repeating: 0, count: Feature.allCases.count)
    let set: [(Feature, Float)] = [
      (.sameSentence, 1.2), (.oneBack, 0.5), (.twoBack, -0.5), (.threeBack, -1.2),
      (.farther, -2.1), (.subject, 0.9), (.oblique, -0.4), (.owner, -0.2), (.nested, -0.8),
      (.firstInSentence, 0.3), (.name, 0.2), (.description, 0), (.pronoun, 0.5), (.demonym, -1),
      (.unnamed, -0.8), (.genderKnown, 1.5), (.genderUnknown, -0.3), (.frequency, 0.3),
      (.frequencyInDocument, 0.2), (.speakerOfWords, 1), (.reporter, 2.5), (.parallelSubject, 0.4),
      (.nearest, 0.9), (.secondNearest, 0.2), (.sameQuotation, 0.2),
      (.otherQuotation, -1.3), (.clauseSubject, -3), (.reflexiveSubject, 2),
      (.itOrganisation, -0.3), (.itPlace, -0.3), (.itThing, 0.6), (.theyOrganisation, 0.3),
      (.theyPlace, -0.8), (.theyPlural, 1), (.theyPerson, -2), (.theyThing, 0),
      (.none, -1), (.noneIt, 1.7), (.noneThey, 0.9),
    ]
    for (feature, weight) in set { weights[feature.rawValue] = weight }
    return weights
  }()
}
