import Articles
import CorpusIndex
import DrawnCorpora
import EntityRecognition
import TextAnalysis

/// A corpus drawn as text, one block a line:
///
///     @1 person Sergei Lavrov
///     == a.txt; 2020-02-07; The Moscow Times; Anna Reporter
///     # A title
///     ## A heading
///     A paragraph with [Sergei Lavrov|1], where [he|1 pronoun] spoke.
///     ~ A caption
///     ! An advertisement, which nobody searches
///     == b.txt; ; ; ; A title that stands in a header field only; a tag, another tag
///
/// The number behind the bar in brackets names an entity; the kind of mention is "name" unless
/// another stands there.
struct SmallCorpus {
  let corpus: Corpus

  /// - Parameter batches: how the articles come to the index, as places in the drawing; all at
  ///   once when nil.
  init(_ drawing: String, batches: [[Int]]? = nil) {
    var reader = DrawingReader()
    for line in drawing.split(separator: "\n") { reader.read(String(line)) }
    self.init(articles: reader.finish(), entities: reader.entities, batches: batches)
  }

  init(articles: [DrawnArticle], entities: [DrawnEntity] = [], batches: [[Int]]? = nil) {
    let sorted = articles.sorted { $0.article.name < $1.article.name }
    let places = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($1.article.name, $0) })
    let loaded = articles.map { drawn in
      LoadedArticle(
        id: ArticleID(places[drawn.article.name] ?? 0), article: drawn.article,
        analysis: drawn.analysis(of: entities))
    }
    var index = InvertedIndex.empty
    for batch in batches ?? [Array(loaded.indices)] {
      index = index.adding(batch.map { loaded[$0] })
    }
    let byPlace = loaded.sorted { $0.id < $1.id }
    corpus = Corpus(
      names: sorted.map(\.article.name), slots: byPlace.map { .loaded($0) },
      entities: Self.table(of: entities, in: byPlace), index: index, isComplete: true)
  }

  private static func table(of drawn: [DrawnEntity], in articles: [LoadedArticle]) -> EntityTable {
    var surfaces = [[String: Surface]](repeating: [:], count: drawn.count)
    for article in articles {
      for mention in article.analysis.mentions {
        let entity = Int(mention.entity)
        let text = article.article.text[mention.range]
        surfaces[entity][text, default: Surface(text: text, kind: mention.kind, count: 0)].count +=
          1
      }
    }
    let entities = drawn.indices.map { number in
      EntityRecord(
        key: "\(drawn[number].kind.word)/\(number)", kind: drawn[number].kind,
        name: drawn[number].name,
        surfaces: surfaces[number].values.sorted { ($1.count, $0.text) < ($0.count, $1.text) },
        evidence: [], mentionCount: surfaces[number].values.reduce(0) { $0 + $1.count })
    }
    return EntityTable(
      entities: entities,
      articles: articles.map {
        EntityTable.Article(
          id: $0.id, mentions: $0.analysis.mentions,
          entities: drawn.indices.map { EntityID($0) })
      })
  }

  /// The names of the articles that a query finds, the best first.
  func found(_ query: String, isTyping: Bool = false) -> [String] {
    corpus.search(QueryParser.parse(query, isTyping: isTyping)).map { name($0.article) }
  }

  /// What a query matches in an article, as written there.
  func marked(_ query: String, in article: String) -> [String] {
    guard let id = id(article), let loaded = corpus[id] else { return [] }
    return corpus.matches(of: QueryParser.parse(query), in: id).map { loaded.article.text[$0] }
  }

  func name(_ article: ArticleID) -> String { corpus.names[article.index] }

  func id(_ name: String) -> ArticleID? {
    corpus.names.firstIndex(of: name).map { ArticleID($0) }
  }
}

struct DrawnEntity {
  let label: String
  let kind: EntityKind
  let name: String
}

struct DrawnArticle {
  let article: Article
  var mentions: [(range: TextRange, label: String, kind: MentionKind)] = []

  func analysis(of entities: [DrawnEntity]) -> ArticleAnalysis {
    let locals = entities.map {
      LocalEntity(kind: $0.kind, name: $0.name, surfaces: [], evidence: [])
    }
    let mentions = mentions.compactMap { mention in
      entities.firstIndex { $0.label == mention.label }.map {
        Mention(range: mention.range, kind: mention.kind, entity: $0)
      }
    }
    return ArticleAnalysis(
      mentions: mentions, entities: locals, dates: [],
      quotations: article.text.drawnQuotations(by: mentions),
      sentences: TokenizedArticle(article).sentenceRanges)
  }
}

/// Reads a drawing line by line.
private struct DrawingReader {
  private(set) var entities: [DrawnEntity] = []
  private var articles: [DrawnArticle] = []
  private var header: [String] = []
  private var text = ""
  private var blocks: [Block] = []
  private var mentions: [(range: TextRange, label: String, kind: MentionKind)] = []
  private var title: Metadata.Title?

  mutating func read(_ line: String) {
    if line.hasPrefix("@") {
      let parts = line.dropFirst().split(separator: " ", maxSplits: 2).map(String.init)
      let kind = EntityKind.allCases.first { $0.word == parts[1] } ?? .other
      entities.append(DrawnEntity(label: parts[0], kind: kind, name: parts[2]))
    } else if line.hasPrefix("== ") {
      close()
      header = line.dropFirst(3).split(separator: ";", omittingEmptySubsequences: false)
        .map { String($0.drop { $0 == " " }) }
    } else {
      let roles: [(String, Block.Role)] = [
        ("## ", .heading), ("# ", .title), ("~ ", .boilerplate(.caption)),
        ("! ", .boilerplate(.advertisement)), ("", .paragraph),
      ]
      for (sign, role) in roles where line.hasPrefix(sign) {
        appendBlock(String(line.dropFirst(sign.count)), role)
        break
      }
    }
  }

  mutating func finish() -> [DrawnArticle] {
    close()
    return articles
  }

  private mutating func appendBlock(_ line: String, _ role: Block.Role) {
    if !text.isEmpty { text += "\n" }
    let start = text.utf8.count
    for (index, piece) in line.split(separator: "[", omittingEmptySubsequences: false).enumerated()
    {
      let parts = piece.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, parts.count == 2 else {
        text += piece
        continue
      }
      appendMention(String(parts[0]))
      text += parts[1]
    }
    let range = TextRange(start, text.utf8.count)
    blocks.append(Block(range: range, role: role))
    if role == .title { title = .stated(Text(text)[range], range: range) }
  }

  private mutating func appendMention(_ inside: String) {
    let parts = inside.split(separator: "|").map(String.init)
    let label = parts[1].split(separator: " ").map(String.init)
    let start = text.utf8.count
    text += parts[0]
    let kinds: [MentionKind] = [.name, .alias, .demonym, .metonym, .nominal, .pronoun]
    mentions.append(
      (
        TextRange(start, text.utf8.count), label[0],
        kinds.first { label.count > 1 && $0.word == label[1] } ?? .name
      ))
  }

  private mutating func close() {
    guard let name = header.first else { return }
    func field(_ index: Int) -> String? {
      header.count > index && !header[index].isEmpty ? header[index] : nil
    }
    if let stated = field(4) { title = .stated(stated, range: nil) }
    let numbers = (field(1) ?? "").split(separator: "-").compactMap { Int($0) }
    let date = CalendarDate(
      year: numbers.first ?? 0, month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
    let metadata = Metadata(
      title: title ?? .none, source: field(2), byline: field(3),
      date: date.map { PublicationDate(date: $0, basis: .stated) },
      tags: (field(5) ?? "").split(separator: ",").map {
        String($0.drop { $0 == " " })
      })
    let article = Article(
      name: name, text: Text(text), blocks: blocks, metadata: metadata, origin: .identity,
      encoding: .utf8, replacedBytes: 0)
    articles.append(DrawnArticle(article: article, mentions: mentions))
    (header, text, blocks, mentions, title) = ([], "", [], [], nil)
  }
}
