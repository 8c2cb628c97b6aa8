import Articles
import Testing
import TextAnalysis

@Suite struct `Reading what an article says about itself` {
  private static let body = "\n\nRussia said on Friday that it would go on as before."

  @Test(arguments: [
    ("A title" + body, "A title"),
    ("SHARE TRADING SUSPENDED\n\n1-MAR-1987 20:57:29.58" + body, "SHARE TRADING SUSPENDED"),
    ("Title: A headline\nDate: 2020-02-04" + body, "A headline"),
    ("---\ntitle: \"A headline: with colon\"\n---\n" + body, "A headline: with colon"),
    ("Advertisement\n\n# A headline" + body, "A headline"),
    ("Who gains?\n\n28 March 2020" + body, "Who gains?"),
    ("a wing in a slipstream .\n" + body, "a wing in a slipstream ."),
  ])
  func `a title is stated`(source: String, title: String) throws {
    let article = try read(source)
    guard case .stated(title, let range?) = article.metadata.title else {
      Issue.record("\(article.metadata.title)")
      return
    }
    #expect(article.text[range] == title)
  }

  @Test(arguments: [
    ("Skip to main content" + body, "Russia said on Friday that it would go on as before."),
    (
      "CARACAS, Venezuela (AP) –\n\nHe came on Friday to the city of his friends. He left.",
      "He came on Friday to the city of his friends."
    ),
    (
      "It began in the dark, with a video. Mr. Guaidó stood there.",
      "It began in the dark, with a video."
    ),
  ])
  func `without a title the first sentence stands in`(source: String, sentence: String) throws {
    let article = try read(source)
    guard case .firstSentence(sentence, let range) = article.metadata.title else {
      Issue.record("\(article.metadata.title)")
      return
    }
    #expect(article.text[range] == sentence)
  }

  @Test(arguments: [
    ("Date: 4 April 2019" + body, "a.txt", "2019-04-04 stated"),
    ("A title\n\nFebruary 04, 2020" + body, "a.txt", "2020-02-04 stated"),
    ("A title\n\n1-MAR-1987 20:57:29.58" + body, "a.txt", "1987-03-01 stated"),
    ("A title\n\nBy Ana Ruiz · May 7, 2019" + body, "a.txt", "2019-05-07 stated"),
    ("A title\n\nCHICAGO, Dec. 23, 2019 - Boeing went on.", "a.txt", "2019-12-23 stated"),
    (
      "A title" + body + "\n\nOriginal url: https://example.org/2020/02/04/x", "a.txt",
      "2020-02-04 from URL"
    ),
    ("A title" + body, "news/2019-05-05-talks.txt", "2019-05-05 from file name"),
    ("A title" + body, "20200204.txt", "2020-02-04 from file name"),
    (
      "A title\n\nLavrov, left, in Caracas on Feb. 7, 2020." + body, "a.txt",
      "2020-02-07 from caption"
    ),
    (
      "A title\n\nMOSCOW, May 5. /TASS/. Lavrov will hold talks on Sunday about 2018 and 2019.",
      "a.txt",
      "2019-05-05 year from weekday"
    ),
    (
      "A title\n\nOn May 5, Lavrov held talks about January 2019.", "a.txt",
      "2019-05-05 year from text"
    ),
    (
      "Date: 04/02/2020\n\nA title\n\nHe left on 19 January for the city.", "a.txt",
      "2020-02-04 stated"
    ),
    (
      "Date: 04/02/2020\n\nA title\n\nHe left on January 19 for the city.", "a.txt",
      "2020-04-02 stated"
    ),
    ("Date: 04/02/2020\n\nA title" + body, "a.txt", "none"),
    ("A title\n\nMOSCOW, May 5. /TASS/. Lavrov will hold talks on Sunday.", "a.txt", "none"),
    ("A title\n\nMOSCOW, May 5. /TASS/. Talks on Monday about 2019.", "a.txt", "none"),
    ("A title" + body, "fdac38ba7f72f91a.txt", "none"),
  ])
  func `the date is known by its best clue, or not at all`(
    source: String, name: String, drawn: String
  ) throws {
    let date = try read(source, name: name).metadata.date
    #expect(date.map { "\($0.date) \($0.basis.rawValue)" } ?? "none" == drawn)
  }

  @Test(arguments: [
    (
      "---\ntitle: A title\ntags: [Venezuela, \"oil prices\"]\n---" + body,
      ["Venezuela", "oil prices"]
    ),
    (
      "---\ntitle: A title\ntags:\n  - Venezuela\n  - oil prices\nauthor: Ana Ruiz\n---" + body,
      ["Venezuela", "oil prices"]
    ),
    ("Title: A title\nKeywords: Venezuela; oil, #oil" + body, ["Venezuela", "oil"]),
    ("---\ntitle: A title\nlayout:\n  - wide\n---" + body, []),
    ("A title" + body, []),
  ])
  func `keywords are kept as tags`(source: String, tags: [String]) throws {
    let metadata = try read(source).metadata
    #expect(metadata.tags == tags)
  }

  @Test(
    arguments: [
      ("A title\n\nBy <u>Reuters</u>" + body, "Reuters", "Reuters"),
      ("A title\n\nBy Nell Abbott, Harbour Gazette" + body, "Harbour Gazette", "Nell Abbott"),
      ("A title\n\nAna Ruiz, Staff Writer" + body, nil, "Ana Ruiz, Staff Writer"),
      ("A title\n\nFrom our own correspondent" + body, nil, "From our own correspondent"),
      (
        "A title\n\n13 February | Cuttings Courier | Ana Ruiz" + body, "Cuttings Courier",
        "Ana Ruiz"
      ),
      ("A title\n\nBy Ana Ruiz<br>Cuttings Wire" + body, "Cuttings Wire", "Ana Ruiz"),
      ("A title" + body + "\n\nURL: https://www.themoscowtimes.com/a", "The Moscow Times", nil),
      ("A title" + body + "\n\nURL: https://example.org/a", "example.org", nil),
      ("A title\n\n(Baonghean) - On May 5, Lavrov held talks in the city.", "Baonghean", nil),
      ("A title\n\nLONDON, March 3 (Reuters) - Oil rose again.", "Reuters", nil),
      (
        "Title: A title\nSource: The Harbour Gazette\nAuthor: Ana Ruiz" + body,
        "The Harbour Gazette",
        "Ana Ruiz"
      ),
      ("A title" + body, nil, nil),
    ] as [(String, String?, String?)])
  func `outlet and writer are named`(source: String, outlet: String?, writer: String?) throws {
    let metadata = try read(source).metadata
    #expect(metadata.source == outlet)
    #expect(metadata.byline == writer)
  }

  @Test(
    arguments: [
      (
        "CARACAS, Venezuela (AP) – Russia’s minister came.", "CARACAS, Venezuela (AP) –",
        "CARACAS, Venezuela", "AP"
      ),
      (
        "MOSCOW, May 5. /TASS/. The minister will talk.", "MOSCOW, May 5. /TASS/.", "MOSCOW", "TASS"
      ),
      (
        "LONDON, March 3 (Reuters) - Oil rose again.", "LONDON, March 3 (Reuters) -", "LONDON",
        "Reuters"
      ),
      ("NEW YORK — The minister came on Friday.", "NEW YORK —", "NEW YORK", nil),
      (
        "PHOENIX, Ariz., April 8 - The airline said so.", "PHOENIX, Ariz., April 8 -",
        "PHOENIX, Ariz.", nil
      ),
      (
        "WASHINGTON (Staff) -- The president ordered it.", "WASHINGTON (Staff) --", "WASHINGTON",
        nil
      ),
      ("(Baonghean) - On May 5, Lavrov held talks.", "(Baonghean) -", nil, "Baonghean"),
      ("(Caracas) - Feb 7 - The United States said so.", "(Caracas) - Feb 7 -", "Caracas", nil),
    ] as [(String, String, String?, String?)])
  func `a dateline is found with its parts`(
    opening: String, whole: String, place: String?, agency: String?
  ) throws {
    let article = try read("A title\n\n" + opening)
    let dateline = try #require(article.metadata.dateline)
    #expect(article.text[dateline.range] == whole)
    #expect(dateline.place.map { article.text[$0] } == place)
    #expect(dateline.agency == agency)
  }

  @Test(arguments: [
    "NATO’s chief – a Norwegian – left.", "He – and she – left.", "A well-known man left.",
  ])
  func `a dash alone makes no dateline`(opening: String) throws {
    #expect(try read("A title\n\n" + opening).metadata.dateline == nil)
  }

  @Test func `words of the body are counted, those of title and page are not`() throws {
    let article = try read(
      "A title\n\nAdvertisement\n\nMr. Lavrov met 2 state-owned firms — twice.")
    #expect(article.metadata.wordCount == 7)
  }

  @Test(arguments: 1...17)
  func `words are counted wherever they stand`(length: Int) throws {
    let name = "R" + String(repeating: "o", count: length)
    let article = try read(
      "A title\n\n\(name) said (well) -- a “quoted” word 3-4 times — é’s own ‘tis end of the "
        + "story, \"as\" it went.")
    #expect(article.metadata.wordCount == 18)
  }
}
