import Evaluation
import Testing

@Suite struct `A score over spans` {
  @Test func `weighs precision and recall evenly`() {
    let score = SpanScore(found: 4, expected: 8, right: 3)
    #expect(score.precision == 0.75)
    #expect(score.recall == 0.375)
    #expect(score.f1 == 0.5)
  }

  @Test func `is nought when nothing is found`() {
    #expect(SpanScore(found: 0, expected: 5, right: 0).f1 == 0)
  }
}
