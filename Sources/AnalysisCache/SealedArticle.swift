import CorpusIndex
import TextAnalysis

/// A packed article in one row of bytes, with a checksum before them.
package enum SealedArticle {
  /// Packs the parts of an article together with their checksum.
  package static func seal(_ article: PackedArticle) -> [UInt8] {
    var writer = PackedWriter()
    let head = article.head
    writer.append(count: head.count)
    writer.append(raw: head)
    writer.append(raw: article.body)
    return seal(writer.bytes)
  }

  /// Puts a checksum before some parts.
  package static func seal(_ parts: [UInt8]) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(fixed: ByteHash.checksum(of: parts[...]))
    writer.append(raw: parts)
    return writer.bytes
  }

  /// What a checksum was put before.
  package static func parts(of sealed: [UInt8]) -> [UInt8] {
    Array(sealed.dropFirst(checksumLength))
  }

  private static let checksumLength = 8

  /// Reads what `seal` made. Total: nil for any other bytes, and for those in which one changed.
  package static func open(_ sealed: [UInt8]) -> PackedArticle? {
    var reader = PackedReader(sealed)
    do {
      let checksum = try reader.fixed(UInt64.self)
      guard checksum == ByteHash.checksum(of: sealed.dropFirst(checksumLength)) else { return nil }
      let headCount = try reader.count(upTo: reader.left)
      let head = reader.place
      guard headCount <= reader.left else { return nil }
      return PackedArticle(
        .array(sealed), head: head..<head + headCount, body: head + headCount..<sealed.count)
    } catch {
      return nil
    }
  }
}
