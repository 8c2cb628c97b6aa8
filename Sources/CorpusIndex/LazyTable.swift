import Synchronization

/// What is made of a segment or of a corpus when it is first asked for.
///
/// A class, since segments and the copies of a corpus are shared, and what was made for one who
/// asked serves all others.
final class LazyTable<Table: Sendable>: Sendable {
  private let kept = Mutex<Table?>(nil)

  /// What was made so far; nil before anybody asked.
  var made: Table? { kept.withLock { $0 } }

  /// The table; whoever comes while it is made waits for it.
  func table(_ make: () -> Table) -> Table {
    kept.withLock { kept in
      if let kept { return kept }
      let table = make()
      kept = table
      return table
    }
  }
}
