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
    let checksum = ContentHash.checksum(of: parts)
    let sum = stride(from: UInt64(0), to: 64, by: 8).map {
      UInt8(truncatingIfNeeded: checksum >> $0)
    }
    return sum + parts
  }

  /// What `sealed` sealed.
  package static func parts(of packed: [UInt8]) -> [UInt8] {
    Array(packed.dropFirst(checksumLength))
  }

  /// Reads what `packed` wrote. Total: nil for any other bytes, and for those in which one changed.
  package init?(packed bytes: [UInt8], named name: String) {
    guard bytes.count > Self.checksumLength else { return nil }
    let checksum = (0..<Self.checksumLength).reduce(UInt64(0)) {
      $0 | UInt64(bytes[$1]) << UInt64(8 * $1)
    }
    guard checksum == ContentHash.checksum(of: Array(bytes[Self.checksumLength...])) else {
      return nil
    }
    var reader = PackedReader(bytes, from: Self.checksumLength)
    do {
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
