import CorpusIndex
import TextAnalysis

/// A packed article in one row of bytes, with a checksum before them.
package enum SealedArticle {
  package static func seal(_ article: PackedArticle) -> [UInt8] { seal(article.bytes) }

  /// Puts a checksum before some bytes.
  package static func seal(_ bytes: [UInt8]) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(fixed: ByteHash.checksum(of: bytes[...]))
    writer.append(raw: bytes)
    return writer.bytes
  }

  /// What a checksum was put before.
  package static func bytes(of sealed: [UInt8]) -> [UInt8] {
    Array(sealed.dropFirst(checksumLength))
  }

  private static let checksumLength = 8

  /// Reads what `seal` made. Total: nil for any other bytes, and for those in which one changed.
  package static func open(_ sealed: [UInt8]) -> PackedArticle? {
    var reader = PackedReader(sealed)
    guard let checksum = try? reader.fixed(UInt64.self),
      checksum == ByteHash.checksum(of: sealed.dropFirst(checksumLength))
    else { return nil }
    return PackedArticle(.array(sealed), at: reader.place..<sealed.count)
  }
}
