/// Makes the features that the tags of a first reading give: those of the neighbours, and what
/// the same word and the same run are in the rest of the article.
struct SecondReading {
  private let article: ArticleFeatures
  private let tags: [NameTag]
  private let words: ArticleWords
  /// For each word by local number, how often it has which kind: outside, person, …
  private var counts: [SIMD8<Int16>]
  /// For each distinct name, how often it has which kind.
  private var names: [UInt64: SIMD4<Int16>] = [:]
  /// For each candidate, the key of the name that it stands in, or 0.
  private var nameOfCandidate: [UInt64]

  init(_ tags: [NameTag], of article: ArticleFeatures) {
    self.article = article
    self.tags = tags
    words = article.signals.words
    counts = Array(repeating: SIMD8(), count: words.lexicon.count)
    nameOfCandidate = Array(repeating: 0, count: tags.count)
    for (candidate, tag) in tags.enumerated() {
      let index = Int(article.tokens[candidate])
      guard words.beginsWithCapital(index) else { continue }
      counts[Int(words.local[index])][Self.column(tag)] &+= 1
    }
    readNames()
  }

  private static func column(_ tag: NameTag) -> Int { (Int(tag.rawValue) + 1) / 2 }

  private mutating func readNames() {
    var candidate = 0
    while candidate < tags.count {
      guard let kind = tags[candidate].kind else {
        candidate += 1
        continue
      }
      var end = candidate + 1
      while end < tags.count, tags[end].isInside, article.tokens[end] == article.tokens[end - 1] + 1
      { end += 1 }
      let first = Int(article.tokens[candidate])
      let key = words.key(of: first..<first + end - candidate)
      names[key, default: SIMD4()][Int(min(kind.rawValue, 3))] &+= 1
      for place in candidate..<end { nameOfCandidate[place] = key }
      candidate = end
    }
  }

  func append(of candidate: Int, in stretch: Range<Int>, to features: inout FeatureList) {
    let here = tag(candidate, in: stretch)
    let before = tag(candidate - 1, in: stretch)
    let after = tag(candidate + 1, in: stretch)
    let before2 = tag(candidate - 2, in: stretch)
    let after2 = tag(candidate + 2, in: stretch)
    let index = Int(article.tokens[candidate])
    let signal = article.signals.tokens[index]
    let word = wordCode(words.local[index], less: tags[candidate])
    let name = nameCode(candidate)
    features.template = 200
    features.append(here)
    features.append(before, here)
    features.append(here, after)
    features.append(before, here, after)
    features.append(before2, before, here)
    features.append(here, after, after2)
    features.append(here, signal.rule)
    features.append(here, signal.word)
    features.append(word)
    features.append(word, here)
    features.append(word, signal.rule)
    features.append(name)
    features.append(name, here)
    features.append(name, word)
    features.append(name, signal.rule)
    features.append(here, signal.gazetteer)
  }

  private func tag(_ candidate: Int, in stretch: Range<Int>) -> UInt64 {
    stretch.contains(candidate) ? UInt64(tags[candidate].rawValue) : 15
  }

  /// Which kinds the word has elsewhere in the article, the commonest first.
  private func wordCode(_ word: Int32, less tag: NameTag) -> UInt64 {
    var count = counts[Int(word)]
    count[Self.column(tag)] = max(0, count[Self.column(tag)] &- 1)
    return Self.ranks(count.lowHalf, count[4])
  }

  private static func ranks(_ four: SIMD4<Int16>, _ fifth: Int16) -> UInt64 {
    let best = max(four.max(), fifth)
    guard best > 0 else { return 0 }
    var code: UInt64 = best > 2 ? 3 : 1
    for place in 0..<5 {
      let count = place == 4 ? fifth : four[place]
      let part: UInt64 = count == best ? 2 : count > 0 ? 1 : 0
      code = code << 2 | part
    }
    return code
  }

  private func nameCode(_ candidate: Int) -> UInt64 {
    guard nameOfCandidate[candidate] != 0, let kind = tags[candidate].kind,
      var count = names[nameOfCandidate[candidate]]
    else { return 0 }
    let column = Int(min(kind.rawValue, 3))
    count[column] &-= 1
    return Self.ranks(count, 0)
  }
}
