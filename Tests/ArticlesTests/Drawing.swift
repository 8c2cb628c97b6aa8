import Articles
import Testing
import TextAnalysis

/// Reads a text as a file of that name.
func read(_ source: String, name: String = "a.txt") throws -> Article {
  try ArticleReader.read(Array(source.utf8), name: name).get()
}

extension Article {
  /// The blocks of the article, a line each: "heading: The other meeting".
  var drawn: String {
    blocks.map { "\($0.role.word): \(text[$0.range])" }.joined(separator: "\n")
  }

  /// Whether blocks are in order, not empty, and leave out nothing but the breaks between them.
  var isCovered: Bool {
    var end = -1
    for block in blocks {
      guard block.range.start == end + 1, !block.range.isEmpty else { return false }
      end = block.range.end
    }
    return end == text.count
  }
}

extension Block.Role {
  fileprivate var word: String {
    switch self {
    case .title: "title"
    case .subtitle: "subtitle"
    case .byline: "byline"
    case .dateLine: "date"
    case .heading: "heading"
    case .paragraph: "p"
    case .boilerplate(let kind): kind.rawValue
    }
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
