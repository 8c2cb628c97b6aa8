import TextAnalysis

/// A term of the index that a misspelt word may have meant.
package struct NearTerm: Hashable, Sendable {
  package let term: String
  /// How many articles hold it.
  package let articles: Int
  /// How often it occurs in them.
  package let matches: Int

  package init(term: String, articles: Int, matches: Int) {
    self.term = term
    self.articles = articles
    self.matches = matches
  }
}

extension Corpus {
  /// The indexed term nearest in spelling to a word of a query that finds nothing, with its
  /// counts; nil when none is near.
  ///
  /// Near is up to two edits, one in a word of up to four letters: insertions, deletions,
  /// replacements, and exchanges of neighbours. Of equally near terms the most frequent, then the
  /// first in the alphabet. Looks at the letters of all terms, at some nanoseconds each.
  package func nearestSpelling(to query: Query) -> NearTerm? {
    let plan = QueryPlan(query, for: self)
    for leaf in plan.leaves {
      for pattern in leaf.patterns where pattern.isWord && !isIndexed(pattern) {
        let word = Folding.fold(pattern.bytes[...])
        if let nearest = index.nearestTerm(to: Array(word.utf8)) { return nearest }
      }
    }
    return nil
  }

  /// A query with each word that no text has replaced by the nearest in spelling; nil when there
  /// is no such word.
  package func respelt(_ query: Query) -> Query? {
    let respelt = query.mapWords { word in
      let patterns = WordPattern.patterns(of: word)
      guard patterns.count == 1, let pattern = patterns.first, pattern.isWord,
        !isIndexed(pattern), entities(spelt: word).isEmpty,
        let near = index.nearestTerm(to: Array(Folding.fold(pattern.bytes[...]).utf8))
      else { return word }
      return SearchWord(near.term)
    }
    return respelt == query ? nil : respelt
  }
}

extension WordPattern {
  /// Whether the pattern is a word, and not a description of several.
  fileprivate var isWord: Bool {
    switch form {
    case .folded, .whole, .marked, .inflected: true
    case .similar, .wildcard: false
    }
  }
}

extension Query {
  /// The query with its words replaced, those of fields left as they are.
  fileprivate func mapWords(_ body: (SearchWord) -> SearchWord) -> Query {
    switch self {
    case .word(let word): .word(body(word))
    case .phrase(let words): .phrase(words.map(body))
    case .loosePhrase(let words, let slop): .loosePhrase(words.map(body), slop: slop)
    case .near(let left, let right, let distance):
      .near(left.mapWords(body), right.mapWords(body), distance: distance)
    case .title(let part): .title(part.mapWords(body))
    case .said(let name, let part): .said(by: name, part?.mapWords(body))
    case .all(let parts): .all(parts.map { $0.mapWords(body) })
    case .any(let parts): .any(parts.map { $0.mapWords(body) })
    case .not(let part): .not(part)
    case .group(let clauses):
      .group(
        clauses.map {
          $0.role == .excluded ? $0 : Clause($0.role, $0.query.mapWords(body))
        })
    case .nothing, .expression, .actor, .source, .byline, .tag, .date: self
    }
  }
}

extension QueryLeaf {
  fileprivate var patterns: [WordPattern] {
    switch self {
    case .word(let pattern): [pattern]
    case .phrase(let patterns), .loosePhrase(let patterns, _): patterns
    case .expression: []
    case .near(let left, let right, _): left.patterns + right.patterns
    case .title(let part): part.patterns
    case .mentions, .said(_, nil): []
    case .said(_, let part?): part.patterns
    }
  }
}

extension InvertedIndex {
  fileprivate func nearestTerm(to word: [UInt8]) -> NearTerm? {
    var speller = EditDistance(to: word)
    let limit = speller.length <= 4 ? 1 : 2
    var best: [[UInt8]: Int] = [:]
    var distance = limit
    for segment in segments {
      for term in segment.letters.candidates(near: word, edits: limit) {
        let key = segment.key(term)
        guard let own = speller.distance(of: key, atMost: distance) else { continue }
        if own < distance {
          best = [:]
          distance = own
        }
        best[Array(key), default: 0] += segment.postings.articleCount(of: term)
      }
    }
    let nearest = best.max { left, right in
      left.value == right.value
        ? right.key.lexicographicallyPrecedes(left.key) : left.value < right.value
    }
    return nearest.map { key, articles in
      NearTerm(
        term: String(decoding: key, as: UTF8.self), articles: articles,
        matches: segments.reduce(0) { $0 + $1.occurrences(of: key) })
    }
  }
}

extension Segment {
  fileprivate func occurrences(of key: [UInt8]) -> Int {
    guard let term = term(key) else { return 0 }
    return postings.range(of: term).reduce(0) { $0 + Int(postings.count($1)) }
  }
}

/// The edit distance from one word to many (Damerau–Levenshtein, without edits inside an
/// exchange), in scalars.
struct EditDistance {
  private let word: [UInt32]
  private let letters: UInt64
  private var rows: [[Int]]
  private var other: [UInt32] = []

  init(to word: [UInt8]) {
    self.word = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
    letters = Self.letters(of: word[...])
    rows = Array(repeating: Array(0...self.word.count), count: 3)
  }

  var length: Int { word.count }

  /// nil when the distance is greater than `limit`.
  mutating func distance(of key: ArraySlice<UInt8>, atMost limit: Int) -> Int? {
    // A scalar has one to four bytes, so most terms are ruled out by their length alone.
    guard key.count + limit >= word.count, key.count <= 4 * (word.count + limit) else {
      return nil
    }
    // An edit brings at most one new letter into a word, and takes at most one out of it.
    let letters = Self.letters(of: key)
    guard key.count <= word.count + limit || letters >> 63 == 1,
      (letters & ~self.letters).nonzeroBitCount <= limit,
      (self.letters & ~letters).nonzeroBitCount <= limit
    else { return nil }
    other.removeAll(keepingCapacity: true)
    for scalar in String(decoding: key, as: UTF8.self).unicodeScalars { other.append(scalar.value) }
    guard abs(other.count - word.count) <= limit else { return nil }
    for column in 0...word.count { rows[0][column] = column }
    for row in 0..<other.count {
      let best = fill(row)
      if best > limit { return nil }
    }
    let distance = rows[other.count % 3][word.count]
    return distance <= limit ? distance : nil
  }

  /// Which letters occur, one bit each; letters that share a bit, as all outside ASCII do, only
  /// make a word look nearer than it is.
  private static func letters(of word: ArraySlice<UInt8>) -> UInt64 {
    var letters: UInt64 = 0
    for byte in word { letters |= 1 << UInt64(byte < 0x80 ? byte & 0x3F : 0x3F) }
    return letters
  }

  /// Fills the row for one scalar of the other word; returns its smallest value.
  private mutating func fill(_ row: Int) -> Int {
    let current = (row + 1) % 3
    let previous = row % 3
    rows[current][0] = row + 1
    var best = row + 1
    for column in 0..<word.count {
      let isSame = word[column] == other[row]
      var value = min(
        rows[previous][column + 1] + 1, rows[current][column] + 1,
        rows[previous][column] + (isSame ? 0 : 1))
      if row > 0, column > 0, word[column] == other[row - 1], word[column - 1] == other[row] {
        value = min(value, rows[(row + 2) % 3][column - 1] + 1)
      }
      rows[current][column + 1] = value
      best = min(best, value)
    }
    return best
  }
}
