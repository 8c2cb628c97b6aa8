import AnalysisCache
import Articles
import CorpusIndex

/// What a worker made of a file.
enum LoadingOutcome: Sendable {
  case loaded(AnalysedArticle, PackedArticle, FileStamp)
  case skipped(SkippedFile.Reason)
}
