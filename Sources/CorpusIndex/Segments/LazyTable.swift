import Synchronization

/// What is made of a segment when it is first asked for.
///
/// A class, since segments are shared and what one search made serves all others.
final class LazyTable<Table: Sendable>: Sendable {
  private let kept = Mutex<Table?>(nil)

  /// What was made so far; nil before anybody asked.
  var made: Table? { kept.withLock { $0 } }

  func table(_ make: () -> Table) -> Table {
    kept.withLock { kept in
      if let kept { return kept }
      let table = make()
      kept = table
      return table
    }
  }
}
