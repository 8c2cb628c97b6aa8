import Synchronization

/// The inflections of words that were asked for, since whoever types asks for the first words of a
/// line again with every key.
///
/// A class, since what one search made serves all others.
final class InflectionMemo: Sendable {
  /// When there are more words, all are forgotten.
  private static let mostWords = 1000

  private let kept = Mutex<[[UInt8]: [[UInt8]]]>([:])

  func inflections(of word: [UInt8], _ make: () -> [[UInt8]]) -> [[UInt8]] {
    if let known = kept.withLock({ $0[word] }) { return known }
    let made = make()
    kept.withLock { kept in
      if kept.count >= Self.mostWords { kept.removeAll() }
      kept[word] = made
    }
    return made
  }
}
