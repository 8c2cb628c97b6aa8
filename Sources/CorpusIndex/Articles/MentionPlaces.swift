import Articles
import EntityRecognition
import TextAnalysis

/// Where the mentions and then the quotations of an article stand, in the positions that the index
/// counts; kept with the article, so that the index knows nothing but words.
package struct MentionPlaces: Sendable {
  /// Numbers of positions are 0 for what stands outside the parts that are searched.
  private let places: [(start: UInt32, count: UInt32)]

  static let none = MentionPlaces(places: [])

  private init(places: [(start: UInt32, count: UInt32)]) {
    self.places = places
  }

  /// Costs cutting the article into tokens.
  init(of analysis: ArticleAnalysis, in article: Article) {
    let ranges = analysis.mentions.map(\.range) + analysis.quotations.map(\.range)
    guard !ranges.isEmpty else {
      self = .none
      return
    }
    let tokens = TokenRanges(article)
    places = ranges.map { range in
      tokens.positions(touching: range).map { ($0.start, $0.end - $0.start) } ?? (0, 0)
    }
  }

  /// The intervals of some mentions, in order; those outside what is searched have none. Behind
  /// the mentions the quotations are numbered on.
  func intervals(of mentions: Set<Int32>) -> [MatchInterval] {
    places.enumerated().compactMap { number, place in
      guard place.count > 0, mentions.contains(Int32(number)) else { return nil }
      return MatchInterval(
        start: place.start, end: place.start + place.count, mention: Int32(number))
    }
  }
}

extension MentionPlaces: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: places.count)
    for place in places {
      writer.append(count: Int(place.start))
      writer.append(count: Int(place.count))
    }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let count = try reader.count(upTo: reader.left)
    var places: [(start: UInt32, count: UInt32)] = []
    places.reserveCapacity(count)
    for _ in 0..<count {
      let start = UInt32(try reader.count())
      let (end, overflows) = start.addingReportingOverflow(UInt32(try reader.count()))
      guard !overflows else { throw PackingError() }
      places.append((start, end - start))
    }
    self.init(places: places)
  }
}
