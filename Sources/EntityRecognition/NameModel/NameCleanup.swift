import TextAnalysis

/// Turns the spans of the tags into names: one name means one thing in one article, and a name
/// is the bare name.
struct NameCleanup {
  private let words: ArticleWords
  /// For each word by local number, whether a person of two words or more ends with it.
  private var isSurname: [Bool]

  init(_ article: ArticleFeatures) {
    words = article.signals.words
    isSurname = Array(repeating: false, count: words.lexicon.count)
  }

  mutating func names(_ spans: [NameSpan]) -> [TaggedName] {
    var spans = spans.compactMap(bare)
    for span in spans where span.kind == .person && span.tokens.count > 1 {
      isSurname[Int(words.local[span.tokens.upperBound - 1])] = true
    }
    spans = joined(spans).flatMap(parted)
    takeCommonestKinds(&spans)
    return withCountries(NamePropagation(spans, in: words).spans)
      .map { kinded($0).name(in: words) }
  }

  // MARK: Countries

  /// Adds the countries that nothing was found at: their names are few, known, and seldom mean
  /// anything else. First names are left alone, as Jordan and Chad.
  private func withCountries(_ spans: [NameSpan]) -> [NameSpan] {
    var all: [NameSpan] = []
    var token = 0
    for span in spans {
      appendCountries(in: token..<max(token, span.tokens.lowerBound), to: &all)
      all.append(span)
      token = max(token, span.tokens.upperBound)
    }
    appendCountries(in: token..<words.tokens.count, to: &all)
    return all
  }

  private func appendCountries(in range: Range<Int>, to spans: inout [NameSpan]) {
    var token = range.lowerBound
    while token < range.upperBound {
      let start = token
      token += 1
      guard words.beginsWithCapital(start), !words.traits[start].contains(.firstName),
        let name = words.phrases(at: start, before: range.upperBound).name,
        name.fact.role != .demonym, words.knowledge.names[Int(name.fact.subject)].isCountry
      else { continue }
      let span = NameSpan(start..<name.end, .place)
      guard !isAmountOfMoney(span) else { continue }
      spans.append(span)
      token = name.end
    }
  }

  // MARK: Single names

  /// The name without titles and marks around it; nil if nothing is left.
  private func bare(_ span: NameSpan) -> NameSpan? {
    var span = span
    while let first = span.tokens.first,
      words.tokens[first].kind == .punctuation || words.isMarker(first, .the)
    {
      span.tokens = first + 1..<span.tokens.upperBound
    }
    while let last = span.tokens.last,
      words.tokens[last].kind == .punctuation || words.tokens[last].kind == .possessive
    {
      span.tokens = span.tokens.lowerBound..<last
    }
    // "James Baker Monday": the day is when he spoke.
    if span.kind == .person, span.tokens.count > 1, let last = span.tokens.last,
      words.traits[last].contains(.weekday)
    {
      span.tokens = span.tokens.lowerBound..<last
    }
    guard !span.tokens.isEmpty, !isAmountOfMoney(span), !isFunctionWord(span),
      !isThing(span)
    else { return nil }
    return withoutTitle(span)
  }

  /// "TV" or "DVDs" by itself: short for a common noun, and nobody's name.
  private func isThing(_ span: NameSpan) -> Bool {
    guard let start = span.tokens.first, span.tokens.count == 1 else { return false }
    var letters = words.article.article.text.utf8[words.tokens[start].range.offsets]
    if letters.last == UInt8(ascii: "s") { letters.removeLast() }
    return (2...4).contains(letters.count) && Self.things.contains(Array(letters))
  }

  private static let things = Set(
    """
    TV HDTV CCTV VCR CD DVD HD PC LCD USB GPS SMS DJ ID MP CEO CFO VIP SUV ATM DNA HIV GDP GNP CPI \
    VAT FAQ PDF URL RFID ADSL
    """.split(separator: " ").map { Array($0.utf8) })

  /// "SHARES UP 3 PCT": a little word in capitals, unless the tables know it as a name.
  private func isFunctionWord(_ span: NameSpan) -> Bool {
    guard let start = span.tokens.first, span.tokens.count == 1,
      words.traits[start].contains(.function)
    else { return false }
    return words.phrases(at: start, before: span.tokens.upperBound).name == nil
  }

  /// "US $5bn": the letters belong to the sign.
  private func isAmountOfMoney(_ span: NameSpan) -> Bool {
    let next = span.tokens.upperBound
    guard span.tokens.count == 1, next < words.tokens.count,
      words.tokens[span.tokens.lowerBound].range.count <= 4
    else { return false }
    switch words.article.article.text.scalar(at: words.tokens[next].range.start).scalar {
    case "$", "£", "€", "¥", "₦", "₵", "₹", "₽", "₩", "₪", "₱", "₺", "₫", "₡": return true
    default: return false
    }
  }

  private func withoutTitle(_ span: NameSpan) -> NameSpan? {
    let start = span.tokens.lowerBound
    let phrases = words.phrases(at: start, before: span.tokens.upperBound)
    guard let title = phrases.title, phrases.name.map({ $0.end < title.end }) ?? true else {
      return span
    }
    if title.end == span.tokens.upperBound {
      // "Bishop" and "King" are surnames as well, "Rector" is hardly one.
      let isSurname = span.tokens.count == 1 && !words.traits[start].contains(.common)
      let isFirstName = words.traits[start].contains(.firstName)
      return span.kind == .other || isSurname || isFirstName ? span : nil
    }
    guard span.kind == .person, !words.traits[start].contains(.firstName) else { return span }
    var span = span
    span.tokens = title.end..<span.tokens.upperBound
    return withoutTitle(span)
  }

  /// Tells peoples and groups from other names.
  private func kinded(_ span: NameSpan) -> NameSpan {
    guard span.kind == .other else { return span }
    var span = span
    let start = span.tokens.lowerBound
    let phrases = words.phrases(at: start, before: span.tokens.upperBound)
    if let name = phrases.name, name.end == span.tokens.upperBound, name.fact.role == .demonym {
      span.kind = .place
      span.isDemonym = true
    } else if span.tokens.count == 1, words.traits[start].contains(.groupName) {
      span.kind = .group
    }
    return span
  }

  // MARK: Names side by side

  /// "Russian" and "Foreign Ministry" are one where the tables know them as one.
  private func joined(_ spans: [NameSpan]) -> [NameSpan] {
    var joined: [NameSpan] = []
    for span in spans {
      if let last = joined.last, last.tokens.upperBound == span.tokens.lowerBound,
        last.kind == .other, span.kind == .organisation,
        words.phrases(at: last.tokens.lowerBound, before: span.tokens.upperBound).name?.end
          == span.tokens.upperBound
      {
        joined.removeLast()
        joined.append(
          NameSpan(last.tokens.lowerBound..<span.tokens.upperBound, .organisation))
      } else if span.tokens.allSatisfy({ words.traits[$0].contains(.organisationSuffix) }) {
        // "Bear Stearns and Co" is one name, and a legal form alone is none.
        guard let last = joined.last, isJoint(last.tokens.upperBound, before: span) else {
          continue
        }
        joined.removeLast()
        joined.append(
          NameSpan(last.tokens.lowerBound..<span.tokens.upperBound, .organisation))
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// Whether the one token before a span is "and" or "&".
  private func isJoint(_ token: Int, before span: NameSpan) -> Bool {
    guard token + 1 == span.tokens.lowerBound else { return false }
    let text = words.article.article.text.utf8[words.tokens[token].range.offsets]
    return text.elementsEqual("and".utf8) || text.elementsEqual("&".utf8)
  }

  /// "CNN Maduro" is two names where the tables know the first and the article the second.
  private func parted(_ span: NameSpan) -> [NameSpan] {
    let last = span.tokens.upperBound - 1
    let start = span.tokens.lowerBound
    guard span.tokens.count > 1, isSurname[Int(words.local[last])], words.beginsWithCapital(last),
      let name = words.phrases(at: start, before: last).name, name.end == last,
      words.traits[start].isDisjoint(with: [.firstName])
    else { return [span] }
    guard words.knowledge.names[Int(name.fact.subject)].kind == .organisation,
      !words.traits[last].contains(.common)
    else { return [span] }
    return [NameSpan(start..<last, .organisation), NameSpan(last..<last + 1, .person)]
  }

  // MARK: The article as a whole

  /// Gives a name that is mostly one thing that kind everywhere.
  private func takeCommonestKinds(_ spans: inout [NameSpan]) {
    var counts: [UInt64: Votes] = [:]
    for span in spans {
      var weight: Int32 = span.kind == .other ? 2 : 3
      if span.kind == .person, isAfterHonorific(span) { weight = 8 }
      counts[words.key(of: span.tokens), default: .zero][Self.column(span.kind)] += weight
    }
    for index in spans.indices {
      guard let count = counts[words.key(of: spans[index].tokens)] else { continue }
      let mine = count[Self.column(spans[index].kind)]
      guard let kind = count.winner, count.max() >= mine * 2 else { continue }
      spans[index].kind = kind
    }
  }

  private func isAfterHonorific(_ span: NameSpan) -> Bool {
    span.tokens.lowerBound > 0
      && words.traits[span.tokens.lowerBound - 1].contains(.honorific)
  }

  private static func column(_ kind: EntityKind) -> Int { Int(min(kind.rawValue, 3)) }
}
