import Articles
import EntityRecognition
import Testing
import TextAnalysis

/// Local entities made by hand, so that linking is tested apart from finding.
private func local(
  _ name: String, _ kind: EntityKind = .person, count: Int = 1
) -> LocalEntity {
  LocalEntity(
    kind: kind, name: name, surfaces: [Surface(text: name, kind: .name, count: count)],
    evidence: [])
}

private func analysis(_ locals: [LocalEntity]) -> ArticleAnalysis {
  var mentions: [Mention] = []
  for (number, local) in locals.enumerated() {
    for surface in local.surfaces {
      for _ in 0..<surface.count {
        let range = TextRange(mentions.count, mentions.count + 1)
        mentions.append(Mention(range: range, kind: surface.kind, entity: number))
      }
    }
  }
  return ArticleAnalysis(mentions: mentions, entities: locals, dates: [])
}

/// One article for each entity, in order.
private func link(_ locals: [LocalEntity]) -> EntityTable {
  EntityLinker.link(
    locals.enumerated().map { (ArticleID($0.offset), analysis([$0.element])) })
}

/// How the articles group, as "Sergei Lavrov = Lavrov", in reading order.
private func groups(_ table: EntityTable, _ locals: [LocalEntity]) -> Set<Set<String>> {
  var groups: [EntityID: Set<String>] = [:]
  for (number, local) in locals.enumerated() {
    for id in table.entities(ofLocalsIn: ArticleID(number)) {
      groups[id, default: []].insert(local.name)
    }
  }
  return Set(groups.values)
}

/// The mentions of each entity.
private func mentions(_ table: EntityTable) -> [[MentionReference]] {
  table.entities.indices.map { Array(table.mentions(of: EntityID($0))) }
}

/// All that a table says, to compare two.
private struct Drawn: Equatable {
  let keys: [String]
  let names: [String]
  let surfaces: [[Surface]]
  let evidence: [[MergeEvidence]]
  let mentions: [[MentionReference]]
  let locals: [[EntityID]]

  init(_ table: EntityTable, _ articles: Int) {
    keys = table.entities.map(\.key)
    names = table.entities.map(\.name)
    surfaces = table.entities.map(\.surfaces)
    evidence = table.entities.map(\.evidence)
    mentions = table.entities.indices.map { Array(table.mentions(of: EntityID($0))) }
    locals = (0..<articles).map { Array(table.entities(ofLocalsIn: ArticleID($0))) }
  }
}

@Suite struct `Linking names across articles` {
  struct Joined: CustomTestStringConvertible {
    let left: String
    let right: String
    let kind: EntityKind
    let rule: MergeEvidence.Rule

    init(
      _ left: String, _ right: String, _ rule: MergeEvidence.Rule, kind: EntityKind = .person
    ) {
      self.left = left
      self.right = right
      self.kind = kind
      self.rule = rule
    }

    var testDescription: String { "\(left) = \(right)" }
  }

  @Test(arguments: [
    Joined("Juan Guaido", "Juan Guaidó", .sameFolded),
    Joined("The New York Times", "New York Times", .sameFolded, kind: .organisation),
    Joined("President Maikel Moreno", "Maikel Moreno", .titleStripped),
    Joined("Steven T. Mnuchin", "Steven Mnuchin", .middleName),
    Joined("Nicolas Maduro Moros", "Nicolas Maduro", .middleName),
    Joined("Lavrov", "Sergei Lavrov", .surnameAcrossArticles),
    Joined("Kilroy-Silk", "Robert Kilroy-Silk", .surnameAcrossArticles),
    Joined("Zaharova", "Maria Zakharova", .surnameAcrossArticles),
    Joined("Mike Pompeo", "Michael Pompeo", .nickname),
    Joined("Sergei Lavrov", "Sergey Lavrov", .nickname),
    Joined("Dimitri Belkhov", "Dimitry Belhov", .transliteration),
    Joined("J. Bolton", "John Bolton", .initial),
    Joined("PDVSA", "Petróleos de Venezuela", .knownAlternative, kind: .organisation),
    Joined("United States", "U.S.", .knownAlternative, kind: .place),
    Joined("Tundravik plc", "Tundravik", .companySuffix, kind: .organisation),
    Joined("Tundravik", "Tundravik Oil Company", .organisationPrefix, kind: .organisation),
    Joined("Tundravik Corp.", "Tundravik Corporation", .sameFolded, kind: .organisation),
    Joined("Tundravik.com", "Tundravik", .sameFolded, kind: .organisation),
    Joined(
      "Congress of the United States", "U.S. Congress", .organisationPrefix, kind: .organisation),
    Joined("T - Mobile", "T-Mobile", .sameFolded, kind: .organisation),
    Joined("Xanadu Arts Centre", "Xanadu Arts Center", .sameFolded, kind: .organisation),
    Joined(
      "Staunton Police", "Staunton Police Department", .organisationPrefix, kind: .organisation),
    Joined("New Orleans Saints", "Saints", .placeLeftOut, kind: .organisation),
    Joined("Zundel USA", "Zundel", .placeLeftOut, kind: .organisation),
    Joined(
      "United States Tundra Survey", "U.S. Tundra Survey", .placeLeftOut, kind: .organisation),
    Joined("TRIX", "Tundra Research Institute of Xanadu", .acronym, kind: .organisation),
    Joined(
      "Russian Foreign Ministry", "Foreign Ministry of Russia", .organisationPrefix,
      kind: .organisation),
  ])
  func `each rung joins and says why`(joined: Joined) throws {
    let table = link([local(joined.left, joined.kind), local(joined.right, joined.kind)])
    let entity = try #require(table.entities.first)
    #expect(table.entities.count == 1)
    #expect(entity.evidence.map(\.rule) == [joined.rule])
    #expect(
      entity.evidence.map { Set([$0.left, $0.right]) } == [Set([joined.left, joined.right])])
  }

  struct Apart: CustomTestStringConvertible {
    let names: [String]
    let kind: EntityKind

    init(_ names: String..., kind: EntityKind = .person) {
      self.names = names
      self.kind = kind
    }

    var testDescription: String { names.joined(separator: " ≠ ") }
  }

  @Test(arguments: [
    Apart("Ivan Hernandez", "Cristian Hernandez"),
    Apart("George H. W. Bush", "George W. Bush"),
    Apart("Bill Clinton", "Hillary Clinton"),
    Apart("Sergei Lavrov", "Sergei Ivanov"),
    Apart("Kim Jong Un", "Kim Jong Il"),
    Apart("Foreign Ministry of Russia", "Foreign Ministry of Venezuela", kind: .organisation),
    Apart("Manchester Airport", "Manchester University", kind: .organisation),
    Apart("Georgia", "Russia", kind: .place),
    Apart("Mac Format", "Mac", kind: .organisation),
    Apart("European Union Commission", "European Union", kind: .organisation),
    Apart("New York Rangers", "Texas Rangers", "Rangers", kind: .organisation),
    Apart("Bank of England", "Bank of Japan", kind: .organisation),
  ])
  func `what differs stays apart`(apart: Apart) {
    let table = link(apart.names.map { local($0, apart.kind) })
    #expect(Set(table.entities.map(\.name)) == Set(apart.names))
  }

  @Test func `one name for a person and a place makes two entities`() {
    let table = link([local("Jordan", .person), local("Jordan", .place)])
    #expect(table.entities.map(\.key) == ["person/jordan", "place/jordan"])
  }

  @Test func `a surname that two share joins neither, nor the two through it`() {
    let locals = [local("Ivan Hernandez"), local("Cristian Hernandez"), local("Hernandez")]
    #expect(groups(link(locals), locals).count == 3)
  }

  @Test func `a surname means the bearer who is named three times as often`() {
    let locals = [
      local("Ivan Hernandez", count: 9), local("Cristian Hernandez", count: 3),
      local("Hernandez"),
    ]
    #expect(
      groups(link(locals), locals) == [["Ivan Hernandez", "Hernandez"], ["Cristian Hernandez"]])
  }

  @Test func `a surname of two means the one whose company it is in`() {
    let table = EntityLinker.link([
      (ArticleID(0), analysis([local("Ivan Hernandez"), local("Caracas", .place)])),
      (ArticleID(1), analysis([local("Cristian Hernandez"), local("Bogota", .place)])),
      (ArticleID(2), analysis([local("Hernandez", count: 2), local("Caracas", .place)])),
      (ArticleID(3), analysis([local("Hernandez"), local("Bogota", .place)])),
      (ArticleID(4), analysis([local("Hernandez"), local("Lima", .place)])),
    ])
    let first = (0..<5).map { table.entities(ofLocalsIn: ArticleID($0)).first }
    #expect(first[2] == first[0] && first[3] == first[1])
    #expect(first[4] != first[0] && first[4] != first[1])
    let ivan = table.entities.first { $0.key == "person/ivan-hernandez" }
    #expect(ivan?.mentionCount == 3)
    #expect(ivan?.surfaces.map(\.text) == ["Hernandez", "Ivan Hernandez"])
    #expect(ivan?.evidence.map(\.rule) == [.surnameInContext])
  }

  @Test(arguments: [
    ("Conservatives", EntityKind.group, "Conservative Party", EntityKind.organisation),
    ("United Nations", .place, "UN", .organisation),
  ])
  func `a name that the tables know has the kind that they give`(
    mistaken: String, kind: EntityKind, known: String, right: EntityKind
  ) {
    let table = link([local(mistaken, kind), local(known, right)])
    #expect(table.entities.map(\.kind) == [right])
  }

  @Test func `an acronym with a long name of its own means no other`() {
    let explained = LocalEntity(
      kind: .organisation, name: "Wales Xylophone Centre",
      surfaces: [
        Surface(text: "WXC", kind: .alias, count: 2),
        Surface(text: "Wales Xylophone Centre", kind: .name, count: 1),
      ],
      evidence: [MergeEvidence(rule: .acronym, left: "Wales Xylophone Centre", right: "WXC")])
    let other = local("Window Xerox Company", .organisation, count: 9)
    let table = link([explained, other, local("WXC", .organisation)])
    #expect(table.entities.map(\.name) == ["Window Xerox Company", "Wales Xylophone Centre"])
  }

  @Test func `a name is not another thing in one article than in most`() {
    let table = link([local("Zundel", .organisation, count: 6), local("Zundel", .place)])
    #expect(table.entities.map(\.key) == ["organisation/zundel"])
  }

  @Test func `a demonym belongs to its country`() {
    let demonym = LocalEntity(
      kind: .place, name: "Russia",
      surfaces: [Surface(text: "Russian", kind: .demonym, count: 2)], evidence: [])
    let table = EntityLinker.link([
      (ArticleID(0), analysis([demonym])), (ArticleID(1), analysis([local("Russia", .place)])),
    ])
    #expect(table.entities.map(\.key) == ["place/russia"])
    #expect(table.entities.map(\.mentionCount) == [3])
  }
}

@Suite struct `The table of entities` {
  private static let names = [
    "Sergei Lavrov", "Sergey Lavrov", "Lavrov", "Mike Pompeo", "Michael Pompeo", "Pompeo",
    "Ivan Hernandez", "Cristian Hernandez", "Hernandez", "J. Bolton", "John Bolton", "Bolton",
    "George Bush", "George W. Bush", "George H. W. Bush", "Bush", "Juan Guaidó", "Juan Guaido",
  ]

  private static let articles = (0..<60).map { number -> (ArticleID, ArticleAnalysis) in
    let first = names[number * 7 % names.count]
    let second = names[number * 5 % names.count]
    let locals =
      first == second
      ? [local(first, count: 1 + number % 3)]
      : [local(first, count: 1 + number % 3), local(second)]
    return (ArticleID(number), analysis(locals))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `depends on the articles and not on their order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let table = EntityLinker.link(Self.articles.shuffled(using: &generator))
    #expect(Drawn(table, 60) == Drawn(EntityLinker.link(Self.articles), 60))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `does not depend on when it was asked for before`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var links = FolderLinks()
    for (id, analysis) in Self.articles.shuffled(using: &generator) {
      links.set(analysis, of: id)
      if Bool.random(using: &generator) { _ = links.table() }
    }
    #expect(Drawn(links.table(), 60) == Drawn(EntityLinker.link(Self.articles), 60))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `forgets articles that went or changed`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var links = FolderLinks()
    for (id, _) in Self.articles {
      links.set(Self.articles[(id.index + Int(seed)) % 60].1, of: id)
    }
    _ = links.table()
    var kept: [(ArticleID, ArticleAnalysis)] = []
    for (id, analysis) in Self.articles.shuffled(using: &generator) {
      if Int.random(in: 0..<3, using: &generator) == 0 {
        links.remove(id)
      } else {
        links.set(analysis, of: id)
        kept.append((id, analysis))
      }
      if Int.random(in: 0..<4, using: &generator) == 0 { _ = links.table() }
    }
    #expect(Drawn(links.table(), 60) == Drawn(EntityLinker.link(kept), 60))
  }

  @Test func `has unique keys, and the most mentioned entity first`() {
    let table = link(Self.names.enumerated().map { local($0.element, count: $0.offset % 4 + 1) })
    let keys = table.entities.map(\.key)
    #expect(Set(keys).count == keys.count)
    let ordered = table.entities.sorted {
      ($1.mentionCount, $0.key) < ($0.mentionCount, $1.key)
    }
    #expect(ordered.map(\.key) == keys)
  }

  @Test func `gives each mention to one entity`() {
    let locals = Self.names.map { local($0, count: 2) }
    let table = link(locals)
    let references = mentions(table).flatMap { $0 }
    #expect(references.count == locals.count * 2)
    #expect(Set(references).count == references.count)
    #expect(table.entities.map(\.mentionCount) == mentions(table).map(\.count))
  }

  @Test func `of no articles is empty`() {
    #expect(EntityLinker.link([]).entities.isEmpty)
  }
}

@Suite struct `The name to show` {
  @Test func `is not in capitals when an article writes it otherwise`() {
    let table = link([local("TOKYO", .place, count: 5), local("Tokyo", .place, count: 2)])
    #expect(table.entities.map(\.name) == ["Tokyo"])
  }

  @Test func `stays in capitals when it is written so everywhere`() {
    #expect(link([local("PDVSA", .organisation, count: 2)]).entities.map(\.name) == ["PDVSA"])
  }

  @Test func `is the full name of an abbreviation`() {
    #expect(link([local("Calif.", .place, count: 9)]).entities.map(\.name) == ["California"])
  }

  @Test func `joins a state with its abbreviation`() {
    let table = link([local("Calif.", .place, count: 9), local("California", .place, count: 2)])
    #expect(table.entities.map(\.name) == ["California"])
  }
}
