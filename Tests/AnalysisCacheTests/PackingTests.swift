import AnalysisCache
import Testing

@Suite struct `A packed article` {
  @Test func `is the same when it is unpacked`() throws {
    let content = try SampleArticle.content()
    #expect(content.analysis.mentions.count > 8)
    #expect(!content.analysis.quotations.isEmpty && !content.analysis.dates.isEmpty)
    expectSame(CachedArticle(packed: content.packed, named: "a.txt"), content)
  }

  @Test func `has the name it is unpacked under`() throws {
    let packed = try SampleArticle.content().packed
    #expect(CachedArticle(packed: packed, named: "b/c.txt")?.article.name == "b/c.txt")
  }

  @Test func `is refused when any byte of it changed`() throws {
    let packed = try SampleArticle.content().packed
    for place in packed.indices {
      var changed = packed
      changed[place] ^= 0x10
      #expect(CachedArticle(packed: changed, named: "a.txt") == nil, "byte \(place)")
    }
  }

  @Test func `is read without a trap whatever its parts are, with a checksum that fits`() throws {
    let parts = CachedArticle.parts(of: try SampleArticle.content().packed)
    for place in parts.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = parts
        changed[place] = byte
        _ = CachedArticle(packed: CachedArticle.sealed(changed), named: "a.txt")
        changed.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], at: place)
        _ = CachedArticle(packed: CachedArticle.sealed(changed), named: "a.txt")
      }
    }
  }

  @Test func `is refused when it is cut short or goes on`() throws {
    let packed = try SampleArticle.content().packed
    for length in packed.indices {
      #expect(CachedArticle(packed: Array(packed[..<length]), named: "a.txt") == nil)
    }
    #expect(CachedArticle(packed: packed + [0], named: "a.txt") == nil)
  }
}

@Suite struct `The hash of a content` {
  @Test func `tells bytes and names apart`() {
    let contents = ["", "a", "b", "ab", "ba", "a\u{0}", String(repeating: "a", count: 16)]
    var hashes: Set<ContentHash> = []
    for name in ["", "a", "a.txt", "b.txt"] {
      for content in contents { hashes.insert(ContentHash(of: Array(content.utf8), named: name)) }
    }
    #expect(hashes.count == 28)
  }

  @Test func `changes in about half its bits with any bit`() {
    let bytes = Array("The talks in Moscow ended early, the minister said.".utf8)
    let hash = ContentHash(of: bytes, named: "a.txt")
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      let other = ContentHash(of: changed, named: "a.txt")
      let bits = (hash.high ^ other.high).nonzeroBitCount + (hash.low ^ other.low).nonzeroBitCount
      #expect((30...98).contains(bits), "byte \(place): \(bits)")
    }
  }
}
