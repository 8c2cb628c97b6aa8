import TextAnalysis

extension SimilarityTable {
  package func pack(into sink: inout some BulkSink) {
    similar.pack(into: &sink)
    sink.append(shares.map(\.bitPattern))
    related.pack(into: &sink)
    sink.append([UInt32(storyCount)])
  }

  package init(from source: inout some BulkSource) throws(PackingError) {
    let similar = try ArticleLists(from: &source)
    let shares = try source.array(of: UInt64.self).map(Double.init(bitPattern:))
    let related = try ArticleLists(from: &source)
    guard shares.count == similar.count, let storyCount = try source.array(of: UInt32.self).first
    else { throw PackingError() }
    self.init(similar: similar, shares: shares, related: related, storyCount: Int(storyCount))
  }
}
