import Articles
import EntityRecognition

extension LeafEvaluation {
  /// The matches of a leaf inside the words of some entities, or these words themselves.
  func said(_ entities: [EntityID], _ part: QueryLeaf?) -> PostingList {
    let words = wordsSaid(by: entities)
    guard let part else { return words }
    return joined([words, list(of: part)], of: [.said(entities, nil), part]) { _, intervals in
      intervals[1].filter { match in
        intervals[0].contains { $0.start <= match.start && match.end <= $0.end }
      }
    }
  }

  private func wordsSaid(by entities: [EntityID]) -> PostingList {
    let speakers = Set(entities)
    var byArticle: [UInt32: Set<Int32>] = [:]
    for entity in entities {
      var last: ArticleID?
      for reference in references(to: entity) where reference.article != last {
        last = reference.article
        guard let place = segment.place(of: reference.article),
          let loaded = corpus[reference.article]
        else { continue }
        for (number, quotation) in loaded.quotations.enumerated() {
          guard let speaker = quotation.speaker,
            let entity = corpus.entities.entity(ofLocal: Int(speaker), in: reference.article),
            speakers.contains(entity)
          else { continue }
          byArticle[place, default: []].insert(Int32(loaded.mentionCount + number))
        }
      }
    }
    var builder = PostingListBuilder(segment)
    for (article, quotations) in byArticle.sorted(by: { $0.key < $1.key }) {
      let intervals = intervals(of: quotations, in: article).map {
        MatchInterval(start: $0.start, end: $0.end)
      }
      builder.append(intervals, in: article)
    }
    return builder.finish()
  }
}
