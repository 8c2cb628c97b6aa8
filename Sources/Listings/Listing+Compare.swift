import Articles
import CorpusIndex
import TextAnalysis
import TextReuse

extension Listing {
  /// Two articles sentence by sentence: what they share and how alike it is, what only the left or
  /// the right one has, and the numbers, names and words in which shared sentences differ.
  ///
  /// Empty unless both articles are loaded.
  package static func comparison(
    of left: ArticleID, with right: ArticleID, in corpus: Corpus
  ) -> Listing {
    guard let comparison = corpus.comparison(of: left, with: right),
      let left = corpus[left]?.article, let right = corpus[right]?.article
    else { return Listing(rows: []) }
    return Listing(rows: comparison.rows.lazy.map { row(of: $0, left, right) })
  }

  private static func row(of row: Comparison.Row, _ left: Article, _ right: Article) -> Row {
    switch row {
    case .onlyLeft(let range):
      Row(
        fields: ["left", left.text[range], nil, nil],
        json: .object(["type": .string("left"), "left": left.place(of: range)]))
    case .onlyRight(let range):
      Row(
        fields: ["right", nil, right.text[range], nil],
        json: .object(["type": .string("right"), "right": right.place(of: range)]))
    case .shared(let passage, let differences):
      Row(
        fields: [
          passage.likeness.rawValue, left.text[passage.left], right.text[passage.right],
          differences.map { listed($0, left, right) }.joined(separator: "; "),
        ],
        json: .object([
          "type": .string("shared"),
          "likeness": .string(passage.likeness.rawValue),
          "left": left.place(of: passage.left),
          "right": right.place(of: passage.right),
          "differences": .array(differences.map { json(of: $0, left, right) }),
        ]))
    }
  }

  /// A difference in one field: "number: 12 | 14".
  private static func listed(
    _ difference: Comparison.Difference, _ left: Article, _ right: Article
  ) -> String {
    let ours = difference.left.map { left.text[$0] } ?? "-"
    let theirs = difference.right.map { right.text[$0] } ?? "-"
    return "\(difference.kind.rawValue): \(ours) | \(theirs)"
  }

  private static func json(
    of difference: Comparison.Difference, _ left: Article, _ right: Article
  ) -> JSONValue {
    .object([
      "kind": .string(difference.kind.rawValue),
      "left": difference.left.map(left.place),
      "right": difference.right.map(right.place),
    ])
  }
}

extension Article {
  /// A passage for other programs: the article, the bytes in its file, and the text.
  fileprivate func place(of range: TextRange) -> JSONValue {
    let origin = origin.origin(of: range)
    return .object([
      "doc": .string(name), "start": .integer(origin.start), "end": .integer(origin.end),
      "text": .string(text[range]),
    ])
  }
}
