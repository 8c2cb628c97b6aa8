import CorpusIndex
import DrawnCorpora
import Testing

private let news = SmallCorpus(
  """
  == a.txt
  The council has sanctioned them and the sanctions were not lifted.
  == b.txt
  Keating said that the sanction is for the oil of the North.
  == c.txt
  Tony met Toni and the poet Keats, who said no more than that.
  == d.txt
  Die Minister haben die Sanktionen und das Verbot nicht aufgehoben.
  == e.txt
  Die Sanktion ist für den Minister und das Land.
  == f.txt
  THE UNION HAS LIFTED THE EMBARGOES FOR THE SECOND TIME.
  == g.txt
  The embargo of the Union is over.
  """)

@Suite struct `Searching for words in all their forms` {
  @Test(arguments: [
    ("sanction", ["a.txt", "b.txt"]),
    ("sanctioning", ["a.txt", "b.txt"]),
    ("Sanctions", ["a.txt"]),
    ("SANCTIONS", ["a.txt"]),
    ("\"sanctions\"", ["a.txt"]),
    ("\"the sanction\"", ["b.txt"]),
    ("sanctioned*", ["a.txt"]),
    ("sanktionen", ["d.txt", "e.txt"]),
    ("Sanktionen", ["d.txt"]),
    ("embargo", ["f.txt", "g.txt"]),
    ("toni", ["c.txt"]),
    ("keats", ["c.txt"]),
    ("keating", ["b.txt"]),
    ("council NEAR/5 sanction", ["a.txt"]),
  ])
  func `small letters find inflections, anything exact does not`(
    query: String, expected: [String]
  ) {
    #expect(news.found(query).sorted() == expected, "\(query)")
  }

  @Test func `names are not inflected`() {
    #expect(news.marked("tony", in: "c.txt") == ["Tony"])
    #expect(news.marked("keats", in: "c.txt") == ["Keats"])
  }

  @Test func `every form is marked`() {
    #expect(news.marked("sanction", in: "a.txt") == ["sanctioned", "sanctions"])
  }

  @Test(arguments: [
    ("the oil of the north", ["b.txt"]),
    ("the of", ["a.txt", "b.txt", "f.txt", "g.txt", "c.txt"]),
    ("+the embargo", ["f.txt", "g.txt", "a.txt", "b.txt", "c.txt"]),
  ])
  func `small words find nothing beside others`(query: String, expected: [String]) {
    #expect(Set(news.found(query)) == Set(expected), "\(query)")
  }

  @Test func `small words beside others are not marked`() {
    #expect(news.marked("the oil", in: "b.txt") == ["oil"])
    #expect(news.marked("\"the oil\"", in: "b.txt") == ["the oil"])
  }

  @Test func `a query in capitals throughout is read as in small letters`() {
    let found = news.found("THE EMBARGO SANCTIONING AGAIN").sorted()
    #expect(found == ["a.txt", "b.txt", "f.txt", "g.txt"])
  }
}

@Suite struct `Reading capitals and orders of hits` {
  @Test(arguments: [
    ("RELATIONS OF EAST AND WEST SINCE THE WAR", "relations of east and west since the war"),
    ("NATO AND EU", "NATO AND EU"),
    ("NATO AND EU AND UN AND OPEC", "NATO AND EU AND UN AND OPEC"),
    ("NATO EU UN", "NATO EU UN"),
    ("Relations OF EAST AND WEST SINCE THE WAR", "Relations OF (EAST AND WEST) SINCE THE WAR"),
  ])
  func `capitals throughout tell neither names nor operators`(typed: String, read: String) {
    #expect(QueryParser.parse(typed).description == read)
  }

  @Test func `articles with all words come first, unless the score alone is asked for`() {
    let corpus = SmallCorpus(
      """
      == a.txt
      gas gas gas gas gas gas gas gas and more of what is gas
      == b.txt
      oil and very much else that is neither here nor there but long, with a word of gas in it
      == c.txt
      oil is here
      == d.txt
      oil is there
      == e.txt
      oil is where
      """
    ).corpus
    let query = QueryParser.parse("oil gas")
    let names = { (hits: [Hit]) in hits.map { corpus.names[$0.article.index] } }
    #expect(names(corpus.search(query)).first == "b.txt")
    #expect(names(corpus.search(query, order: .byScore)).first == "a.txt")
  }

  @Test func `the sentence that is shown for want of a title counts as one`() {
    let corpus = readCorpus([
      "a.txt": "Oil prices rose on Monday. Gas followed.\n\nMore was said about them later."
    ])
    #expect(corpus.search(QueryParser.parse("title:oil")).count == 1)
    #expect(corpus.search(QueryParser.parse("title:gas")).isEmpty)
  }
}
