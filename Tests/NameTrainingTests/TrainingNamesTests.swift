import AnnotatedText
import EntityRecognition
import NameTraining
import Testing
import TextAnalysis

@Suite struct `Training the recogniser of names` {
  @Test func `the same texts and seed give the same bytes`() throws {
    #expect(try SmallCorpus.model().bytes == SmallCorpus.model().bytes)
  }

  @Test func `another seed gives other bytes`() throws {
    #expect(try SmallCorpus.model(seed: 1).bytes != SmallCorpus.model(seed: 2).bytes)
  }

  @Test func `what it was taught is found again`() throws {
    let corpus = try TrainingCorpus(Array(SmallCorpus.marked.utf8), name: "small.txt")
    let score = NameScore(TrainedTagger(model: try SmallCorpus.model()), on: corpus.articles)
    #expect(score.errors == [])
    #expect(score.marked == 17)
  }

  @Test func `a pattern is found in names it was not taught`() throws {
    let text = "The town of [Wolvarad|LOC] was quiet. Mr. [Strelic|PER] went to [Wolvarad|LOC]."
    let corpus = try TrainingCorpus(Array(text.utf8), name: "other.txt")
    let score = NameScore(TrainedTagger(model: try SmallCorpus.model()), on: corpus.articles)
    #expect(score.errors == [])
  }

  @Test func `columns and marks give the same tags`() throws {
    let columns = """
      -DOCSTART-\tO\td1

      Mr.\tO
      Brankov\tB-PER
      left\tO
      New\tB-LOC
      Zelmora\tI-LOC
      .\tO
      """
    let marks = "Mr. [Brankov|PER] left [New Zelmora|LOC]."
    let fromColumns = try TrainingCorpus(Array(columns.utf8), name: "a.conll")
      .trainingArticles(NameLookup(.embedded))
    let fromMarks = try TrainingCorpus(Array(marks.utf8), name: "a.txt")
      .trainingArticles(NameLookup(.embedded))
    let expected: [NameTag] = [.outside, .beginsPerson, .beginsPlace, .insidePlace]
    #expect(fromColumns.map(\.tags) == [expected])
    #expect(fromMarks.map(\.tags) == [expected])
  }

  @Test func `a text whose marks are broken is refused with its line`() {
    #expect(throws: AnnotationError(.unclosedMark, line: 2)) {
      try TrainingCorpus(Array("Fine.\nThen [Brankov|PER left.".utf8), name: "a.txt")
    }
  }
}
