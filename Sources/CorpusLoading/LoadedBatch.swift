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
  var skipped: [(id: ArticleID, reason: SkippedFile.Reason)] = []
  /// The articles of the arrivals, indexed.
  var part = InvertedIndex.Part(of: [])

  var count: Int { arrivals.count + skipped.count }
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

  /// Whether it should be handed on.
  var isDue: Bool {
    guard let begun else { return false }
    return size >= Self.mostBytes || batch.count >= Self.mostArticles
      || .now - begun >= Self.patience
  }

  mutating func add(_ outcome: LoadingOutcome, _ id: ArticleID, memo: ArticleMemo) {
    if begun == nil { begun = .now }
    switch outcome {
    case .skipped(let reason):
      batch.skipped.append((id, reason))
    case .loaded(let content, let packed, let stamp):
      let name = content.article.name
      guard let article = LoadedArticle(id: id, name: name, packed: packed, memo: memo) else {
        return
      }
      contents.append(NumberedArticle(id: id, content: content))
      batch.arrivals.append(
        LoadedBatch.Arrival(article: article, stamp: stamp, analysis: content.analysis))
      size += content.article.text.count
    }
  }

  /// Indexes what is there and begins a new one.
  mutating func close() -> LoadedBatch {
    defer { self = GrowingBatch() }
    batch.part = InvertedIndex.Part(of: contents)
    return batch
  }
}
