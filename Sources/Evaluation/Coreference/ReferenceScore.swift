import EntityRecognition
import TextAnalysis

/// A pronoun or description that the program misunderstood.
package struct ReferenceMistake: Hashable, Sendable {
  package let range: TextRange
  /// The name of the entity that the program took it for; nil when it took it for nobody.
  package let found: String?
}

/// How often pronouns or descriptions lead to the right named actor.
///
/// Asked are those whose chain has a name of a person, an organisation or a place. One is right
/// when the program has a mention there whose entity is that chain by its names.
package struct ReferenceScore: Hashable, Sendable {
  package private(set) var asked = 0
  package private(set) var right = 0
  /// How many of those asked the program resolved at all.
  package private(set) var resolved = 0
  /// How many the program resolved in all, those included that mean nobody with a name.
  package private(set) var found = 0
  package private(set) var mistakes: [ReferenceMistake] = []

  package init() {}

  /// The third-person pronouns of a document.
  package static func pronouns(
    of analysis: ArticleAnalysis, in document: CoreferenceDocument
  ) -> ReferenceScore {
    ReferenceScore(analysis, document, .pronoun, form: .pronoun) { mention, span in
      mention.range == span.range
    }
  }

  /// The descriptions. Annotations of other corpora run from the article to the relative clause;
  /// ours end with the head, which has to be the same word.
  package static func nominals(
    of analysis: ArticleAnalysis, in document: CoreferenceDocument
  ) -> ReferenceScore {
    ReferenceScore(analysis, document, .nominal, form: .nominal) { mention, span in
      mention.range.end == span.head.end && mention.range.overlaps(span.range)
    }
  }

  private init(
    _ analysis: ArticleAnalysis, _ document: CoreferenceDocument, _ kind: MentionKind,
    form: ReferringSpan.Form, isSame: (Mention, ReferringSpan) -> Bool
  ) {
    let chains = EntityChains(analysis, in: document).chainOfEntity
    let ours = analysis.mentions.filter {
      $0.kind == kind && (kind != .pronoun || ThirdPerson.contains(document.text[$0.range]))
    }
    let named = Set(document.mentions.filter { $0.bareName != nil }.map(\.chain))
    found = ours.count
    for span in document.mentions where span.form == form && named.contains(span.chain) {
      if form == .pronoun, !ThirdPerson.contains(document.text[span.range]) { continue }
      if form == .nominal, span.kind == nil { continue }
      asked += 1
      guard let mention = ours.first(where: { isSame($0, span) }) else {
        mistakes.append(ReferenceMistake(range: span.range, found: nil))
        continue
      }
      resolved += 1
      if chains[Int(mention.entity)] == span.chain {
        right += 1
      } else {
        let name = analysis.entities[Int(mention.entity)].name
        mistakes.append(ReferenceMistake(range: span.range, found: name))
      }
    }
  }

  package var accuracy: Double { asked == 0 ? 0 : Double(right) / Double(asked) }
  /// Over those asked that were resolved.
  package var precision: Double { resolved == 0 ? 0 : Double(right) / Double(resolved) }
  /// Over all that were resolved, also where the annotation has no name or no mention.
  package var strictPrecision: Double { found == 0 ? 0 : Double(right) / Double(found) }

  /// The counts of both; the mistakes are left out, since their places are those of one document.
  package static func + (left: ReferenceScore, right: ReferenceScore) -> ReferenceScore {
    var sum = left
    sum.asked += right.asked
    sum.right += right.right
    sum.resolved += right.resolved
    sum.found += right.found
    sum.mistakes = []
    return sum
  }
}

/// The pronouns that mean somebody who neither speaks nor is spoken to.
enum ThirdPerson {
  static func contains(_ word: String) -> Bool { words.contains(word.lowercased()) }

  private static let words: Set<String> = [
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself",
    "they", "them", "their", "theirs", "themselves",
  ]
}
