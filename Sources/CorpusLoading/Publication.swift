import AnalysisCache
import Articles
import CorpusIndex
import EntityRecognition

/// The growing corpus: what is loaded so far, and the snapshot made of it.
struct Publication: Sendable {
  private let knowledge: Knowledge
  /// Of the files that are read, and then of those that are skipped by their names.
  private let names: [String]
  private let fileCount: Int
  private var slots: [Corpus.Slot]
  /// For each file that is loaded, what the system said of it then.
  private var stamps: [FileStamp?]
  private var index = InvertedIndex.empty
  private var entities = EntityTable.empty
  /// What the entities are linked by; nil while they come from elsewhere and nothing changed.
  private var links: FolderLinks?
  private var isLinked = true
  private var stories = StoryLinks([])
  /// What the folder tells of its articles, while none of them changes.
  private var years: FolderYears?
  private var loadedCount = 0
  private var comparedCount = 0
  /// Whether an image that is kept of the folder would not say the same.
  private var isChanged = false
  /// Whether an image that is kept has everything that can be known of the folder.
  private var isImageWhole = false
  /// The last snapshot.
  private(set) var last: Corpus?

  /// Files that are skipped by their names take slots behind those that are read.
  init(folder: ArticleFolder, knowledge: Knowledge) {
    self.knowledge = knowledge
    links = FolderLinks(knowledge: knowledge)
    fileCount = folder.files.count
    names = folder.files.map(\.name) + folder.skipped.map(\.name)
    slots = folder.files.map { _ in .waiting } + folder.skipped.map { .skipped($0.reason) }
    stamps = [FileStamp?](repeating: nil, count: folder.files.count)
  }

  // MARK: Taking over

  /// A folder as an earlier run left it.
  init(_ image: FolderImage, knowledge: Knowledge) {
    self.knowledge = knowledge
    fileCount = image.files.count
    names = image.files.map(\.name)
    slots = image.articles.map { article in article.map { .loaded($0) } ?? .waiting }
    stamps = zip(image.articles, image.files).map { $0 == nil ? nil : $1.stamp }
    index = image.index
    entities = image.entities
    loadedCount = slots.loaded.count
    if let table = image.stories {
      stories = StoryLinks(known: table)
      comparedCount = loadedCount
    }
    years = image.years
    isImageWhole = image.stories != nil && image.years != nil
  }

  /// Takes over from an earlier load what did not change on disk.
  ///
  /// Costs a look at every file and the articles that are gone. Where files come or go, the links
  /// of an image are made anew.
  init(folder: ArticleFolder, knowledge: Knowledge, after earlier: Publication) async {
    self.init(folder: folder, knowledge: knowledge)
    let kept = await earlier.unchanged(in: folder)
    let old = earlier.slots.loaded.filter { earlier.stamps[$0.id.index] != nil }
    let gone = Set(old.map(\.id).filter { kept[$0.index] == nil })
    // What was only skimmed is read again.
    let skimmed = earlier.slots.loaded.map(\.id).filter { earlier.stamps[$0.index] == nil }
    for article in old {
      guard let new = kept[article.id.index] else { continue }
      slots[new.index] = .loaded(article.renumbered(new))
      stamps[new.index] = earlier.stamps[article.id.index]
    }
    loadedCount = old.count - gone.count
    let number = { (id: ArticleID) in kept[id.index] ?? id }
    let isMoved = kept.enumerated().contains { place, new in new.map { $0.index != place } ?? false
    }
    index = earlier.index.removing(gone.union(skimmed))
    if isMoved { index = index.renumbering(number) }
    isChanged = earlier.isChanged || isMoved || !gone.isEmpty
    guard isMoved || !gone.isEmpty else {
      (entities, links, isLinked) = (earlier.entities, earlier.links, earlier.isLinked)
      (stories, comparedCount) = (earlier.stories, earlier.comparedCount)
      (years, isImageWhole) = (earlier.years, earlier.isImageWhole)
      return
    }
    links = earlier.links
    for article in gone.sorted() { links?.remove(article) }
    if isMoved { links?.renumber(number) }
    isLinked = false
  }

  /// For each article the number of its file in a folder, if it is still what it was.
  private func unchanged(in folder: ArticleFolder) async -> [ArticleID?] {
    // Most often the files are the same, and no table is needed to find them.
    if fileCount == folder.files.count,
      zip(names, folder.files).allSatisfy({ $0 == $1.name })
    {
      return await unchanged(in: folder) { $0 }
    }
    let numbers = Dictionary(
      folder.files.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return await unchanged(in: folder) { numbers[names[$0]] }
  }

  /// - Parameter number: which file of the folder has the name of one of these.
  private func unchanged(
    in folder: ArticleFolder, _ number: @escaping @Sendable (Int) -> Int?
  ) async -> [ArticleID?] {
    await Pieces.map(fileCount) { old in
      guard let stamp = stamps[old], let new = number(old),
        (try? FileSystem.status(of: folder.files[new].path))?.stamp == stamp
      else { return nil }
      return ArticleID(new)
    }
  }

  /// For each file whether it is loaded.
  var isLoaded: [Bool] { stamps.map { $0 != nil } }

  // MARK: Growing

  /// Puts what workers made to the rest.
  mutating func add(_ batches: [LoadedBatch]) {
    for batch in batches {
      for (id, reason) in batch.skipped { slots[id.index] = .skipped(reason) }
      // Another worker may have analysed one before the batch it was skimmed in comes.
      for article in batch.skimmed where stamps[article.id.index] == nil {
        slots[article.id.index] = .skimmed(article)
      }
      for arrival in batch.arrivals { add(arrival) }
      index = index.adding([batch.part])
    }
  }

  private mutating func add(_ arrival: LoadedBatch.Arrival) {
    let article = arrival.article
    linkAnew()
    links?.set(arrival.analysis.entities, mentions: arrival.analysis.mentions, of: article.id) {
      article.localEntities
    }
    slots[article.id.index] = .loaded(article)
    if stamps[article.id.index] == nil { loadedCount += 1 }
    stamps[article.id.index] = arrival.stamp
    isLinked = false
    isChanged = true
    years = nil
  }

  /// Makes the links of what is loaded if there are none.
  private mutating func linkAnew() {
    guard links == nil else { return }
    var made = FolderLinks(knowledge: knowledge)
    for article in slots.loaded {
      made.set(article.localEntities, mentions: article.mentions, of: article.id) {
        article.localEntities
      }
    }
    links = made
  }

  /// The snapshot of what was added so far.
  ///
  /// - Parameter keepsLinks: whether the links of a complete one are kept in memory.
  mutating func corpus(isComplete: Bool, keepsLinks: Bool = true) -> Corpus {
    if !isLinked {
      linkAnew()
      entities = links?.table() ?? entities
      isLinked = true
    }
    // Before the rest, which takes memory of its own.
    if isComplete, !keepsLinks { links = nil }
    compareArticles(isComplete: isComplete)
    if isComplete { index = index.compacted() }
    let corpus = Corpus(
      names: names, slots: slots, entities: entities, index: index,
      isComplete: isComplete, stories: stories, years: years)
    last = corpus
    return corpus
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

  // MARK: Keeping

  /// Whether an image would say more than the one that is kept.
  var isWorthKeeping: Bool {
    isChanged || !isImageWhole && stories.known != nil && last?.knownYears != nil
  }

  /// The folder for the next run.
  var image: FolderImage {
    let files = zip(names, stamps).map { FolderImage.File(name: $0, stamp: $1) }
    return FolderImage(
      files: files, articles: slots.prefix(fileCount).map(\.article), index: index,
      entities: entities, stories: stories.known, years: last?.knownYears)
  }

  /// Goes on with the articles that lie in an image, and lets go of those in memory.
  ///
  /// - Parameter image: the articles of the image, under the same numbers.
  mutating func settle(on image: [LoadedArticle]) {
    for article in image { slots[article.id.index] = .loaded(article) }
    last = last?.settled(on: slots)
    years = last?.knownYears
    isChanged = false
    isImageWhole = stories.known != nil && years != nil
  }
}
