import Articles
import CorpusIndex

extension Corpus.Slot {
  var isSkipped: Bool {
    switch self {
    case .skipped: true
    case .waiting, .skimmed, .loaded: false
    }
  }

  var isWaiting: Bool {
    switch self {
    case .waiting: true
    case .skimmed, .loaded, .skipped: false
    }
  }
}

extension Corpus {
  /// The articles of the list: those loaded in the order asked for, then those that wait by name.
  func listing(by order: ListOrder) -> [ArticleID] {
    let loaded =
      switch order {
      case .newest, .relevance: self.order(by: .date)
      case .source: self.order(by: .source)
      case .title: self.order(by: .title)
      }
    guard !isComplete else { return loaded }
    return loaded + slots.indices.filter { slots[$0].isWaiting }.map(ArticleID.init)
  }
}
