import Articles
import TextAnalysis

extension FolderYears: Packable {
  package func pack(into writer: inout PackedWriter) {
    let inOrder = dates.sorted { $0.key < $1.key }
    writer.append(count: inOrder.count)
    for (article, date) in inOrder {
      writer.append(count: article.index)
      date.pack(into: &writer)
    }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let count = try reader.count(upTo: reader.left)
    var dates: [ArticleID: PublicationDate] = [:]
    dates.reserveCapacity(count)
    for _ in 0..<count {
      let article = ArticleID(try reader.count(upTo: Int(Int32.max)))
      dates[article] = try PublicationDate(from: &reader)
    }
    self.init(dates: dates)
  }
}
