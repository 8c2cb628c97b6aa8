import TextAnalysis

/// Puts an article together from the passages of a file.
struct ArticleAssembly {
  let article: Article

  init(
    passages: [Passage], text: MappedText, name: String, decoded: TextDecoder, lines: LineTable
  ) {
    let clean = Text(valid: text.bytes)
    let datelines = Datelines(passages, in: clean)
    let passages = PassageClassifier.classify(passages, in: text.bytes, datelines: datelines)
    let blocks = passages.map { passage in
      Block(
        range: TextRange(passage.range.lowerBound, passage.range.upperBound),
        role: passage.role ?? .paragraph)
    }
    let metadata = MetadataReader(
      passages: passages, blocks: blocks, text: clean, name: name, datelines: datelines
    ).metadata()
    article = Article(
      name: name, text: clean, blocks: blocks, metadata: metadata, origin: text.origin,
      encoding: decoded.encoding, replacedBytes: decoded.replacedBytes,
      lines: lines)
  }
}
