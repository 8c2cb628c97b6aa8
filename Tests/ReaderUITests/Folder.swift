import Articles
import CorpusIndex
import DrawnCorpora
import TextAnalysis

@testable import EntityRecognition

/// A folder of articles drawn by hand: `{lavrov:Mr. Lavrov}` marks a mention of an actor.
///
/// A line is a block. `# ` begins a title, `caption: ` and `chrome: ` blocks that are set apart.
struct Folder {
  struct Actor {
    let kind: EntityKind
    let name: String
  }

  struct Page {
    let name: String
    var source: String?
    var date: String?
    var basis = PublicationDate.Basis.stated
    var encoding = TextEncoding.utf8
    let lines: [String]
  }

  enum File {
    case page(Page)
    case waiting(String)
    case skipped(String, SkippedFile.Reason)

    var name: String {
      switch self {
      case .page(let page): page.name
      case .waiting(let name), .skipped(let name, _): name
      }
    }
  }

  /// In the order of their numbers; the words in the marks of the text.
  let actors: [(word: String, actor: Actor)]
  let files: [File]

  var corpus: Corpus {
    var slots: [Corpus.Slot] = []
    var loaded: [LoadedArticle] = []
    for (number, file) in files.enumerated() {
      switch file {
      case .page(let page):
        let entry = load(page, id: ArticleID(number))
        loaded.append(entry)
        slots.append(.loaded(entry))
      case .waiting: slots.append(.waiting)
      case .skipped(_, let reason): slots.append(.skipped(reason))
      }
    }
    return Corpus(
      names: files.map(\.name), slots: slots, entities: table(of: loaded),
      index: InvertedIndex.empty.adding(loaded),
      isComplete: !files.contains { if case .waiting = $0 { true } else { false } })
  }

  private func load(_ page: Page, id: ArticleID) -> LoadedArticle {
    var parsed = MarkedLines(words: actors.map(\.word))
    for line in page.lines { parsed.add(line) }
    let title: Metadata.Title =
      parsed.title.map { .stated(parsed.text[$0], range: $0) }
      ?? (parsed.blocks.first.map {
        .firstSentence(parsed.text[$0.range], range: $0.range)
      } ?? .none)
    let words = parsed.text.string.split { $0 == " " || $0 == "\n" }.count
    let article = Article(
      name: page.name, text: parsed.text, blocks: parsed.blocks,
      metadata: Metadata(
        title: title, source: page.source, date: page.date.flatMap { day($0, page.basis) },
        wordCount: words),
      origin: .identity, encoding: page.encoding, replacedBytes: 0)
    let tokenized = TokenizedArticle(article)
    return LoadedArticle(
      id: id, article: article,
      analysis: ArticleAnalysis(
        mentions: parsed.mentions,
        entities: actors.map {
          LocalEntity(kind: $0.actor.kind, name: $0.actor.name, surfaces: [], evidence: [])
        },
        dates: TimeRecogniser(tokenized).expressions(),
        quotations: article.text.drawnQuotations(by: parsed.mentions),
        sentences: tokenized.sentenceRanges))
  }

  private func day(_ iso: String, _ basis: PublicationDate.Basis) -> PublicationDate? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
      .map { PublicationDate(date: $0, basis: basis) }
  }

  private func table(of loaded: [LoadedArticle]) -> EntityTable {
    var counts = [Int](repeating: 0, count: actors.count)
    var surfaces = [[String: Int]](repeating: [:], count: actors.count)
    for entry in loaded {
      for mention in entry.analysis.mentions {
        counts[Int(mention.entity)] += 1
        surfaces[Int(mention.entity)][entry.article.text[mention.range], default: 0] += 1
      }
    }
    // As the linker does, only actors that are mentioned have a number.
    let present = actors.indices.filter { counts[$0] > 0 }
    let numbers = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($1, $0) })
    let entities = present.map { actor in
      EntityRecord(
        key: "\(actors[actor].actor.kind.word)/\(actors[actor].word)",
        kind: actors[actor].actor.kind, name: actors[actor].actor.name,
        surfaces: surfaces[actor].sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { Surface(text: $0.key, kind: .alias, count: $0.value) },
        evidence: [], mentionCount: counts[actor])
    }
    let locals = actors.indices.map { EntityID(numbers[$0] ?? 0) }
    return EntityTable(
      entities: entities,
      articles: loaded.map {
        EntityTable.Article(id: $0.id, mentions: $0.analysis.mentions, entities: locals)
      })
  }
}

/// Reads lines with marks into a text, its blocks and mentions.
struct MarkedLines {
  let words: [String]
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var mentions: [Mention] = []
  private(set) var title: TextRange?

  init(words: [String]) { self.words = words }

  var text: Text { Text(repairing: bytes) }

  mutating func add(_ line: String) {
    if !bytes.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    let (role, rest) = Self.role(of: line)
    append(rest)
    guard bytes.count > start else { return }
    blocks.append(Block(range: TextRange(start, bytes.count), role: role))
    if role == .title { title = TextRange(start, bytes.count) }
  }

  private static func role(of line: String) -> (Block.Role, Substring) {
    let prefixes: [(String, Block.Role)] = [
      ("# ", .title), ("caption: ", .boilerplate(.caption)), ("chrome: ", .boilerplate(.chrome)),
    ]
    for (prefix, role) in prefixes where line.hasPrefix(prefix) {
      return (role, line.dropFirst(prefix.count))
    }
    return (.paragraph, line[...])
  }

  private mutating func append(_ line: Substring) {
    var rest = line
    while let open = rest.firstIndex(of: "{"), let colon = rest[open...].firstIndex(of: ":"),
      let close = rest[colon...].firstIndex(of: "}"),
      let actor = words.firstIndex(of: String(rest[rest.index(after: open)..<colon]))
    {
      bytes += Array(rest[..<open].utf8)
      let name = Array(rest[rest.index(after: colon)..<close].utf8)
      mentions.append(
        Mention(
          range: TextRange(bytes.count, bytes.count + name.count), kind: .alias, entity: actor))
      bytes += name
      rest = rest[rest.index(after: close)...]
    }
    bytes += Array(rest.utf8)
  }
}
