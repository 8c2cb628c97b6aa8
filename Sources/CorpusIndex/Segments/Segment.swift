import Articles
import TextAnalysis

/// A part of the index: the postings of some articles, under a dictionary of its own.
///
/// All arrays are flat, and inside a segment articles are counted from 0 in the order of their
/// numbers. Terms stand in the order of the bytes of their keys.
///
/// A class, since an index and all that grow from it share the segment.
final class Segment: Sendable {
  /// The most articles of one segment, so that their numbers have 16 bits.
  static let mostArticles = 1 << 16

  /// What the segment knows of an article beside its postings.
  struct Entry: Sendable {
    let article: ArticleID
    /// Indexed tokens, for the ranking.
    let length: UInt32
    /// The positions of the title; empty when there is none.
    let titleStart: UInt32
    let titleEnd: UInt32
    /// Whether the title stands only in a header field, so that its positions have no place in
    /// the text.
    let isTitleOutsideText: Bool
    let language: Language
  }

  let entries: [Entry]
  let keyBytes: [UInt8]
  let keyOffsets: [UInt32]
  /// For each term.
  let traits: [TermTraits]
  let postings: PostingTable
  let totalLength: Int
  /// The languages of the articles, one bit each.
  let languages: UInt8
  /// How many articles each language has, in the order of `Language.allCases`.
  let articlesByLanguage: [Int]
  private let lazyStems = LazyTable<StemTable>()
  private let lazyLetters = LazyTable<LetterTable>()

  init(
    entries: [Entry], keyBytes: [UInt8], keyOffsets: [UInt32], traits: [TermTraits],
    postings: PostingTable
  ) {
    precondition(entries.count <= Self.mostArticles, "\(entries.count) articles in a segment")
    self.entries = entries
    self.keyBytes = keyBytes
    self.keyOffsets = keyOffsets
    self.traits = traits
    self.postings = postings
    totalLength = entries.reduce(0) { $0 + Int($1.length) }
    var articlesByLanguage = [Int](repeating: 0, count: Language.allCases.count)
    for entry in entries { articlesByLanguage[Int(entry.language.rawValue)] += 1 }
    self.articlesByLanguage = articlesByLanguage
    languages = entries.reduce(0) { $0 | 1 << $1.language.rawValue }
  }

  /// The segment with other numbers for its articles, in the same order.
  func renumbered(_ number: (ArticleID) -> ArticleID) -> Segment {
    let entries = entries.map { entry in
      Entry(
        article: number(entry.article), length: entry.length, titleStart: entry.titleStart,
        titleEnd: entry.titleEnd, isTitleOutsideText: entry.isTitleOutsideText,
        language: entry.language)
    }
    return Segment(
      entries: entries, keyBytes: keyBytes, keyOffsets: keyOffsets, traits: traits,
      postings: postings)
  }

  var termCount: Int { postings.termCount }

  /// The stems of the terms; made when first asked for, at about a microsecond a term.
  var stems: StemTable { lazyStems.table { StemTable(self) } }

  /// The letters of the terms; made when first asked for, at some nanoseconds a term.
  var letters: LetterTable { lazyLetters.table { LetterTable(self) } }

  /// The bytes of all arrays, which is what the segment costs in memory.
  var byteCount: Int {
    keyBytes.count + traits.count + postings.byteCount + 4 * keyOffsets.count
      + MemoryLayout<Entry>.stride * entries.count + (lazyStems.made?.byteCount ?? 0)
      + (lazyLetters.made?.byteCount ?? 0)
  }

  func key(_ term: Int) -> ArraySlice<UInt8> {
    keyBytes[Int(keyOffsets[term])..<Int(keyOffsets[term + 1])]
  }

  /// The place of an article in the segment; nil when the segment does not hold it.
  func place(of article: ArticleID) -> UInt32? {
    let place = entries.partitioningIndex { $0.article >= article }
    guard place < entries.count, entries[place].article == article else { return nil }
    return UInt32(place)
  }

  /// The first term whose key does not sort before `key`.
  func firstTerm(notBefore key: [UInt8]) -> Int {
    (0..<termCount).partitioningIndex { !isKey($0, before: key) }
  }

  private func isKey(_ term: Int, before key: [UInt8]) -> Bool {
    var offset = Int(keyOffsets[term])
    let end = Int(keyOffsets[term + 1])
    for byte in key {
      guard offset < end else { return true }
      if keyBytes[offset] != byte { return keyBytes[offset] < byte }
      offset += 1
    }
    return false
  }

  /// Whether a term is a compound of which a form is all the letters.
  func isKey(_ term: Int, joinedFrom form: [UInt8]) -> Bool {
    let key = key(term)
    return key.count > form.count && key[key.startIndex + form.count] == TermKey.joinedEnding
      && key.starts(with: form)
  }

  func term(_ key: [UInt8]) -> Int? {
    let term = firstTerm(notBefore: key)
    return term < termCount && self.key(term).elementsEqual(key) ? term : nil
  }

  /// The terms whose keys begin with some bytes.
  func terms(startingWith prefix: [UInt8]) -> Range<Int> {
    let first = firstTerm(notBefore: prefix)
    // The keys with the prefix lie together, so their end is found by doubling and halving.
    var step = 1
    while first + step <= termCount, key(first + step - 1).starts(with: prefix) { step *= 2 }
    var low = first + step / 2
    var high = min(first + step - 1, termCount)
    while low < high {
      let middle = (low + high) / 2
      if key(middle).starts(with: prefix) { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }
}
