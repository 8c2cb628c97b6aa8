import Articles
import CorpusIndex
import DrawnCorpora
import Listings
import Testing

private let morning = """
  March in Anlow

  May 5, 2019

  Police arrested 12 people in Anlow on Friday after a march against the new dam. The mayor has \
  not spoken in public since.
  """

private let evening = """
  Anlow after the march

  May 6, 2019

  Police arrested 14 people in Anlow on Friday after a march against the new dam. A lawyer asked \
  for their release.
  """

@Suite struct `What compare and export print of reused text` {
  private let sample = readCorpus(["evening.txt": evening, "morning.txt": morning])

  @Test func `one line a sentence, with what differs behind those that are shared`() {
    let rows = Listing.comparison(of: ArticleID(1), with: ArticleID(0), in: sample).rows
    #expect(
      rows.map(\.plain) == [
        "right\t-\tAnlow after the march\t-",
        "left\tMarch in Anlow\t-\t-",
        "near\tPolice arrested 12 people in Anlow on Friday after a march against the new dam.\t"
          + "Police arrested 14 people in Anlow on Friday after a march against the new dam.\t"
          + "number: 12 | 14",
        "right\t-\tA lawyer asked for their release.\t-",
        "left\tThe mayor has not spoken in public since.\t-\t-",
      ])
  }

  @Test func `in JSON with the places in both files`() throws {
    let rows = Listing.comparison(of: ArticleID(1), with: ArticleID(0), in: sample).rows
    let shared = try #require(rows.map(\.json.description).first { $0.contains("\"shared\"") })
    #expect(
      shared.contains("\"likeness\":\"near\",\"left\":{\"doc\":\"morning.txt\",\"start\":29,"))
    #expect(
      shared.contains(
        "\"differences\":[{\"kind\":\"number\","
          + "\"left\":{\"doc\":\"morning.txt\",\"start\":45,\"end\":47,\"text\":\"12\"},"
          + "\"right\":{\"doc\":\"evening.txt\",\"start\":52,\"end\":54,\"text\":\"14\"}}]"))
  }

  @Test func `export names the bytes of both passages, once a pair`() {
    let reuse = Listing.export(of: sample).rows.map(\.plain).filter { $0.contains("\"reuse\"") }
    #expect(
      reuse == [
        "{\"type\":\"reuse\",\"a\":{\"doc\":\"evening.txt\",\"start\":36,\"end\":115},"
          + "\"b\":{\"doc\":\"morning.txt\",\"start\":29,\"end\":108},\"likeness\":\"near\"}"
      ])
  }
}
