import TextAnalysis

/// The terms of a segment by their stems, in every language that articles with them have.
///
/// A term that is its own stem is left out: whoever looks for a stem looks for the term as well.
struct StemTable: Sendable {
  /// Of the stems, rising.
  private let hashes: [UInt64]
  /// For each hash a term that has the stem.
  private let terms: [UInt32]
  /// For each hash the languages in which the term has it, one bit each.
  private let languages: [UInt8]
  /// Where the hashes with the same high bits begin; a few share them.
  private let starts: [UInt32]
  /// How far a hash is shifted for these bits.
  private let shift: UInt64

  init(_ segment: Segment) {
    let stemmers = Language.allCases.filter { segment.languages >> $0.rawValue & 1 == 1 }
      .map { (bit: UInt8(1) << $0.rawValue, stemmer: Stemmer($0)) }
    var found: [(hash: UInt64, term: UInt32, languages: UInt8)] = []
    for term in 0..<segment.termCount where segment.traits[term].span == 1 {
      let key = segment.key(term)
      guard Stemmer.canBeStemmed(key) else { continue }
      let first = found.count
      let languages = segment.languages(of: term)
      for (bit, stemmer) in stemmers where languages & bit != 0 {
        let stem = stemmer.stem(key)
        guard !key.elementsEqual(stem) else { continue }
        let hash = Self.hash(stem)
        if let known = found[first...].firstIndex(where: { $0.hash == hash }) {
          found[known].languages |= bit
        } else {
          found.append((hash, UInt32(term), bit))
        }
      }
    }
    found.sort { ($0.hash, $0.term) < ($1.hash, $1.term) }
    hashes = found.map(\.hash)
    terms = found.map(\.term)
    languages = found.map(\.languages)
    let buckets = max(1, found.count / 4)
    let bits = UInt64(buckets.bitWidth - buckets.leadingZeroBitCount)
    shift = 64 - bits
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for entry in found { starts[Int(entry.hash >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    self.starts = starts
  }

  var byteCount: Int { 13 * hashes.count + 4 * starts.count }

  /// Calls `body` with the terms that have a stem in one of some languages, except the stem
  /// itself.
  func forEachTerm(
    withStem stem: [UInt8], in languages: UInt8, _ body: (Int) -> Void
  ) {
    let hash = Self.hash(stem)
    var place = Int(starts[Int(hash >> shift)])
    while place < hashes.count, hashes[place] <= hash {
      if hashes[place] == hash, self.languages[place] & languages != 0 { body(Int(terms[place])) }
      place += 1
    }
  }

  /// FNV-1a with 64 bits: among a million stems two share a number once in 37 million tables.
  private static func hash(_ stem: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension Segment {
  /// The languages of the articles that hold a term, one bit each.
  fileprivate func languages(of term: Int) -> UInt8 {
    guard languages.nonzeroBitCount > 1 else { return languages }
    return postings.articles(of: term).reduce(0) {
      $0 | 1 << entries[Int($1)].language.rawValue
    }
  }
}
