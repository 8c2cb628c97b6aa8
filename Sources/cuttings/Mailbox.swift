import CorpusIndex
import NcursesTerminal
import ReaderUI
import Synchronization

/// What workers have for the reader, until the main thread fetches it.
///
/// A class, since workers and the main thread share it. Of several snapshots only the last is
/// kept, so that a slow terminal never falls behind.
final class Mailbox: Sendable {
  private struct Content: Sendable {
    var corpus: Corpus?
    var progress: LoadingProgress?
    var others: [ReaderEvent] = []
  }

  private let content = Mutex(Content())
  private let waker: Waker

  init(waker: Waker) {
    self.waker = waker
  }

  func post(_ event: ReaderEvent) {
    content.withLock { content in
      switch event {
      case .corpus(let corpus): content.corpus = corpus
      case .progress(let progress): content.progress = progress
      case .terminal, .fileChanged, .savedSearches, .found, .timer, .notice:
        content.others.append(event)
      }
    }
    waker.wake()
  }

  /// Everything posted since the last call, snapshots before the progress that goes with them.
  func fetch() -> [ReaderEvent] {
    content.withLock { content in
      defer { content = Content() }
      return [content.corpus.map(ReaderEvent.corpus), content.progress.map(ReaderEvent.progress)]
        .compactMap(\.self) + content.others
    }
  }
}
