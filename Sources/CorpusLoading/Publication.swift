import Articles
import CorpusIndex
import EntityRecognition

/// The growing corpus: what is loaded so far, and the snapshot made of it.
struct Publication: Sendable {
  private let names: [String]
  private var slots: [Corpus.Slot]
  private var index = InvertedIndex.empty
  private var entities = EntityTable.empty
  private var stories = StoryLinks([])
  private var loadedCount = 0
  private var linkedCount = 0
  private(set) var files: [String: LoadedFile] = [:]

  /// Files that are skipped by their names take slots behind those that are read.
  init(folder: ArticleFolder) {
    names = folder.files.map(\.name) + folder.skipped.map(\.name)
    slots = folder.files.map { _ in .waiting } + folder.skipped.map { .skipped($0.reason) }
  }

  mutating func add(_ outcomes: [LoadingOutcome]) {
    var articles: [LoadedArticle] = []
    for outcome in outcomes {
      switch outcome {
      case .loaded(let id, let path, let file):
        let article = LoadedArticle(
          id: id, article: file.article, analysis: file.analysis, sketch: file.sketch)
        slots[id.index] = .loaded(article)
        files[path] = file
        articles.append(article)
      case .skipped(let id, let reason):
        slots[id.index] = .skipped(reason)
      }
    }
    loadedCount += articles.count
    index = index.adding(articles.sorted { $0.id < $1.id })
  }

  /// The snapshot of what was added so far.
  ///
  /// Linking decides over all articles at once and costs accordingly, so it waits until their
  /// number has tripled, or for the last snapshot. Articles that are not linked yet have titles,
  /// text and matches, but no actors.
  mutating func corpus(isComplete: Bool) -> Corpus {
    if isComplete || loadedCount >= 3 * linkedCount { link() }
    return Corpus(
      names: names, slots: slots, entities: entities, index: index, isComplete: isComplete,
      stories: stories)
  }

  /// Links everything added so far, whether their number tripled or not.
  mutating func link() {
    guard linkedCount < loadedCount else { return }
    linkedCount = loadedCount
    let articles = slots.compactMap { slot -> LoadedArticle? in
      guard case .loaded(let article) = slot else { return nil }
      return article
    }
    entities = EntityLinker.link(articles.map { ($0.id, $0.analysis) })
    stories = StoryLinks(articles)
  }
}
