import TextAnalysis

extension AnnotatedText {
  /// The same text for one that has a line for each sentence: a line that ends as a sentence does
  /// runs on into the next, with a space for its line break, so that all offsets stay.
  ///
  /// An article is not cut into sentences when it is read; a measurement that gave them away
  /// would not be one of the program.
  package var runningOn: AnnotatedText {
    var bytes = text.utf8
    var start = 0
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      if offset > start, SentenceEnd.ends(text.utf8[start..<offset]) {
        bytes[offset] = UInt8(ascii: " ")
      }
      start = offset + 1
    }
    return AnnotatedText(text: Text(repairing: bytes), annotations: annotations)
  }
}
