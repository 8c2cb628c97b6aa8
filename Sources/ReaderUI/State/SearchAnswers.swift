import Articles
import CorpusIndex

/// What searches find: at once where that takes no longer than a key may, or else when a worker
/// has looked for it.
///
/// A worker looks for one query at a time, in the snapshot that shows when it is asked. When another
/// snapshot comes meanwhile it goes on, so that a folder that grows fast still gets its hits, and is
/// asked anew afterwards.
struct SearchAnswers: Sendable {
  struct Answer: Sendable {
    let hits: [Hit]
    /// Whether they are those of the snapshot that shows, and not of an earlier one.
    let isCurrent: Bool
  }

  private struct Kept: Sendable {
    let query: Query
    let snapshot: Int
    var hits: [Hit]
  }

  private struct Running: Sendable {
    let query: Query
    let snapshot: Int
  }

  /// So many answers of workers are kept, for going back to a search.
  private static let mostKept = 4

  /// The latest last.
  private var kept: [Kept] = []
  private var running: Running?
  /// Counts what workers were asked.
  private var number = 0
  /// Counts what they answered.
  private(set) var version = 0

  /// The hits of a query in the snapshot of a number; nil when a worker has to be asked.
  func answer(to query: Query, in corpus: Corpus, snapshot: Int) -> Answer? {
    guard corpus.isCostly(query) else {
      return Answer(hits: corpus.search(query), isCurrent: true)
    }
    return kept.first { $0.query == query }.map {
      Answer(hits: $0.hits, isCurrent: $0.snapshot == snapshot)
    }
  }

  /// Asks a worker for the hits that are awaited, unless it is at that already.
  mutating func ask(for awaited: Query?, snapshot: Int) -> [Effect] {
    guard awaited != running?.query else { return [] }
    running = awaited.map { Running(query: $0, snapshot: snapshot) }
    guard let awaited else { return [.cancelSearch] }
    number += 1
    return [.search(awaited, number: number)]
  }

  /// Takes what a worker found; nothing when it was asked for something else since.
  mutating func take(_ hits: [Hit], of number: Int) {
    guard number == self.number, let running else { return }
    self.running = nil
    kept.removeAll { $0.query == running.query }
    kept.append(Kept(query: running.query, snapshot: running.snapshot, hits: hits))
    if kept.count > Self.mostKept { kept.removeFirst() }
    version += 1
  }

  /// The articles have other numbers in the snapshots to come.
  mutating func renumber(_ renumbered: (ArticleID) -> ArticleID?) {
    running = nil
    for place in kept.indices { kept[place].hits = kept[place].hits.renumbered(renumbered) }
  }
}

extension [Hit] {
  /// The hits that are still there, under their new numbers.
  func renumbered(_ renumbered: (ArticleID) -> ArticleID?) -> [Hit] {
    compactMap { hit in
      renumbered(hit.article).map {
        Hit(article: $0, score: hit.score, matchCount: hit.matchCount)
      }
    }
  }
}
