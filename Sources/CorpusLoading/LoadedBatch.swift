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

  let arrivals: [Arrival]
  /// Read and not analysed.
  let skimmed: [LoadedArticle]
  let skipped: [(id: ArticleID, reason: SkippedFile.Reason)]
  /// The articles that are new, indexed.
  let part: InvertedIndex.Part
}
