import Articles
import EntityRecognition
import TextAnalysis

/// A text with its names marked: "[Sergei Lavrov]1 flew to [Caracas]2".
///
/// What follows the closing bracket, letters or digits, is the mark. Each line is a block; one
/// that begins with "# " is the title.
struct MarkedText {
  struct Mark: Hashable {
    let range: TextRange
    let label: String
  }

  let text: Text
  let marks: [Mark]
  let article: Article

  init(_ marked: String, date: CalendarDate? = nil, name: String = "article.txt") {
    var plain = ""
    var marks: [Mark] = []
    var blocks: [Block] = []
    for line in marked.split(separator: "\n") {
      if !plain.isEmpty { plain += "\n" }
      let isTitle = line.hasPrefix("# ")
      let start = plain.utf8.count
      Self.read(isTitle ? line.dropFirst(2) : line, into: &plain, &marks)
      blocks.append(
        Block(
          range: TextRange(start, plain.utf8.count), role: isTitle ? .title : .paragraph))
    }
    text = Text(plain)
    self.marks = marks
    article = Article(
      name: name, text: text, blocks: blocks,
      metadata: Metadata(
        title: .none, date: date.map { PublicationDate(date: $0, basis: .stated) }),
      origin: .identity, encoding: .utf8, replacedBytes: 0)
  }

  private static func read(
    _ line: Substring, into plain: inout String, _ marks: inout [Mark]
  ) {
    var start: Int?
    var rest = line
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "[":
        start = plain.utf8.count
      case "]":
        let label = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest.dropFirst(label.count)
        marks.append(
          Mark(
            range: TextRange(start ?? 0, plain.utf8.count), label: String(label)))
      default:
        plain.append(character)
      }
    }
  }

  /// The same text with other marks, to show what was found where it was found.
  func drawn(_ marks: [Mark]) -> String {
    var drawn: [UInt8] = []
    var position = 0
    for mark in marks.sorted(by: { $0.range < $1.range }) {
      drawn += text.utf8[position..<mark.range.start]
      drawn += Array("[".utf8) + text.utf8[mark.range.offsets] + Array("]\(mark.label)".utf8)
      position = mark.range.end
    }
    drawn += text.utf8[position...]
    return String(decoding: drawn, as: UTF8.self)
  }

  var drawn: String { drawn(marks) }
}

/// A generator whose numbers follow from its seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
  }
}
