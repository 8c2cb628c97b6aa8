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
}

/// A batch under way.
struct GrowingBatch {
  /// Of the texts of a batch, in bytes, and of its articles: enough that a part of the index is
  /// worth its dictionary, and few enough to hold unpacked.
  private static let mostBytes = 1 << 20
  private static let mostArticles = 256
  /// For how long what is read waits for more.
  private static let patience = Duration.milliseconds(200)

  private struct Member {
    let id: ArticleID
    let name: String
    let packed: PackedArticle
    /// nil for one that is not analysed.
    let analysis: (ArticleAnalysis, FileStamp)?
  }

  private var members: [Member] = []
  private var skipped: [(id: ArticleID, reason: SkippedFile.Reason)] = []
  private var toIndex: [NumberedArticle] = []
  private var isSkimming = false
  private var size = 0
  private var begun: ContinuousClock.Instant?

  private var count: Int { members.count + skipped.count }

  var isEmpty: Bool { count == 0 }

  /// Whether it should be handed on.
  var isDue: Bool {
    guard let begun else { return false }
    // What is skimmed comes fast, and should not make many parts of the index.
    let factor = isSkimming ? 4 : 1
    return size >= factor * Self.mostBytes || count >= factor * Self.mostArticles
      || .now - begun >= Self.patience
  }

  mutating func add(_ outcome: LoadingOutcome, _ id: ArticleID) {
    if begun == nil { begun = .now }
    switch outcome {
    case .skipped(let reason):
      skipped.append((id, reason))
    case .loaded(let loaded):
      add(
        loaded.content.article, loaded.packed, id, isIndexed: loaded.isIndexed,
        (loaded.content.analysis, loaded.stamp))
    case .skimmed(let article, let packed):
      isSkimming = true
      add(article, packed, id, isIndexed: false, nil)
    }
  }

  private mutating func add(
    _ article: Article, _ packed: PackedArticle, _ id: ArticleID, isIndexed: Bool,
    _ analysis: (ArticleAnalysis, FileStamp)?
  ) {
    members.append(Member(id: id, name: article.name, packed: packed, analysis: analysis))
    if !isIndexed { toIndex.append(NumberedArticle(id: id, article: article)) }
    size += article.text.count
  }

  /// Indexes what is there and begins a new one.
  mutating func close(_ memo: ArticleMemo) -> LoadedBatch {
    defer { self = GrowingBatch() }
    var batch = LoadedBatch(skipped: skipped, part: InvertedIndex.Part(of: toIndex))
    for (member, packed) in zip(members, PackedArticle.together(members.map(\.packed))) {
      guard
        let article = LoadedArticle(id: member.id, name: member.name, packed: packed, memo: memo)
      else { continue }
      if let (analysis, stamp) = member.analysis {
        batch.arrivals.append(.init(article: article, stamp: stamp, analysis: analysis))
      } else {
        batch.skimmed.append(article)
      }
    }
    return batch
  }
}
