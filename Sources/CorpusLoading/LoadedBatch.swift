import AnalysisCache
import Articles
import CorpusIndex
import EntityRecognition

/// What a worker made of some files: ready to be put to the others in little time.
struct LoadedBatch: Sendable {
  struct Arrival: Sendable {
    let article: LoadedArticle
    let stamp: FileStamp
    /// Unpacked, to be linked once.
    let analysis: ArticleAnalysis
  }

  var arrivals: [Arrival] = []
  /// Read and not analysed; all of a batch, or none.
  var skimmed: [LoadedArticle] = []
  var skipped: [(id: ArticleID, reason: SkippedFile.Reason)] = []
  /// The articles, indexed.
  var part = InvertedIndex.Part(of: [])

  var count: Int { arrivals.count + skimmed.count + skipped.count }
}

/// A batch under way.
struct GrowingBatch {
  /// Of the texts of a batch, in bytes, and of its articles: enough that a part of the index is
  /// worth its dictionary, and few enough to hold unpacked.
  private static let mostBytes = 1 << 20
  private static let mostArticles = 256
  /// For how long what is read waits for more.
  private static let patience = Duration.milliseconds(200)

  private var batch = LoadedBatch()
  private var contents: [NumberedArticle] = []
  private var size = 0
  private var begun: ContinuousClock.Instant?

  var isEmpty: Bool { batch.count == 0 }

  /// Whether an outcome may join those that are there: what is analysed is indexed apart.
  func takes(_ outcome: LoadingOutcome) -> Bool {
    switch outcome {
    case .loaded: batch.skimmed.isEmpty
    case .skimmed: batch.arrivals.isEmpty
    case .skipped: true
    }
  }

  /// Whether it should be handed on.
  var isDue: Bool {
    guard let begun else { return false }
    // What is skimmed comes fast, and should not make many parts of the index.
    let factor = batch.skimmed.isEmpty ? 1 : 4
    return size >= factor * Self.mostBytes || batch.count >= factor * Self.mostArticles
      || .now - begun >= Self.patience
  }

  mutating func add(_ outcome: LoadingOutcome, _ id: ArticleID, memo: ArticleMemo) {
    if begun == nil { begun = .now }
    switch outcome {
    case .skipped(let reason):
      batch.skipped.append((id, reason))
    case .loaded(let content, let packed, let stamp):
      guard let article = article(content, packed, id, memo) else { return }
      batch.arrivals.append(
        LoadedBatch.Arrival(article: article, stamp: stamp, analysis: content.analysis))
    case .skimmed(let content, let packed):
      guard let article = article(content, packed, id, memo) else { return }
      batch.skimmed.append(article)
    }
  }

  private mutating func article(
    _ content: AnalysedArticle, _ packed: PackedArticle, _ id: ArticleID, _ memo: ArticleMemo
  ) -> LoadedArticle? {
    let name = content.article.name
    guard let article = LoadedArticle(id: id, name: name, packed: packed, memo: memo) else {
      return nil
    }
    contents.append(NumberedArticle(id: id, content: content))
    size += content.article.text.count
    return article
  }

  /// Indexes what is there and begins a new one.
  mutating func close() -> LoadedBatch {
    defer { self = GrowingBatch() }
    batch.part = InvertedIndex.Part(of: contents)
    return batch
  }
}
