import Articles
import Testing
import TextAnalysis

@Suite struct `Telling an article from its page` {
  /// Each phrase stands below a title and above a paragraph.
  @Test(arguments: [
    (
      Boilerplate.chrome,
      ["Skip to main content", "All news", "Share this article", "212 Comments"]
    ),
    (
      .chrome, ["Share · Print · 48 comments", "Home | World | Europe", "Share Save", "5 min read"]
    ),
    (
      .advertisement, ["Advertisement", "Story continues below advertisement", "Sponsored content"]
    ),
    (
      .related,
      ["## Related article: Planes of Cash", "Read more: Who is he?", "See also: The plan"]
    ),
    (
      .newsletter,
      [
        "Our Morning Update newsletter is written by editors. Sign up today.",
        "Enjoying this? Our letter goes out on Thursdays. Sign me up",
      ]
    ),
    (
      .credit,
      ["© Ana Ruiz/TASS", "Photo: Reuters", "(AP Photo/Ana Ruiz)", "Ana Ruiz/AFP/Getty Images"]
    ),
    (
      .caption,
      [
        "Sergey Lavrov, left, is welcomed by Jorge Arreaza in Caracas.",
        "Juan Guaido speaks to the press in this file photo.",
        "Jorge Arreaza (right) greets his guest.",
      ]
    ),
    (.image, ["![](airport.jpg)", "![A crowd](a.jpg)", "<img src=\"a.jpg\" alt=\"A crowd\">"]),
    (.sourceLine, ["Original url: https://example.org/a", "https://example.org/2020/02/04/b"]),
    (
      .copyright,
      ["© 2020 The Harbour Gazette. All rights reserved.", "Copyright 2019 Cuttings Courier"]
    ),
  ])
  func `page furniture is set apart`(kind: Boilerplate, phrases: [String]) throws {
    for phrase in phrases {
      let article = try read(
        "A title\n\n\(phrase)\n\nRussia said on Friday that it would go on as before.")
      #expect(article.blocks.map(\.role) == [.title, .boilerplate(kind), .paragraph], "\(phrase)")
    }
  }

  @Test(arguments: [
    "He left, saying that nothing was right, and went home.",
    "Shares in AT&T/Time Warner rose after the newsletter said so.",
    "Readers can sign up to the scheme, the ministry said.",
    "The <CKGH.HK> symbol and <P> stay, as do 2 * 3 * 4 and snake_case_words.",
    "The copyright law of the country is old, she said.",
    "Comments by the minister were not welcome.",
  ])
  func `what an article says stays in it`(sentence: String) throws {
    let article = try read("A title\n\nThe first paragraph says something else.\n\n\(sentence)")
    #expect(
      article.drawn == "title: A title\np: The first paragraph says something else.\np: \(sentence)"
    )
  }

  @Test(arguments: [
    (
      "Skip to main content\n\nLavrov, left, in Caracas, on Feb. 7, 2020.ANA RUIZ/AFP/Getty Images\n\n"
        + "Russia’s minister visited Venezuela on Friday.",
      """
      chrome: Skip to main content
      caption: Lavrov, left, in Caracas, on Feb. 7, 2020.
      credit: ANA RUIZ/AFP/Getty Images
      p: Russia’s minister visited Venezuela on Friday.
      """
    ),
    (
      "All news\n\nLavrov to meet Arreaza\n\nThe talks come before those with Pompeo\n"
        + "Sergey Lavrov at work Ana Ruiz/TASS\nSergey Lavrov at work\n© Ana Ruiz/TASS\n\n"
        + "MOSCOW, May 5. /TASS/. The minister will hold talks.\n\nTags\nForeign policy",
      """
      chrome: All news
      title: Lavrov to meet Arreaza
      subtitle: The talks come before those with Pompeo
      caption: Sergey Lavrov at work
      credit: Ana Ruiz/TASS
      caption: Sergey Lavrov at work
      credit: © Ana Ruiz/TASS
      p: MOSCOW, May 5. /TASS/. The minister will hold talks.
      chrome: Tags
      chrome: Foreign policy
      """
    ),
    (
      "## **Russia Sends** 'Envoy'\n\nBy <u>Reuters</u>\n\nFebruary 04, 2020\n\n"
        + "The trip follows a tour of four former states. **Foreign Ministry** \n\nHe will go on Friday.",
      """
      title: Russia Sends 'Envoy'
      byline: By Reuters
      date: February 04, 2020
      caption: The trip follows a tour of four former states.
      credit: Foreign Ministry
      p: He will go on Friday.
      """
    ),
    (
      "A title\n\n![]() |\nIt began in January 2019. Photo: Reuters |\nThe opposition spoke on Tuesday.",
      """
      title: A title
      image: [image]
      caption: It began in January 2019.
      credit: Photo: Reuters
      p: The opposition spoke on Tuesday.
      """
    ),
    (
      "A title\n\nThe first paragraph of the article ends here.\n\nThe other meeting\n\n"
        + "The second paragraph of the article ends here.\n\nMORE ON THIS STORY\nThe night of the fire",
      """
      title: A title
      p: The first paragraph of the article ends here.
      heading: The other meeting
      p: The second paragraph of the article ends here.
      related: MORE ON THIS STORY
      related: The night of the fire
      """
    ),
  ])
  func `an article is drawn with the parts of its page`(source: String, drawn: String) throws {
    #expect(try read(source).drawn == drawn)
  }

  @Test(arguments: [" (left)", ", left,", " in this file photo"])
  func `words of captions are found wherever they stand`(_ words: String) throws {
    for length in 12..<48 {
      for behind in ["", " now", " yesterday in the capital"] {
        let caption = "\(String(repeating: "x", count: length)) Ana Ruiz\(words)\(behind)"
        let article = try read("The title\n\n\(caption)\n\nA paragraph of the article proper.\n")
        #expect(article.drawn.contains("caption: \(caption)"))
      }
    }
  }

  @Test func `search takes account of captions and content only`() {
    #expect(Block(range: TextRange(0, 1), role: .boilerplate(.caption)).isSearchable)
    #expect(!Block(range: TextRange(0, 1), role: .boilerplate(.credit)).isSearchable)
    #expect(!Block(range: TextRange(0, 1), role: .boilerplate(.caption)).isContent)
  }
}

@Suite struct `Putting paragraphs together` {
  @Test(arguments: [
    (
      "A TITLE\n\nHONG KONG, March 2 - Trading in the shares of three of the\ncompanies will be suspended "
        + "for two days.\n    They will announce their results later today, with\nmarket speculation.",
      """
      title: A TITLE
      p: HONG KONG, March 2 - Trading in the shares of three of the companies will be suspended for two days.
      p: They will announce their results later today, with market speculation.
      """
    ),
    (
      "A title\nOne paragraph stands on this line and ends.\nAnother one stands on this line.",
      """
      title: A title
      p: One paragraph stands on this line and ends.
      p: Another one stands on this line.
      """
    ),
    (
      "A title\n\nA start.\n\nThe opposition has urged Washington to step up pressure on Russia for its economic, "
        + "diplomatic\n\nand military support of Maduro.",
      """
      title: A title
      p: A start.
      p: The opposition has urged Washington to step up pressure on Russia for its economic, diplomatic \
      and military support of Maduro.
      """
    ),
    (
      "CARACAS, Venezuela (AP) –\n\nRussia’s Foreign Minister visited Venezuela on Friday.",
      "p: CARACAS, Venezuela (AP) – Russia’s Foreign Minister visited Venezuela on Friday."
    ),
    (
      "A title\n\nFirst line of the text.<br>Second line of it.<p>Third here.</p>",
      "title: A title\np: First line of the text.\np: Second line of it.\np: Third here."
    ),
    (
      "# A title\n\n- one thing\n- *another* thing\n\n> He said `this` and [that](http://example.org).",
      "title: A title\np: one thing\np: another thing\np: He said this and that."
    ),
  ])
  func `lines become paragraphs`(source: String, drawn: String) throws {
    #expect(try read(source).drawn == drawn)
  }
}
