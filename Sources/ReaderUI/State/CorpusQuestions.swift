import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

extension Corpus.Slot {
  var isSkipped: Bool {
    switch self {
    case .skipped: true
    case .waiting, .loaded: false
    }
  }
}

extension Corpus {
  /// The articles that are loaded or wait, in the order of a list; those that wait come last, by
  /// their names.
  func listing(by order: ListOrder) -> [ArticleID] {
    struct Row {
      let id: ArticleID
      let isWaiting: Bool
      let day: Int
      let key: String
    }
    let rows = slots.indices.compactMap { index -> Row? in
      let id = ArticleID(index)
      switch slots[index] {
      case .skipped: return nil
      case .waiting: return Row(id: id, isWaiting: true, day: 0, key: "")
      case .loaded(let entry):
        let metadata = entry.article.metadata
        let day = metadata.date.map(\.date.dayNumber) ?? Int.min
        switch order {
        case .newest, .relevance: return Row(id: id, isWaiting: false, day: day, key: "")
        case .source:
          let source = metadata.source.map { "0" + Folding.fold($0) } ?? "1"
          return Row(id: id, isWaiting: false, day: day, key: source)
        case .title:
          return Row(
            id: id, isWaiting: false, day: 0, key: Folding.fold(metadata.displayTitle))
        }
      }
    }
    return rows.sorted { left, right in
      if left.isWaiting != right.isWaiting { return right.isWaiting }
      if left.key != right.key { return left.key < right.key }
      return left.day == right.day ? left.id < right.id : left.day > right.day
    }.map(\.id)
  }

  func mentionRanges(of entity: EntityID, in id: ArticleID) -> [TextRange] {
    guard let entry = self[id] else { return [] }
    return entities.mentions(of: entity).filter { $0.article == id }
      .map { entry.analysis.mentions[Int($0.mention)].range }
  }

  func articles(mentioning entity: EntityID) -> [(article: ArticleID, count: Int)] {
    var counted: [(article: ArticleID, count: Int)] = []
    for reference in entities.mentions(of: entity) {
      if counted.last?.article == reference.article {
        counted[counted.count - 1].count += 1
      } else {
        counted.append((reference.article, 1))
      }
    }
    return counted
  }

  func entities(in article: ArticleID) -> [(entity: EntityID, count: Int)] {
    guard let entry = self[article] else { return [] }
    var counts: [EntityID: Int] = [:]
    var order: [EntityID] = []
    for mention in entry.analysis.mentions {
      guard let entity = entities.entity(of: mention, in: article) else { continue }
      if counts.updateValue((counts[entity] ?? 0) + 1, forKey: entity) == nil {
        order.append(entity)
      }
    }
    return order.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }.map { ($0.element, counts[$0.element] ?? 0) }
  }
}
