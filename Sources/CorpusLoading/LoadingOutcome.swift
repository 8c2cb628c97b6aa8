import AnalysisCache
import Articles
import CorpusIndex

/// What a worker made of a file.
enum LoadingOutcome: Sendable {
  case loaded(Loaded)
  /// Read and not analysed.
  case skimmed(AnalysedArticle, PackedArticle)
  case skipped(SkippedFile.Reason)

  struct Loaded: Sendable {
    let content: AnalysedArticle
    let packed: PackedArticle
    let stamp: FileStamp
    /// Whether it was indexed when it was skimmed.
    var isIndexed = false
  }

  var isSkimmed: Bool {
    if case .skimmed = self { true } else { false }
  }
}
