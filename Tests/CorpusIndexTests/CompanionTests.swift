import CorpusIndex
import EntityRecognition
import Testing

@Suite struct `Who appears with an actor` {
  private static let drawing = """
    @l person Lavrov
    @m person Maduro
    @v place Venezuela
    @g person Guaidó
    == a.txt
    [Lavrov|l] met [Maduro|m]. [Maduro|m] thanked [Lavrov|l] and [Lavrov|l pronoun].
    [Guaidó|g] was not there.
    == b.txt
    [Lavrov|l] flew to [Venezuela|v]. [Maduro|m] waited.
    ! [Guaidó|g] and [Lavrov|l] in the picture
    == c.txt
    [Guaidó|g] spoke in [Venezuela|v].
    """

  private static func drawn(_ name: Int, descriptions: Bool = false) -> [String] {
    let corpus = SmallCorpus(drawing).corpus
    return corpus.companions(of: EntityID(name), descriptions: descriptions).map {
      "\(corpus.entities[$0.entity].name): \($0.articles) \($0.sentences)"
    }
  }

  @Test func `those that share most sentences come first`() {
    #expect(Self.drawn(0) == ["Maduro: 2 2", "Venezuela: 1 1", "Guaidó: 1 0"])
    #expect(Self.drawn(3) == ["Venezuela: 1 1", "Lavrov: 1 0", "Maduro: 1 0"])
  }

  @Test func `an actor alone has no company`() {
    let corpus = SmallCorpus("@1 person Lavrov\n== a.txt\n[Lavrov|1] spoke. He left.").corpus
    #expect(corpus.companions(of: EntityID(0)).isEmpty)
  }

  @Test func `the sentences that two share are listed in reading order`() throws {
    let small = SmallCorpus(Self.drawing)
    let places = small.corpus.sentences(sharedBy: EntityID(0), and: EntityID(1))
    let text = try #require(small.id("a.txt").flatMap { small.corpus[$0] }).article.text
    #expect(
      places.map { text[$0.range] } == [
        "Lavrov met Maduro.", "Maduro thanked Lavrov and Lavrov.",
      ])
  }
}
