import Articles
import TextAnalysis

/// What lists say of an article, which is read without its text.
package struct ArticleHead: Sendable {
  package let metadata: Metadata
  package let encoding: TextEncoding
  package let replacedBytes: Int

  static let lost = AnalysedArticle.lost("").head
}

extension AnalysedArticle {
  var head: ArticleHead {
    ArticleHead(
      metadata: article.metadata, encoding: article.encoding,
      replacedBytes: article.replacedBytes)
  }
}

extension ArticleHead: Packable {
  package func pack(into writer: inout PackedWriter) {
    metadata.pack(into: &writer)
    encoding.pack(into: &writer)
    writer.append(count: replacedBytes)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    metadata = try Metadata(from: &reader)
    encoding = try TextEncoding(from: &reader)
    replacedBytes = try reader.count()
  }
}
