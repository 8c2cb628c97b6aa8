import Articles
import TextAnalysis

@testable import TextReuse

/// An article of paragraphs, one a line; a line that begins with "!" is an advertisement.
func article(_ text: String, name: String = "a.txt") -> Article {
  var bytes = ""
  var blocks: [Block] = []
  for line in text.split(separator: "\n") {
    if !bytes.isEmpty { bytes += "\n" }
    let isAdvertisement = line.hasPrefix("!")
    let start = bytes.utf8.count
    bytes += isAdvertisement ? line.dropFirst() : line
    blocks.append(
      Block(
        range: TextRange(start, bytes.utf8.count),
        role: isAdvertisement ? .boilerplate(.advertisement) : .paragraph))
  }
  return Article(
    name: name, text: Text(bytes), blocks: blocks,
    metadata: Metadata(title: .none), origin: .identity, encoding: .utf8, replacedBytes: 0)
}

/// Sentences that no other number gives, each of twelve words.
func story(_ number: Int, sentences: Range<Int> = 0..<8) -> String {
  sentences.map { sentence in
    "Minister " + (0..<11).map { "w\(number)x\(sentence)y\($0)" }.joined(separator: " ") + "."
  }
  .joined(separator: " ")
}

/// What is found similar in a folder of these texts, by place.
func similar(_ texts: [String]) -> [[Int]] {
  let table = similarityTable(texts)
  return texts.indices.map { place in
    table.similar(to: ArticleID(place)).map(\.article.index)
  }
}

func similarityTable(_ texts: [String], order: [Int]? = nil) -> SimilarityTable {
  let articles = texts.map { article($0) }
  let sketches = (order ?? Array(texts.indices)).map {
    (ArticleID($0), ShingleSketch(articles[$0]))
  }
  return SimilarArticleFinder.table(of: sketches) { articles[$0.index] }
}
