/// The best scores so far, as many as are asked for, rising.
struct BestScores {
  private let limit: Int
  private var scores: [Float] = []

  init(limit: Int) {
    self.limit = limit
  }

  /// Keeping more scores in order costs more than it saves.
  static func isWorthKeeping(_ limit: Int) -> Bool { (1...1000).contains(limit) }

  /// Below any score while there are fewer than asked for.
  var lowest: Float {
    scores.count < limit ? -.infinity : scores.first ?? -.infinity
  }

  mutating func add(_ score: Float) {
    guard score > lowest else { return }
    if scores.count == limit, !scores.isEmpty { scores.removeFirst() }
    let place = scores.partitioningIndex { $0 >= score }
    scores.insert(score, at: place)
  }
}
