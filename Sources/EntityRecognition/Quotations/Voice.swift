/// The words that name whoever says something: "ministry spokeswoman Maria Zakharova".
struct Voice: Hashable, Sendable {
  let tokens: Range<Int>
  /// The word that the phrase is about: "spokesman" in "a spokesman for Rosneft".
  let head: Int
}

extension SpeechText {
  /// The local entity that a voice is, or speaks for.
  ///
  /// Whoever the head names. Failing that, somebody without a name speaks for the body or country
  /// that the phrase names: "U.S. officials", "a spokesman for Rosneft". A person named beside,
  /// as in "his lawyer" or "Mr. Maduro's lawyer", is somebody else than the speaker.
  func entity(of voice: Voice) -> Int? {
    if let mention = mention(at: voice.head) { return Int(mention.entity) }
    for index in voice.tokens.reversed() where kind(at: index) == .person {
      let isBeside =
        index + 1 < tokens.count && tokens[index + 1].kind == .possessive
        || voice.head < index && voice.tokens.contains { $0 < index && has($0, .preposition) }
      if !isBeside { return mention(at: index).map { Int($0.entity) } }
    }
    guard has(voice.head, [.voice, .document]) else { return nil }
    let kinds: [EntityKind] = [.organisation, .place]
    for kind in kinds {
      if let index = voice.tokens.first(where: { self.kind(at: $0) == kind }) {
        return mention(at: index).map { Int($0.entity) }
      }
    }
    return nil
  }
}
