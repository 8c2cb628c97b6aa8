import Articles
import CorpusIndex
import DrawnCorpora
import EntityRecognition
import Listings
import Testing
import TextAnalysis

private let visit = """
  Lavrov to visit Caracas

  February 4, 2020

  CARACAS, Venezuela – Russian Foreign Minister Sergei Lavrov said he would meet President \
  Nicolás Maduro on Friday. Mr. Lavrov travels from Mexico City.
  """

private let talks = """
  Talks in Moscow end early

  May 5, 2019

  Sergey Lavrov spoke for an hour with reporters in Moscow. "We are ready," Lavrov said.
  """

@Suite struct `What the subcommands print` {
  private let sample = readCorpus(["talks.txt": talks, "visit.txt": visit])

  @Test func `lists articles newest first, with fields between tabs`() {
    #expect(
      Listing.articles(of: sample).rows.map(\.plain) == [
        "2020-02-04\t-\tLavrov to visit Caracas\t22\tvisit.txt",
        "2019-05-05\t-\tTalks in Moscow end early\t15\ttalks.txt",
      ])
  }

  @Test func `gives every mention its file, line and column, the oldest article first`() throws {
    let lavrov = try #require(sample.entities(named: "Lavrov").first)
    #expect(
      Listing.mentions(of: lavrov, in: sample).rows.map(\.plain) == [
        "talks.txt:5:1: [Sergey Lavrov] spoke for an hour with reporters in Moscow. \"We are "
          + "ready,\"",
        "talks.txt:5:75: spoke for an hour with reporters in Moscow. \"We are ready,\" "
          + "[Lavrov] said.",
        "visit.txt:1:1: [Lavrov] to visit Caracas",
        "visit.txt:5:49: CARACAS, Venezuela – Russian Foreign Minister [Sergei Lavrov] said he "
          + "would meet President Nicolás Maduro on Friday. Mr.",
        "visit.txt:5:123: said he would meet President Nicolás Maduro on Friday. Mr. [Lavrov] "
          + "travels from Mexico City.",
      ])
  }

  @Test func `marks the matches of a hit with brackets`() {
    let hits = Listing.hits(of: QueryParser.parse("moscow"), in: sample, limit: 5)
    #expect(
      hits.rows.map(\.plain) == ["talks.txt\t2\t2019-05-05\tTalks in [Moscow] end early"])
  }

  @Test func `joins an actor's names and counts each spelling once`() throws {
    let rows = Listing.actors(of: sample, kind: .person).rows.map(\.plain)
    let lavrov = try #require(rows.first)
    #expect(lavrov.hasPrefix("Serge"))
    #expect(lavrov.contains("\tperson\t5\t2\t") && lavrov.contains("Lavrov (3)"))
  }

  @Test func `explains each name of an actor with a passage for both sides`() throws {
    let lavrov = try #require(sample.entities(named: "Lavrov").first)
    func drawn(_ passage: TextPlace?) -> String {
      guard let passage, let article = sample[passage.article]?.article else { return "none" }
      return "\(article.name) \(article.text[passage.range])"
    }
    let explained = sample.explanation(of: lavrov).map {
      "\($0.evidence.rule): \(drawn($0.left)), \(drawn($0.right))"
    }
    #expect(
      Set(explained) == [
        "surnameInArticle: talks.txt Sergey Lavrov, talks.txt Lavrov",
        "surnameInArticle: visit.txt Sergei Lavrov, visit.txt Lavrov",
        "nickname: visit.txt Sergei Lavrov, talks.txt Sergey Lavrov",
      ])
  }

  @Test func `puts the reasons behind the actor they are for`() {
    let rows = Listing.explainedActors(of: sample, kind: .person).rows
    let actors = Listing.actors(of: sample, kind: .person).rows.map(\.plain)
    #expect(rows.filter { $0.json != .null }.map(\.plain) == actors)
    #expect(rows.contains { $0.plain.hasPrefix("  “Lavrov” is “Sergei Lavrov”: a part of") })
  }

  @Test func `counts how often a capital stands for its country`() throws {
    let corpus = readCorpus([
      "a.txt": "Moscow insists on it. Moscow urged calm. He flew to Moscow.",
      "b.txt": "Russia is large. Paris insists on it.",
    ])
    let russia = try #require(corpus.entities(named: "Russia").first)
    let metonyms = corpus.metonyms(of: russia)
    #expect(metonyms.map { corpus.entities[$0.entity].name } == ["Moscow"])
    #expect(metonyms.map(\.count) == [2])
  }

  @Test func `shows an article with title, fields and body`() throws {
    let article = try #require(sample[ArticleID(0)])
    #expect(
      Listing.article(article, in: sample, view: .whole).rows.map(\.plain) == [
        "Talks in Moscow end early", "", "file: talks.txt", "title: Talks in Moscow end early",
        "date: 2019-05-05 (stated)", "words: 15", "encoding: UTF-8", "",
        "Sergey Lavrov spoke for an hour with reporters in Moscow. \"We are ready,\" Lavrov said.",
      ])
  }

  @Test func `prints a run as TREC reads it`() {
    let run = Listing.trecRun(of: QueryParser.parse("lavrov"), id: "q7", in: sample, limit: 1)
    let fields = run.rows.map { $0.plain.split(separator: " ").map(String.init) }
    #expect(fields.map { $0.prefix(2) + [$0[3], $0[5]] } == [["q7", "Q0", "1", "cuttings"]])
  }

  @Test func `exports mentions by their bytes in the file`() {
    let mentions = Listing.export(of: sample).rows.map(\.plain)
      .filter { $0.contains("\"mention\"") && $0.contains("Sergei Lavrov") }
    #expect(mentions.count == 1)
    #expect(mentions.first?.contains("\"start\":91,\"end\":104,") == true)
    #expect(mentions.first?.contains("\"kind\":\"name\",\"surface\":\"Sergei Lavrov\"") == true)
  }

  @Test func `keeps tabs and line ends out of the fields`() {
    let row = Listing.Row(fields: ["a\tb", "c\nd", nil, ""], json: .null)
    #expect(row.plain == "a b\tc d\t-\t-")
  }
}
