import Articles
import TextAnalysis

extension SimilarityTable: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: similar.count)
    for (article, others) in similar.sorted(by: { $0.key < $1.key }) {
      article.pack(into: &writer)
      writer.append(count: others.count)
      for other in others {
        other.article.pack(into: &writer)
        writer.append(fixed: other.share.bitPattern)
      }
    }
    writer.append(count: related.count)
    for (article, others) in related.sorted(by: { $0.key < $1.key }) {
      article.pack(into: &writer)
      writer.append(count: others.count)
      for other in others { other.pack(into: &writer) }
    }
    writer.append(count: storyCount)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    var similar: [ArticleID: [SimilarArticle]] = [:]
    for _ in 0..<(try reader.count(upTo: reader.left)) {
      let article = try ArticleID(from: &reader)
      var others: [SimilarArticle] = []
      for _ in 0..<(try reader.count(upTo: reader.left)) {
        others.append(
          SimilarArticle(
            article: try ArticleID(from: &reader),
            share: Double(bitPattern: try reader.fixed(UInt64.self))))
      }
      similar[article] = others
    }
    var related: [ArticleID: [ArticleID]] = [:]
    for _ in 0..<(try reader.count(upTo: reader.left)) {
      let article = try ArticleID(from: &reader)
      var others: [ArticleID] = []
      for _ in 0..<(try reader.count(upTo: reader.left)) {
        others.append(try ArticleID(from: &reader))
      }
      related[article] = others
    }
    self.init(similar: similar, related: related, storyCount: try reader.count())
  }
}
