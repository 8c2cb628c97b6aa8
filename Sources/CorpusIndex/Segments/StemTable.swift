import TextAnalysis

/// The terms of a segment by their stems, in every language that articles with them have.
///
/// A term that is its own stem is left out: whoever looks for a stem looks for the term as well.
struct StemTable: Sendable {
  /// Of language and stem, rising.
  private let hashes: [UInt64]
  /// For each hash the term that has the stem.
  private let terms: [UInt32]
  /// Where the hashes with the same high bits begin; a few share them.
  private let starts: [UInt32]
  /// How far a hash is shifted for these bits.
  private let shift: UInt64

  init(_ segment: Segment) {
    let stemmers = Language.allCases.map { language in
      segment.languages >> language.rawValue & 1 == 1 ? Stemmer(language) : nil
    }
    var found: [(hash: UInt64, term: UInt32)] = []
    for term in 0..<segment.termCount where segment.spans[term] == 1 {
      let key = segment.key(term)
      guard Stemmer.canBeStemmed(key) else { continue }
      let languages = segment.languages(of: term)
      for (language, stemmer) in zip(Language.allCases, stemmers) {
        guard let stemmer, languages >> language.rawValue & 1 == 1 else { continue }
        let stem = stemmer.stem(key)
        if !key.elementsEqual(stem) { found.append((Self.hash(stem, language), UInt32(term))) }
      }
    }
    found.sort { ($0.hash, $0.term) < ($1.hash, $1.term) }
    hashes = found.map(\.hash)
    terms = found.map(\.term)
    let bits = UInt64(max(1, (found.count / 4).bitWidth - (found.count / 4).leadingZeroBitCount))
    shift = 64 - bits
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for (hash, _) in found { starts[Int(hash >> shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    self.starts = starts
  }

  var byteCount: Int { 12 * hashes.count + 4 * starts.count }

  /// The terms with a stem in a language, except the stem itself.
  func terms(withStem stem: [UInt8], in language: Language) -> ArraySlice<UInt32> {
    let hash = Self.hash(stem, language)
    var first = Int(starts[Int(hash >> shift)])
    while first < hashes.count, hashes[first] < hash { first += 1 }
    var end = first
    while end < hashes.count, hashes[end] == hash { end += 1 }
    return terms[first..<end]
  }

  /// FNV-1a with 64 bits: among a million stems two share a number once in 37 million tables.
  private static func hash(_ stem: [UInt8], _ language: Language) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(language.rawValue)
    for byte in stem { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension Segment {
  /// The languages of the articles that hold a term, one bit each.
  fileprivate func languages(of term: Int) -> UInt8 {
    guard languages.nonzeroBitCount > 1 else { return languages }
    return postings.articles[postings.range(of: term)].reduce(0) {
      $0 | 1 << entries[Int($1)].language.rawValue
    }
  }
}
