import Articles
import TextAnalysis

extension AnnotatedText {
  /// The text as an article that the analysis can read, with the same offsets.
  ///
  /// Each line that is not blank is a block: the first is the title unless it ends as a sentence
  /// does, all others are paragraphs. `ArticleReader` would take the text for a saved page and
  /// might drop or mark parts of it, which is not what a recogniser is trained on.
  package func article(named name: String = "", date: CalendarDate? = nil) -> Article {
    var blocks: [Block] = []
    for line in text.utf8.indices.split(whereSeparator: { text[$0] == UInt8(ascii: "\n") }) {
      guard line.contains(where: { text[$0] != UInt8(ascii: " ") }) else { continue }
      let range = TextRange(line.startIndex, line.endIndex)
      let isTitle = blocks.isEmpty && !SentenceEnd.ends(text.utf8[range.offsets])
      blocks.append(Block(range: range, role: isTitle ? .title : .paragraph))
    }
    return Article(
      name: name, text: text, blocks: blocks,
      metadata: Metadata(
        title: .none, date: date.map { PublicationDate(date: $0, basis: .stated) }),
      origin: .identity, encoding: .utf8, replacedBytes: 0)
  }
}
