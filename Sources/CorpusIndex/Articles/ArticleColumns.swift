import Articles
import TextAnalysis

/// The keys of many articles in columns, so that a folder of them is a few arrays.
struct ArticleColumns: Sendable {
  private var dates: [PublicationDate?] = []
  private var textSizes: [UInt32] = []
  private var titles = ByteRows()
  /// Empty for articles without one.
  private var sources = ByteRows()
  private var traits = ByteRows()

  var count: Int { dates.count }

  mutating func append(_ keys: ArticleKeys) {
    dates.append(keys.ownDate)
    textSizes.append(UInt32(keys.textSize))
    titles.append(keys.foldedTitle)
    sources.append(keys.foldedSource ?? [])
    traits.append(keys.mentionTraits.bytes)
  }

  subscript(row: Int) -> ArticleKeys {
    ArticleKeys(
      ownDate: dates[row], textSize: Int(textSizes[row]), foldedTitle: titles[row],
      foldedSource: sources[row], mentionTraits: mentionTraits(row))
  }

  /// The same as in the keys, for whoever counts.
  func mentionTraits(_ row: Int) -> MentionTraitRow { MentionTraitRow(bytes: traits[row]) }
}

extension ArticleColumns {
  func pack(into sink: inout some BulkSink) {
    var writer = PackedWriter()
    dates.pack(into: &writer)
    sink.append(writer.bytes)
    sink.append(textSizes)
    titles.pack(into: &sink)
    sources.pack(into: &sink)
    traits.pack(into: &sink)
  }

  init(from source: inout some BulkSource) throws(PackingError) {
    var reader = PackedReader(try source.array(of: UInt8.self))
    dates = try [PublicationDate?](from: &reader)
    textSizes = try source.array(of: UInt32.self)
    titles = try ByteRows(from: &source)
    sources = try ByteRows(from: &source)
    traits = try ByteRows(from: &source)
    let counts = [textSizes.count, titles.count, sources.count, traits.count]
    guard counts.allSatisfy({ $0 == dates.count }) else { throw PackingError() }
  }
}
