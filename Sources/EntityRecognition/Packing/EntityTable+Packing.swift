import Articles
import TextAnalysis

/// The arrays as they lie in memory.
extension EntityTable {
  package func pack(into sink: inout some BulkSink) {
    sink.append(locals.map(\.number))
    sink.append(localStarts)
    sink.append(references.map { Int32($0.article.index) })
    sink.append(references.map(\.mention))
    sink.append(referenceStarts)
    entities.columns.pack(into: &sink)
  }

  package init(from source: inout some BulkSource) throws(PackingError) {
    let locals = try source.array(of: Int32.self)
    let localStarts = try source.array(of: Int32.self)
    let articles = try source.array(of: Int32.self)
    let mentions = try source.array(of: Int32.self)
    let referenceStarts = try source.array(of: Int32.self)
    let columns = try EntityColumns(from: &source)
    guard articles.count == mentions.count,
      referenceStarts.part(articles.count, into: columns.count),
      localStarts.part(locals.count, into: localStarts.count - 1),
      locals.allSatisfy({ $0 < columns.count }), articles.allSatisfy({ $0 >= 0 })
    else { throw PackingError() }
    self.init(
      entities: Entities(columns), locals: locals.map { EntityID(Int($0)) },
      localStarts: localStarts,
      references: zip(articles, mentions).map {
        MentionReference(article: ArticleID(Int($0)), mention: Int($1))
      },
      referenceStarts: referenceStarts)
  }
}
