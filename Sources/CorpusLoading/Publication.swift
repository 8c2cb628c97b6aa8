import Articles
import CorpusIndex
import EntityRecognition

/// The growing corpus: what is loaded so far, and the snapshot made of it.
struct Publication: Sendable {
  private let names: [String]
  private var slots: [Corpus.Slot]
  private var index = InvertedIndex.empty
  private var links: FolderLinks
  private var entities = EntityTable.empty
  private var isLinked = true
  private var stories = StoryLinks([])
  private var loadedCount = 0
  private var comparedCount = 0
  private(set) var files: [String: LoadedFile] = [:]

  /// Files that are skipped by their names take slots behind those that are read.
  init(folder: ArticleFolder, knowledge: Knowledge) {
    links = FolderLinks(knowledge: knowledge)
    names = folder.files.map(\.name) + folder.skipped.map(\.name)
    slots = folder.files.map { _ in .waiting } + folder.skipped.map { .skipped($0.reason) }
  }

  mutating func add(_ outcomes: [LoadingOutcome]) {
    var articles: [LoadedArticle] = []
    for outcome in outcomes {
      switch outcome {
      case .loaded(let id, let path, let file):
        let article = LoadedArticle(
          id: id, article: file.content.article, analysis: file.content.analysis,
          sketch: file.content.sketch)
        slots[id.index] = .loaded(article)
        files[path] = file
        articles.append(article)
        links.set(file.content.analysis, of: id)
        isLinked = false
      case .skipped(let id, let reason):
        slots[id.index] = .skipped(reason)
      }
    }
    loadedCount += articles.count
    index = index.adding(articles.sorted { $0.id < $1.id })
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
