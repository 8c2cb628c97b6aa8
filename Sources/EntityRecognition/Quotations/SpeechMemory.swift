/// Who spoke last, for a sentence that is nothing but a quotation.
struct SpeechMemory {
  /// Whoever the sentence that is being read gives words to.
  var voice: Voice?
  private var last: Voice?

  mutating func beginBlock() {
    voice = nil
  }

  /// The speaker of the sentence before, or whom it was about, across one paragraph.
  var speakerGoingOn: Voice? { voice ?? last }

  mutating func endSentence(subject: Voice?) {
    last = voice ?? subject
    voice = nil
  }
}
