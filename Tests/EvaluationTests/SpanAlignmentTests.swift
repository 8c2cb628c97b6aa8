import EntityRecognition
import Evaluation
import Testing
import TextAnalysis
import TextReuse

@Suite struct `Spans found and expected` {
  private func ranges(_ pairs: [(Int, Int)]) -> [TextRange] { pairs.map { TextRange($0, $1) } }

  @Test func `are the same or not when spans must be exact`() {
    let alignment = SpanAlignment(
      found: ranges([(0, 5), (6, 9), (10, 12)]), expected: ranges([(10, 12), (0, 4), (6, 9)]),
      .exact)
    #expect(alignment.expectedOfFound == [nil, 2, 0])
  }

  @Test func `are paired by overlap, the best pairs first and each span once`() {
    let alignment = SpanAlignment(
      found: ranges([(0, 10), (2, 8), (20, 22)]), expected: ranges([(0, 9), (2, 8), (8, 30)]),
      .overlapping)
    #expect(alignment.expectedOfFound == [0, 1, 2])
  }

  @Test func `of names are right with their kind`() {
    let expected = [
      NamedSpan(range: TextRange(0, 4), kind: .person),
      NamedSpan(range: TextRange(5, 9), kind: .place),
    ]
    let found = [
      NamedSpan(range: TextRange(0, 4), kind: .organisation),
      NamedSpan(range: TextRange(5, 9), kind: .place),
    ]
    let score = NameScore(found: found, expected: expected)
    #expect(score.total == SpanScore(found: 2, expected: 2, right: 1))
    #expect(score.byKind[.person] == SpanScore(found: 0, expected: 1, right: 0))
  }

  @Test func `of times count durations only where one is expected`() {
    func time(_ start: Int, _ end: Int, _ value: String) -> TimeExpression {
      TimeExpression(range: TextRange(start, end), value: value)
    }
    let score = TimeScore(
      found: [
        time(0, 6, "2020-02-07"), time(10, 24, "2020-02-06"), time(30, 40, "P3D"),
        time(50, 52, "2019"),
      ],
      expected: [time(0, 6, "2020-02-07"), time(10, 18, "2020-02-06"), time(60, 64, "2021")])
    #expect(score.exactSpans == SpanScore(found: 3, expected: 3, right: 1))
    #expect(score.spans == SpanScore(found: 3, expected: 3, right: 2))
    #expect(score.values == SpanScore(found: 3, expected: 3, right: 2))
  }

  @Test func `of reused passages are found when half of each side is covered`() {
    func pair(_ left: (Int, Int), _ right: (Int, Int)) -> ReusedPassage {
      ReusedPassage(left: TextRange(left.0, left.1), right: TextRange(right.0, right.1))
    }
    let recall = ReuseRecall.score(
      found: [pair((0, 100), (50, 60)), pair((200, 210), (300, 310))],
      expected: [pair((0, 20), (50, 70)), pair((20, 40), (70, 90)), pair((200, 230), (300, 310))])
    #expect(recall.right == 1)
    #expect(recall.expected == 3)
  }
}
