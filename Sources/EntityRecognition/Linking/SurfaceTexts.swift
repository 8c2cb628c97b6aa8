/// The texts of surfaces by number, so that they are counted as numbers.
struct SurfaceTexts: Sendable {
  private struct Spelling: Hashable {
    let text: String
    let kind: MentionKind
  }

  private var numbers: [Spelling: Int32] = [:]
  private var spellings: [Spelling] = []

  mutating func number(of surface: Surface) -> Int32 {
    let spelling = Spelling(text: surface.text, kind: surface.kind)
    if let number = numbers[spelling] { return number }
    let number = Int32(spellings.count)
    numbers[spelling] = number
    spellings.append(spelling)
    return number
  }

  /// Surfaces with these counts, the most frequent first.
  func surfaces(_ counts: [Int32: Int]) -> [Surface] {
    counts.map { number, count in
      let spelling = spellings[Int(number)]
      return Surface(text: spelling.text, kind: spelling.kind, count: count)
    }
    .sorted(by: Surface.precedes)
  }
}
