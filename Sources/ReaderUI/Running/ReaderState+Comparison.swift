import Articles
import CorpusIndex
import TerminalFrame

extension ReaderState {
  /// Whether another article tells the same as the one that shows.
  var hasSimilar: Bool {
    guard let article = reading.article, isLoaded(article) else { return false }
    return !corpus.similarArticles(to: article).isEmpty
  }

  mutating func moveInComparison(_ movement: Movement) {
    guard case .comparison(var view) = overlay else { return }
    view.move(movement, in: corpus, body: layout.body)
    overlay = .comparison(view)
  }

  mutating func compareWithOther(_ step: Int) {
    guard case .comparison(let view) = overlay else { return }
    if view.others.count == 1 { messages.say("no other article is similar") }
    if let other = view.beside(step, in: corpus) { overlay = .comparison(other) }
  }

  mutating func readFromComparison() {
    guard case .comparison(let view) = overlay, let place = view.selectedPlace else { return }
    overlay = nil
    visit(place.article, place.range)
  }

  /// Compares the same article in a later snapshot, beside its most similar one there.
  mutating func renewComparison(from old: Corpus) {
    guard case .comparison(let view) = overlay else { return }
    let name = old.names[view.left.index]
    let left =
      old.names == corpus.names ? view.left : corpus.names.firstIndex(of: name).map(ArticleID.init)
    let renewed = left.flatMap { ComparisonView(of: $0, in: corpus) }
    overlay = renewed.map { Overlay.comparison($0) }
  }
}
