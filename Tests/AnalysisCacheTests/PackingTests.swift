import AnalysisCache
import Articles
import CorpusIndex
import Testing

@Suite struct `A packed article` {
  private func sealed() throws -> [UInt8] {
    SealedArticle.seal(PackedArticle(try SampleArticle.content()))
  }

  private func opened(_ sealed: [UInt8], named name: String = "a.txt") -> AnalysedArticle? {
    SealedArticle.open(sealed)?.content(named: name)
  }

  @Test func `is the same when it is unpacked`() throws {
    let content = try SampleArticle.content()
    #expect(content.analysis.mentions.count > 8)
    #expect(!content.analysis.quotations.isEmpty && !content.analysis.dates.isEmpty)
    expectSame(SealedArticle.open(try sealed()), content)
  }

  @Test func `has the name it is unpacked under`() throws {
    #expect(opened(try sealed(), named: "b/c.txt")?.article.name == "b/c.txt")
  }

  @Test func `is refused when any byte of it changed`() throws {
    let sealed = try sealed()
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 0x10
      #expect(SealedArticle.open(changed) == nil, "byte \(place)")
    }
  }

  @Test func `is read without a trap whatever its parts are, with a checksum that fits`() throws {
    let parts = SealedArticle.bytes(of: try sealed())
    for place in parts.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = parts
        changed[place] = byte
        _ = opened(SealedArticle.seal(changed))
        changed.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF, 0x7F], at: place)
        _ = opened(SealedArticle.seal(changed))
      }
    }
  }

  @Test func `is refused when it is cut short or goes on`() throws {
    let sealed = try sealed()
    for length in sealed.indices { #expect(SealedArticle.open(Array(sealed[..<length])) == nil) }
    #expect(SealedArticle.open(sealed + [0]) == nil)
  }

  @Test func `gives its parts without the whole`() throws {
    let content = try SampleArticle.content()
    let whole = LoadedArticle(
      id: ArticleID(0), article: content.article, analysis: content.analysis)
    var table = ArticleTable()
    table.append(content, packed: PackedArticle(content))
    let packed = try #require(table.articles([ArticleID(0)], memo: ArticleMemo()).first)
    #expect(packed.metadata == whole.metadata)
    #expect(packed.mentions == whole.mentions)
    #expect(packed.localEntities == whole.localEntities)
    #expect(packed.dates == whole.dates)
    #expect(packed.quotations == whole.quotations)
    #expect(packed.sentences == whole.sentences)
    #expect(packed.textSize == whole.article.text.count)
    #expect(packed.article.text == whole.article.text)
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
