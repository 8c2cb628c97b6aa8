import EntityRecognition
import Evaluation
import Testing
import TextAnalysis

@Suite struct `Annotated documents` {
  /// "« José » said US President Barack Obama left." and a second sentence, with offsets in
  /// scalars as Python counts them.
  private static let file = #"""
    {"id":"a","genre":"news","text":"José said US President Barack Obama left.\nHe saw Rio.",
    "tokens":[["José","said","US","President","Barack","Obama","left","."],
    ["He","saw","Rio","."]],
    "pos":[["NNP","VBD","NNP","NNP","NNP","NNP","VBD","."],["PRP","VBD","NNP","."]],
    "offsets":[[[0,4],[5,9],[10,12],[13,22],[23,29],[30,35],[36,40],[40,41]],
    [[42,44],[45,48],[49,52],[52,53]]],
    "mentions":[
    {"start":0,"end":4,"type":"person","chain":"1","sent":0,"tok":[0,0],"head":0,"kind":"name"},
    {"start":10,"end":35,"type":"person","chain":"2","sent":0,"tok":[2,5],"head":4,"kind":"name"},
    {"start":10,"end":12,"type":"place","chain":"3","sent":0,"tok":[2,2],"head":2,"kind":"name"},
    {"start":42,"end":44,"type":"person","chain":"2","sent":1,"tok":[0,0],"head":0,"kind":"pron"},
    {"start":49,"end":52,"type":"place","chain":"4","sent":1,"tok":[2,2],"head":2,"kind":"name"}]}
    """#.replacing("\n", with: "")

  private func document() throws -> CoreferenceDocument {
    try #require(try CoreferenceDocument.read(Array(Self.file.utf8)).first)
  }

  @Test func `count in bytes what their files count in scalars`() throws {
    let document = try document()
    #expect(
      document.mentions.map { document.text[$0.range] }
        == ["José", "US President Barack Obama", "US", "He", "Rio"])
    #expect(document.tokens[0].map { document.text[$0] }.first == "José")
  }

  @Test func `give the bare names`() throws {
    let document = try document()
    #expect(
      document.names.map { "\(document.text[$0.range]) \($0.kind.word) \($0.chain)" }
        == ["José person 0", "President Barack Obama person 1", "US place 2", "Rio place 3"])
  }

  @Test func `run on where a sentence ends`() throws {
    #expect(try document().article.blocks.count == 1)
  }

  @Test func `tell by their line what is wrong with a file`() {
    #expect(throws: JSONLines.Failure.self) {
      try CoreferenceDocument.read(Array("{\"id\":1}\n".utf8))
    }
  }

  /// The mentions of the program in the document: names as given, and a pronoun.
  private func analysis(pronounMeans entity: Int?) -> ArticleAnalysis {
    let names = [(TextRange(0, 5), 0), (TextRange(24, 36), 1), (TextRange(50, 53), 2)]
    var mentions = names.map { Mention(range: $0.0, kind: .name, entity: $0.1) }
    if let entity {
      mentions.append(Mention(range: TextRange(43, 45), kind: .pronoun, entity: entity))
    }
    let entities = ["José", "Barack Obama", "Rio"].map {
      LocalEntity(kind: .person, name: $0, surfaces: [], evidence: [])
    }
    return ArticleAnalysis(
      mentions: mentions.sorted { $0.range < $1.range }, entities: entities, dates: [],
      quotations: [
        Quotation(
          range: TextRange(11, 41), isIndirect: true, speakerRange: TextRange(0, 5), speaker: 0)
      ])
  }

  @Test func `say whether a pronoun leads to the right name`() throws {
    let document = try document()
    for (entity, right, resolved) in [(1, 1, 1), (0, 0, 1), (nil, 0, 0)] as [(Int?, Int, Int)] {
      let score = ReferenceScore.pronouns(of: analysis(pronounMeans: entity), in: document)
      #expect(score.asked == 1)
      #expect(score.right == right)
      #expect(score.resolved == resolved)
    }
  }

  @Test(arguments: [
    (
      #""source":{"start":0,"end":4,"text":"José","kind":"name"}"#,
      SpanScore(found: 1, expected: 1, right: 1)
    ),
    (
      #""source":{"start":23,"end":35,"text":"Barack Obama","kind":"name"}"#,
      SpanScore(found: 1, expected: 1, right: 0)
    ),
    (#""source":null"#, SpanScore()),
  ])
  func `say whether words are ascribed to the right speaker`(
    source: String, expected: SpanScore
  ) throws {
    let document = try document()
    let row =
      #"{"doc":"a","edu":"José said","content":"Barack Obama left .","sent":0,"# + source + "}"
    let attributions = try Attribution.read(Array(row.utf8), documents: ["a": document])
    let comparison = AttributionComparison(
      attributions["a", default: []], of: analysis(pronounMeans: nil), in: document)
    #expect(comparison.score == expected)
  }
}
