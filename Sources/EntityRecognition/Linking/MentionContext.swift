import TextAnalysis

/// Reads the words around a mention to tell a government from its city.
struct MentionContext {
  private let article: TokenizedArticle
  private let knowledge: Knowledge

  init(_ article: TokenizedArticle, knowledge: Knowledge) {
    self.article = article
    self.knowledge = knowledge
  }

  /// Whether a capital or a seat stands for its government here: "Moscow insists",
  /// "pressure from Washington".
  func isMetonym(_ range: TextRange) -> Bool {
    guard let first = token(at: range.start), let last = token(endingAt: range.end) else {
      return false
    }
    let before = first > 0 ? word(first - 1) : ""
    if Self.placing.contains(before) { return false }
    if acts(last + 1) || owns(last + 1) { return true }
    guard first > 1 else { return false }
    let isPressed =
      Self.targets.contains(before)
      && (word(last + 1) == "to" || Self.hostile.contains(before))
    if isPressed { return true }
    guard ["from", "by", "with", "on", "against", "between"].contains(before) else {
      return false
    }
    return before == "between" || Self.relations.contains(word(first - 2))
  }

  /// Whether a verb of government follows, an auxiliary or an adverb perhaps before it.
  private func acts(_ index: Int) -> Bool {
    var index = index
    for _ in 0..<3 {
      let word = word(index)
      if knowledge.traits(of: word).contains(.governmentVerb) { return true }
      guard Self.auxiliaries.contains(word) else { return false }
      index += 1
    }
    return false
  }

  private func owns(_ index: Int) -> Bool {
    guard index < article.tokens.count, article.tokens[index].kind == .possessive else {
      return false
    }
    return Self.possessions.contains(word(index + 1))
  }

  private static let placing: Set<String> = [
    "in", "at", "to", "near", "outside", "of", "through", "leave", "left", "around", "for",
  ]
  private static let auxiliaries: Set<String> = [
    "has", "have", "had", "is", "was", "will", "would", "also", "long", "repeatedly", "again",
    "could", "should", "may", "might", "now", "still", "later", "earlier", "is", "been", "not",
  ]
  private static let targets: Set<String> = [
    "urged", "urge", "accused", "accuse", "told", "warned", "pressed", "targeted", "asked",
    "denounced", "condemned", "criticised", "criticized", "blamed", "urging", "accusing",
  ]
  private static let hostile: Set<String> = [
    "accused", "accuse", "targeted", "denounced", "condemned", "criticised", "criticized",
    "blamed", "accusing",
  ]
  private static let relations: Set<String> = [
    "pressure", "support", "backing", "criticism", "sanctions", "relations", "ties", "talks",
    "approval", "help", "aid", "condemnation", "demands", "alliance", "dialogue", "response",
  ]
  private static let possessions: Set<String> = [
    "involvement", "initiative", "allegations", "pressure", "policy", "decision", "response",
    "support", "demand", "demands", "refusal", "claim", "claims", "position", "stance",
    "intervention", "foreign", "insistence", "offer", "opposition", "ally", "allies", "role",
  ]

  private func word(_ index: Int) -> String {
    guard article.tokens.indices.contains(index) else { return "" }
    let token = article.tokens[index]
    return token.shape == .lower ? article.article.text[token.range] : ""
  }

  private func token(at offset: Int) -> Int? {
    let index = article.tokens.partitioningIndex { $0.range.start >= offset }
    return index < article.tokens.count ? index : nil
  }

  private func token(endingAt offset: Int) -> Int? {
    let index = article.tokens.partitioningIndex { $0.range.end >= offset }
    return index < article.tokens.count ? index : nil
  }
}
