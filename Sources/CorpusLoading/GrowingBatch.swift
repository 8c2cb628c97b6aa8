import AnalysisCache
import Articles
import CorpusIndex
import EntityRecognition

/// A batch under way: what one worker made of some files.
struct GrowingBatch {
  /// Of the texts of a batch, in bytes, and of its articles: enough that a part of the index is
  /// worth its dictionary, and few enough to hold unpacked.
  private static let mostBytes = 1 << 20
  private static let mostArticles = 256
  /// For how long what is read waits for more.
  private static let patience = Duration.milliseconds(200)

  /// What was analysed, under the numbers and beside what else is known of each article.
  private struct Arrived {
    var table = ArticleTable()
    var ids: [ArticleID] = []
    var stamps: [FileStamp] = []
    var analyses: [ArticleAnalysis] = []
  }

  private struct Skimmed {
    var table = ArticleTable()
    var ids: [ArticleID] = []
  }

  private var arrived = Arrived()
  private var skimmed = Skimmed()
  private var skipped: [(id: ArticleID, reason: SkippedFile.Reason)] = []
  private var toIndex: [NumberedArticle] = []
  private var size = 0
  private var begun: ContinuousClock.Instant?

  var isEmpty: Bool { count == 0 }

  private var count: Int { arrived.ids.count + skimmed.ids.count + skipped.count }

  /// Whether it should be handed on.
  var isDue: Bool {
    guard let begun else { return false }
    // What is skimmed comes fast, and should not make many parts of the index.
    let factor = skimmed.ids.isEmpty ? 1 : 4
    return size >= factor * Self.mostBytes || count >= factor * Self.mostArticles
      || .now - begun >= Self.patience
  }

  mutating func add(_ outcome: LoadingOutcome, _ id: ArticleID) {
    if begun == nil { begun = .now }
    switch outcome {
    case .skipped(let reason):
      skipped.append((id, reason))
    case .loaded(let loaded):
      arrived.table.append(loaded.content, packed: loaded.packed)
      arrived.ids.append(id)
      arrived.stamps.append(loaded.stamp)
      arrived.analyses.append(loaded.content.analysis)
      size += loaded.content.article.text.count
      if !loaded.isIndexed {
        toIndex.append(NumberedArticle(id: id, article: loaded.content.article))
      }
    case .skimmed(let content, let packed):
      skimmed.table.append(content, packed: packed)
      skimmed.ids.append(id)
      size += content.article.text.count
      toIndex.append(NumberedArticle(id: id, article: content.article))
    }
  }

  /// Indexes what is there and begins a new one.
  ///
  /// - Parameters:
  ///   - draft: where what was analysed goes, so that it need not stay in memory.
  ///   - memo: for the articles of the folder.
  mutating func close(keptIn draft: ImageDraft?, memo: ArticleMemo) -> LoadedBatch {
    defer { self = GrowingBatch() }
    let table = draft?.keep(arrived.table) ?? arrived.table
    let articles = table.articles(arrived.ids, memo: memo)
    return LoadedBatch(
      arrivals: articles.indices.map { place in
        LoadedBatch.Arrival(
          article: articles[place], stamp: arrived.stamps[place],
          analysis: arrived.analyses[place])
      },
      skimmed: skimmed.table.articles(skimmed.ids, memo: memo), skipped: skipped,
      part: InvertedIndex.Part(of: toIndex))
  }
}
