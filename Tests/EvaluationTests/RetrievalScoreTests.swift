import Evaluation
import Testing

@Suite struct `Scoring ranked lists` {
  private func score(_ run: String, _ judgements: String) throws -> RetrievalScore {
    RetrievalScore(
      run: try RetrievalFiles.run(Array(run.utf8)),
      judgements: try RetrievalFiles.judgements(Array(judgements.utf8)))
  }

  /// Each row is worked out by hand, for the answers a (grade 2) and b (grade 1).
  @Test(arguments: [
    ("a b", 1.0, 1.0, 1.0, 1.0),
    // Gain 1 + 2/log₂3 against the ideal 2 + 1/log₂3.
    ("b a", 0.859_718_6, 1.0, 1.0, 1.0),
    // 2/log₂3 + 1/log₂5 against the same; precision 1/2 and 2/4.
    ("x a y b", 0.643_322_4, 0.5, 1.0, 0.5),
    ("x y a", 0.380_093_8, 1.0 / 6, 0.5, 1.0 / 3),
    ("x y", 0.0, 0.0, 0.0, 0.0),
    ("a a a b", 1.0, 1.0, 1.0, 1.0),
    ("", 0.0, 0.0, 0.0, 0.0),
  ])
  func `gain, precision, recall and first rank follow their definitions`(
    list: String, gain: Double, precision: Double, recall: Double, reciprocal: Double
  ) throws {
    let run = list.split(separator: " ").enumerated()
      .map { "q Q0 \($1) \($0 + 1) 0.5 test" }.joined(separator: "\n")
    let score = try score(run, "q a 2\nq b 1\nq x 0\nr z 0")
    #expect(score.queries == 1)
    #expect(abs(score.gainAt10 - gain) < 1e-6, "\(score)")
    #expect(abs(score.averagePrecision - precision) < 1e-6, "\(score)")
    #expect(abs(score.recallAt100 - recall) < 1e-6, "\(score)")
    #expect(abs(score.reciprocalRank - reciprocal) < 1e-6, "\(score)")
  }

  @Test func `a query that found nothing lowers the mean`() throws {
    let score = try score("q Q0 a 1 0.5 test", "q a 1\nr a 1")
    #expect(score.queries == 2)
    #expect(score.averagePrecision == 0.5)
  }

  @Test func `only the first ten gain and the first hundred are recalled`() throws {
    let run = (1...120).map { "q Q0 d\($0) \($0) 0 test" }.joined(separator: "\n")
    let score = try score(run, "q d11 1\nq d100 1\nq d101 1\nq d102 1")
    #expect(score.gainAt10 == 0)
    #expect(score.recallAt100 == 0.5)
    #expect(abs(score.reciprocalRank - 1.0 / 11) < 1e-9)
  }

  @Test func `ranks decide the order and names may have spaces`() throws {
    let run = try RetrievalFiles.run(Array("q Q0 b c.txt 2 1 t\r\nq Q0 a 1 2 t\n\n".utf8))
    #expect(run == ["q": ["a", "b c.txt"]])
  }

  @Test func `judgements come with three or four fields`() throws {
    let judgements = try RetrievalFiles.judgements(Array("1\ta/b\t1\n1 0 c 2".utf8))
    #expect(judgements == ["1": ["a/b": 1, "c": 2]])
  }

  @Test(arguments: ["q a", "q Q0 a b 1 t", "q Q0 a"])
  func `a broken line is named`(line: String) {
    #expect(throws: RetrievalFiles.BadLine.self) {
      _ = try RetrievalFiles.run(Array(line.utf8))
    }
  }
}
