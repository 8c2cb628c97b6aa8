import Articles
import CorpusIndex
import TextAnalysis

/// A view that one can come back to.
struct Place: Hashable, Sendable {
  var article: ArticleID?
  let landing: Reading.Landing
  let cursor: TextRange?
  let target: Target
  let filters: [Filter]
  let order: ListOrder
}

/// The places visited, as a browser keeps them.
struct JumpHistory: Sendable {
  static let longest = 200

  private(set) var earlier: [Place] = []
  private(set) var later: [Place] = []

  /// Remembers a place that is being left; what was ahead is forgotten.
  mutating func leave(_ place: Place) {
    later = []
    guard earlier.last != place else { return }
    earlier.append(place)
    if earlier.count > Self.longest { earlier.removeFirst() }
  }

  /// The place before, given the one where the user is.
  mutating func back(from place: Place) -> Place? {
    guard let found = earlier.popLast() else { return nil }
    later.append(place)
    return found
  }

  mutating func forward(from place: Place) -> Place? {
    guard let found = later.popLast() else { return nil }
    earlier.append(place)
    return found
  }

  /// Gives articles their numbers in a folder whose files have changed.
  mutating func renumber(_ number: (ArticleID) -> ArticleID?) {
    for index in earlier.indices { earlier[index].article = earlier[index].article.flatMap(number) }
    for index in later.indices { later[index].article = later[index].article.flatMap(number) }
  }
}
