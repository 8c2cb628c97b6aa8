import Articles
import EntityRecognition
import TextAnalysis
import TextReuse

/// Everything that was made of one file: what the cache keeps, and what loading goes on from.
package struct CachedArticle: Sendable {
  package let article: Article
  package let analysis: ArticleAnalysis
  package let sketch: ShingleSketch

  package init(article: Article, analysis: ArticleAnalysis, sketch: ShingleSketch) {
    self.article = article
    self.analysis = analysis
    self.sketch = sketch
  }

  private static let checksumLength = 8

  /// A checksum and the packed parts.
  package var packed: [UInt8] {
    var writer = PackedWriter()
    article.pack(into: &writer)
    analysis.pack(into: &writer)
    sketch.pack(into: &writer)
    return Self.sealed(writer.bytes)
  }

  /// The parts with their checksum before them.
  package static func sealed(_ parts: [UInt8]) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(fixed: ContentHash.checksum(of: parts))
    writer.append(raw: parts)
    return writer.bytes
  }

  /// What `sealed` sealed.
  package static func parts(of packed: [UInt8]) -> [UInt8] {
    Array(packed.dropFirst(checksumLength))
  }

  /// Reads what `packed` wrote. Total: nil for any other bytes, and for those in which one changed.
  package init?(packed bytes: [UInt8], named name: String) {
    var reader = PackedReader(bytes)
    do {
      let checksum = try reader.fixed(UInt64.self)
      guard checksum == ContentHash.checksum(of: bytes, from: Self.checksumLength) else {
        return nil
      }
      article = try Article(named: name, from: &reader)
      analysis = try ArticleAnalysis(from: &reader)
      sketch = try ShingleSketch(from: &reader)
    } catch {
      return nil
    }
    guard reader.left == 0, isSound else { return nil }
  }

  /// Whether all ranges of the analysis lie in the text.
  private var isSound: Bool {
    let end = article.text.count
    return analysis.mentions.allSatisfy { $0.range.end <= end }
      && analysis.dates.allSatisfy { $0.range.end <= end }
      && analysis.sentences.allSatisfy { $0.end <= end }
      && analysis.quotations.allSatisfy {
        $0.range.end <= end && ($0.speakerRange?.end ?? 0) <= end
      }
  }
}
