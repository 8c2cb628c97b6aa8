import Articles
import EntityRecognition

extension LeafEvaluation {
  /// The matches of a leaf inside the words of some entities, or these words themselves.
  func said(_ entities: [EntityID], _ part: QueryLeaf?) -> PostingList {
    let words = wordsSaid(by: entities)
    guard let part else { return words }
    var parts = [words, list(of: part)]
    placeWhereCommon(&parts, of: [.said(entities, nil), part])
    var builder = PostingListBuilder(segment)
    var spoken: [MatchInterval] = []
    var found: [MatchInterval] = []
    forEachCommonArticle(of: parts) { article, indices in
      spoken.removeAll(keepingCapacity: true)
      found.removeAll(keepingCapacity: true)
      parts[0].appendIntervals(at: indices[0], in: segment, to: &spoken)
      parts[1].appendIntervals(at: indices[1], in: segment, to: &found)
      builder.append(
        found.filter { match in
          spoken.contains { $0.start <= match.start && match.end <= $0.end }
        }, in: article)
    }
    return builder.finish()
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
      let intervals = segment.intervals(of: quotations, in: article).map {
        MatchInterval(start: $0.start, end: $0.end)
      }
      builder.append(intervals, in: article)
    }
    return builder.finish()
  }
}
