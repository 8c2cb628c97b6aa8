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
  /// Read and not analysed.
  var skimmed: [LoadedArticle] = []
  var skipped: [(id: ArticleID, reason: SkippedFile.Reason)] = []
  /// The articles that are new, indexed.
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
  private var toIndex: [NumberedArticle] = []
  private var size = 0
  private var begun: ContinuousClock.Instant?

  var isEmpty: Bool { batch.count == 0 }

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
    case .loaded(let loaded):
      let read = loaded.content.article
      guard
        let article = article(
          read, loaded.packed, id, isIndexed: loaded.isIndexed, memo: memo)
      else { return }
      batch.arrivals.append(
        LoadedBatch.Arrival(
          article: article, stamp: loaded.stamp, analysis: loaded.content.analysis))
    case .skimmed(let read, let packed):
      guard let article = article(read, packed, id, isIndexed: false, memo: memo) else { return }
      batch.skimmed.append(article)
    }
  }

  private mutating func article(
    _ read: Article, _ packed: PackedArticle, _ id: ArticleID, isIndexed: Bool, memo: ArticleMemo
  ) -> LoadedArticle? {
    guard let article = LoadedArticle(id: id, name: read.name, packed: packed, memo: memo) else {
      return nil
    }
    if !isIndexed { toIndex.append(NumberedArticle(id: id, article: read)) }
    size += read.text.count
    return article
  }

  /// Indexes what is there and begins a new one.
  mutating func close() -> LoadedBatch {
    defer { self = GrowingBatch() }
    batch.part = InvertedIndex.Part(of: toIndex)
    return batch
  }
}
