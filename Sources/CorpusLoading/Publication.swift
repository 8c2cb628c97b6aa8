import AnalysisCache
import Articles
import CorpusIndex
import EntityRecognition

/// The growing corpus: what is loaded so far, and the snapshot made of it.
struct Publication: Sendable {
  private let files: [ArticleFolder.File]
  private let names: [String]
  private var slots: [Corpus.Slot]
  /// For each file that is loaded, what the system said of it then.
  private var stamps: [FileStamp?]
  private var index = InvertedIndex.empty
  private var links: FolderLinks
  private var entities = EntityTable.empty
  private var isLinked = true
  private var stories = StoryLinks([])
  private var loadedCount = 0
  private var comparedCount = 0

  /// Files that are skipped by their names take slots behind those that are read.
  init(folder: ArticleFolder, knowledge: Knowledge) {
    links = FolderLinks(knowledge: knowledge)
    files = folder.files
    names = folder.files.map(\.name) + folder.skipped.map(\.name)
    slots = folder.files.map { _ in .waiting } + folder.skipped.map { .skipped($0.reason) }
    stamps = [FileStamp?](repeating: nil, count: folder.files.count)
  }

  /// Takes over from an earlier load what did not change on disk.
  ///
  /// Costs a look at every file and the articles that are gone, not those that stay.
  init(folder: ArticleFolder, knowledge: Knowledge, after earlier: Publication) {
    self.init(folder: folder, knowledge: knowledge)
    let kept = earlier.unchanged(in: folder)
    let gone = Set(
      earlier.slots.loaded.map(\.id).filter { kept[$0] == nil })
    for article in earlier.slots.loaded {
      guard let new = kept[article.id] else { continue }
      slots[new.index] = .loaded(article.renumbered(new))
      stamps[new.index] = earlier.stamps[article.id.index]
    }
    loadedCount = kept.count
    let isMoved = kept.contains { $0.key != $0.value }
    index = earlier.index.removing(gone)
    if isMoved { index = index.renumbering { kept[$0] ?? $0 } }
    links = earlier.links
    for article in gone.sorted() { links.remove(article) }
    if isMoved { links.renumber { kept[$0] ?? $0 } }
    isLinked = false
  }

  /// The articles of files that are still what they were, with their new numbers.
  private func unchanged(in folder: ArticleFolder) -> [ArticleID: ArticleID] {
    let numbers = Dictionary(
      folder.files.enumerated().map { ($0.element, ArticleID($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    var kept: [ArticleID: ArticleID] = [:]
    for (number, file) in files.enumerated() {
      guard let stamp = stamps[number], let new = numbers[file],
        (try? FileSystem.status(of: file.path))?.stamp == stamp
      else { continue }
      kept[ArticleID(number)] = new
    }
    return kept
  }

  /// For each file whether it is loaded.
  var isLoaded: [Bool] { stamps.map { $0 != nil } }

  /// Puts what workers made to the rest.
  mutating func add(_ batches: [LoadedBatch]) {
    for batch in batches {
      for (id, reason) in batch.skipped { slots[id.index] = .skipped(reason) }
      for arrival in batch.arrivals { add(arrival) }
      loadedCount += batch.arrivals.count
    }
    index = index.adding(batches.map(\.part))
  }

  private mutating func add(_ arrival: LoadedBatch.Arrival) {
    let article = arrival.article
    slots[article.id.index] = .loaded(article)
    stamps[article.id.index] = arrival.stamp
    links.set(arrival.analysis, of: article.id) { article.localEntities }
    isLinked = false
  }

  /// The snapshot of what was added so far.
  mutating func corpus(isComplete: Bool) -> Corpus {
    if !isLinked {
      entities = links.table()
      isLinked = true
    }
    compareArticles(isComplete: isComplete)
    return Corpus(
      names: names, slots: slots, entities: entities, index: index, isComplete: isComplete,
      stories: stories)
  }

  /// Compares all articles with each other, which is not done for a few more of them: it waits
  /// until their number has tripled, or for the last snapshot.
  private mutating func compareArticles(isComplete: Bool) {
    guard comparedCount < loadedCount, isComplete || loadedCount >= 3 * comparedCount else {
      return
    }
    comparedCount = loadedCount
    stories = StoryLinks(slots.loaded)
  }
}
