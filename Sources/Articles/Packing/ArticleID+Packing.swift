import TextAnalysis

extension ArticleID: Packable {
  package func pack(into writer: inout PackedWriter) { writer.append(count: index) }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(try reader.count(upTo: Int(Int32.max)))
  }
}
