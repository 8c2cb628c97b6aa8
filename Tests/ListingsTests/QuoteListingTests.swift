import Articles
import CorpusIndex
import EntityRecognition
import Listings
import Testing
import TextAnalysis

private let report = """
  Talks in Moscow end early

  May 5, 2019

  Sergey Lavrov spoke in Moscow. "We are ready," Lavrov said. He told Reuters that it was late.
  """

@Suite struct `Quotations as the subcommands print them` {
  private let corpus: Corpus

  init() throws {
    guard case .success(let article) = ArticleReader.read(Array(report.utf8), name: "talks.txt")
    else {
      throw CancellationError()
    }
    let loaded = LoadedArticle(
      id: ArticleID(0), article: article,
      analysis: ArticleAnalyser(tagger: TrainedTagger()).analyse(article))
    corpus = Corpus(
      names: ["talks.txt"], slots: [.loaded(loaded)],
      entities: EntityLinker.link([(loaded.id, loaded.analysis)]),
      index: InvertedIndex.empty.adding([loaded]), isComplete: true)
  }

  @Test func `say where, who and what, with a tilde for indirect speech`() {
    let rows = Listing.quotes(corpus.quotations, in: corpus).rows.map(\.plain)
    #expect(rows.first == "talks.txt:5:33: Sergey Lavrov: “We are ready”")
    #expect(rows.last?.hasSuffix(" ~ it was late") == true)
    #expect(rows.count == 2)
  }

  @Test func `are objects with stable fields`() {
    let rows = Listing.quotes(corpus.quotations, in: corpus).rows.map { $0.json.description }
    #expect(rows.first?.hasPrefix("{\"doc\":\"talks.txt\",\"date\":\"2019-05-05\",") == true)
    #expect(rows.first?.contains("\"speakerSurface\":\"Lavrov\"") == true)
    #expect(rows.first?.hasSuffix("\"indirect\":false,\"text\":\"We are ready\"}") == true)
    #expect(rows.last?.contains("\"indirect\":true,\"text\":\"it was late\"") == true)
  }

  @Test func `are exported by their bytes in the file`() throws {
    let rows = Listing.export(of: corpus).rows.map(\.plain).filter { $0.contains("\"quote\"") }
    let start = try #require(report.utf8.firstRange(of: "We are ready".utf8))
    let offset = report.utf8.distance(from: report.startIndex, to: start.lowerBound)
    #expect(rows.count == 2)
    #expect(
      rows.first == "{\"type\":\"quote\",\"doc\":\"talks.txt\",\"start\":\(offset),\"end\":"
        + "\(offset + 12),\"speaker\":\"person/sergey-lavrov\",\"indirect\":false}")
  }
}
