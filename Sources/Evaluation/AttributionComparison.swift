import EntityRecognition
import TextAnalysis

/// Who says what: the attributions that people have marked in a document, and ours.
///
/// An attribution is right when one of our quotations, direct or indirect, overlaps its content
/// and is ascribed to its source: the place where we see the speaker named overlaps the source,
/// or the speaker is the entity whose chain the source stands in.
///
/// A quotation with a speaker that belongs to no attribution is one found too many, unless it
/// has the speaker's place of one: then it is a further part of the same words, of which the
/// annotation marks one clause. Attributions to nobody, to "I", "we" or "you", and the credits
/// of pictures are neutral: a reader does not ask for them, and finding them costs nothing.
package struct AttributionComparison: Sendable {
  package enum Mistake: Hashable, Sendable {
    case missed(TextRange)
    case wrongSpeaker(TextRange, found: TextRange?)
    case spurious(TextRange)
  }

  package let score: SpanScore
  package let mistakes: [Mistake]

  package init(
    _ attributions: [Attribution], of analysis: ArticleAnalysis, in document: CoreferenceDocument
  ) {
    let speakers = Speakers(analysis, document)
    let ascribed = analysis.quotations.filter { $0.speakerRange != nil || $0.speaker != nil }
    var score = SpanScore()
    var mistakes: [Mistake] = []
    for attribution in attributions where !attribution.isNeutral {
      score.expected += 1
      let hits = ascribed.filter { $0.range.overlaps(attribution.content) }
      guard let first = hits.first else {
        mistakes.append(.missed(attribution.content))
        continue
      }
      score.found += 1
      if hits.contains(where: { speakers.isSource(of: attribution, in: $0) }) {
        score.right += 1
      } else {
        mistakes.append(.wrongSpeaker(attribution.content, found: first.speakerRange))
      }
    }
    for quotation in ascribed {
      let belongs = attributions.contains { attribution in
        quotation.range.overlaps(attribution.content)
          || Speakers.overlap(quotation.speakerRange, attribution.source)
      }
      if belongs { continue }
      score.found += 1
      mistakes.append(.spurious(quotation.range))
    }
    self.score = score
    self.mistakes = mistakes
  }
}

/// Compares speakers with the sources of the annotation.
private struct Speakers {
  private let document: CoreferenceDocument
  private let chainOfEntity: [Int?]

  init(_ analysis: ArticleAnalysis, _ document: CoreferenceDocument) {
    self.document = document
    chainOfEntity = EntityChains(analysis, in: document).chainOfEntity
  }

  func isSource(of attribution: Attribution, in quotation: Quotation) -> Bool {
    if Self.overlap(quotation.speakerRange, attribution.source) { return true }
    guard let speaker = quotation.speaker, let chain = chainOfEntity[Int(speaker)] else {
      return false
    }
    return document.mentions.contains { $0.chain == chain && $0.range == attribution.source }
  }

  static func overlap(_ left: TextRange?, _ right: TextRange?) -> Bool {
    guard let left, let right else { return false }
    return left.overlaps(right)
  }
}
