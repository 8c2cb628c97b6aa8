import TextAnalysis

/// A row of bars that shows where something occurs.
enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One bar a bucket, as high as its share of the fullest; a space where there is nothing.
  static func drawn(_ counts: [Int]) -> String {
    guard let most = counts.max(), most > 0 else {
      return String(repeating: " ", count: counts.count)
    }
    return String(
      counts.map { count in
        count == 0 ? " " : bars[min(bars.count - 1, count * bars.count / (most + 1))]
      })
  }

  /// Counts offsets in equal parts of a length.
  static func buckets(_ offsets: some Sequence<Int>, of length: Int, count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    guard length > 0, count > 0 else { return counts }
    for offset in offsets { counts[max(0, min(count - 1, offset * count / length))] += 1 }
    return counts
  }
}
