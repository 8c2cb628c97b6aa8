import TextAnalysis

/// Weights for what a name is: person, organisation, place, other, in this order.
typealias Votes = SIMD4<Int32>

extension Votes {
  static func person(_ weight: Int32) -> Votes { Votes(weight, 0, 0, 0) }
  static func organisation(_ weight: Int32) -> Votes { Votes(0, weight, 0, 0) }
  static func place(_ weight: Int32) -> Votes { Votes(0, 0, weight, 0) }
  static func other(_ weight: Int32) -> Votes { Votes(0, 0, 0, weight) }

  static func of(_ kind: EntityKind, _ weight: Int32) -> Votes {
    switch kind {
    case .person: .person(weight)
    case .organisation: .organisation(weight)
    case .place: .place(weight)
    case .other, .group: .other(weight)
    }
  }

  /// The kind with the most votes, the first in order where two are equal; nil for no votes.
  var winner: EntityKind? {
    let best = self.max()
    guard best > 0 else { return nil }
    if self[0] == best { return .person }
    if self[1] == best { return .organisation }
    return self[2] == best ? .place : .other
  }
}

/// A stretch of tokens that may be a name, before the article as a whole has been heard.
struct Candidate {
  enum Certainty {
    /// Certainly a name, and of this kind.
    case fixed(EntityKind)
    case demonym
    /// A name by its capitals, where only names have them.
    case written
    /// Perhaps a name: its capitals say nothing, so the rest of the article must.
    case doubtful
  }

  var tokens: Range<Int>
  var certainty: Certainty
  /// What the words themselves say.
  var votes: Votes
  let sentence: Int

  init(_ tokens: Range<Int>, _ certainty: Certainty, votes: Votes = .zero, sentence: Int) {
    self.tokens = tokens
    self.certainty = certainty
    self.votes = votes
    self.sentence = sentence
  }
}
