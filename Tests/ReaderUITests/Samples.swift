import Articles
import CorpusIndex

extension Folder {
  static let cast: [(word: String, actor: Actor)] = [
    ("lindqvist", Actor(kind: .person, name: "Astrid Lindqvist")),
    ("okafor", Actor(kind: .person, name: "Daniel Okafor")),
    ("harbour", Actor(kind: .organisation, name: "Harbour Authority")),
    ("northline", Actor(kind: .organisation, name: "Northline Ferries")),
    ("vasa", Actor(kind: .place, name: "Vasa")),
    ("umea", Actor(kind: .place, name: "Umeå")),
    ("nordic", Actor(kind: .group, name: "Nordic")),
  ]

  /// Five short articles on one story, of five sources.
  static let ferries = Folder(
    actors: cast,
    files: [
      .page(
        Page(
          name: "2021/closure.txt", source: "Coast Gazette", date: "2021-03-04",
          lines: [
            "chrome: Skip to main content",
            "# {harbour:Harbour Authority} closes the {vasa:Vasa} terminal for repairs",
            "caption: {okafor:Daniel Okafor} at the terminal on Monday. Photo: R. Berg",
            "{vasa:VASA} — The {harbour:Harbour Authority} closed the ferry terminal on Thursday "
              + "after divers found cracks in two piles, its director {lindqvist:Astrid "
              + "Lindqvist} said.",
            "\"We would rather be late than sorry,\" {lindqvist:Ms. Lindqvist} told reporters. "
              + "The {harbour:authority} expects the work to take six weeks.",
            "{northline:Northline Ferries}, which runs the crossing to {umea:Umeå}, said it had "
              + "been told an hour before the first departure. Its chief executive, "
              + "{okafor:Daniel Okafor}, called that \"an odd way to treat a partner\".",
            "Freight will go by road. {lindqvist:Lindqvist} said that {nordic:Nordic} hauliers "
              + "had agreed to share the cost; {okafor:Mr. Okafor} said that he knew of no such "
              + "agreement.",
          ])),
      .page(
        Page(
          name: "2021/dispute.txt", source: "Evening Courier", date: "2021-03-09",
          basis: .fileName,
          lines: [
            "# {okafor:Okafor} wants compensation",
            "{northline:Northline} will ask the {harbour:Harbour Authority} for compensation, "
              + "{okafor:Daniel Okafor} said on Tuesday.",
            "{okafor:Mr. Okafor} put the loss at 2.1 million a week. {lindqvist:Astrid Lindqvist} "
              + "declined to comment.",
          ])),
      .page(
        Page(
          name: "2021/reopening.txt", source: "Coast Gazette", date: "2021-04-20",
          lines: [
            "# Ferries sail again from {vasa:Vasa}",
            "The first ferry in six weeks left {vasa:Vasa} for {umea:Umeå} on Tuesday.",
            "{lindqvist:Astrid Lindqvist} waved from the pier; {okafor:Daniel Okafor} was on board.",
          ])),
      .page(
        Page(
          name: "notes.txt",
          lines: ["Ask {lindqvist:Lindqvist} about the second pile. No date set for the meeting."])),
      .skipped("pier.jpg", .unsupportedFormat("jpg")),
      .page(
        Page(
          name: "wire.txt", source: "Wire Desk", date: "2021-03-05", encoding: .windows1252,
          lines: [
            "# Road freight fills the gap",
            "Lorries queued for eleven kilometres. Nobody was hurt.",
          ])),
      .skipped("zero.txt", .empty),
    ])

  /// Files that wait, and one that has been read.
  static let loading = Folder(
    actors: cast,
    files: [
      .waiting("a.txt"),
      ferries.files[1],
      .waiting("b.txt"),
      .waiting("c.txt"),
    ])

  /// One story told twice in much the same words, with other numbers, and a third article.
  static let retold = Folder(
    actors: cast,
    files: [
      .page(
        Page(
          name: "gazette.txt", source: "Coast Gazette", date: "2021-03-04",
          lines: [
            "# {harbour:Harbour Authority} closes the {vasa:Vasa} terminal",
            "The {harbour:Harbour Authority} closed the ferry terminal in {vasa:Vasa} on Thursday "
              + "after divers found deep cracks in two of its piles.",
            "“We would rather be late than sorry,” {lindqvist:Astrid Lindqvist} told reporters on "
              + "the pier. The repair of the terminal will take six weeks and cost 4 million.",
            "Passengers were taken to the airport by bus.",
          ])),
      .page(
        Page(
          name: "courier.txt", source: "Evening Courier", date: "2021-03-05",
          lines: [
            "# Cracks close a terminal",
            "The {harbour:Harbour Authority} closed the ferry terminal in {vasa:Vasa} on Thursday "
              + "after divers found deep cracks in three of its piles.",
            "{northline:Northline} was not amused: “Nobody told {lindqvist:Lindqvist} to wait,” "
              + "{okafor:Daniel Okafor} wrote on March 5. The repair of the terminal will take six "
              + "weeks and cost 7 million.",
          ])),
      .page(
        Page(
          name: "later.txt", source: "Coast Gazette", date: "2021-04-20",
          lines: [
            "# Ferries sail again",
            "The first ferry left {vasa:Vasa} on Tuesday. {lindqvist:Lindqvist} had promised "
              + "it on March 4.",
          ])),
    ])
}
