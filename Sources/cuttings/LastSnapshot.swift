import CorpusIndex
import Synchronization

/// The newest snapshot that a pipeline published.
///
/// A class, since the pipeline's workers write it and the command reads it.
final class LastSnapshot: Sendable {
  private let value = Mutex(Corpus.empty)

  var corpus: Corpus {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
