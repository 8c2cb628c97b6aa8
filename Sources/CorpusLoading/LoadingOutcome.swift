import AnalysisCache
import Articles
import CorpusIndex

/// What a worker made of a file.
enum LoadingOutcome: Sendable {
  case loaded(AnalysedArticle, PackedArticle, FileStamp)
  /// Read and not analysed.
  case skimmed(AnalysedArticle, PackedArticle)
  case skipped(SkippedFile.Reason)

  var isSkimmed: Bool {
    if case .skimmed = self { true } else { false }
  }
}
