/// A verb, or "according to", that ascribes words to somebody.
struct SpeechCue: Hashable, Sendable {
  enum Order: Hashable, Sendable {
    /// "Mr. Lavrov said".
    case voiceFirst
    /// "said Mr. Lavrov".
    case verbFirst
    /// "…, saying", "… and said": the voice stands with an earlier verb.
    case far
    /// "according to Mr. Lavrov".
    case according
    /// "It was announced by Mr. Lavrov".
    case passive
  }

  let verb: Int
  let word: SpeechWord
  let voice: Voice
  let order: Order

  /// The tokens of verb and voice, and what lies between them.
  var frame: Range<Int> {
    switch order {
    case .voiceFirst: min(voice.tokens.lowerBound, verb)..<verb + 1
    case .verbFirst, .according, .passive: verb..<max(voice.tokens.upperBound, verb + 1)
    case .far: verb..<verb + 1
    }
  }
}
