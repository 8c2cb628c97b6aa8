import TextAnalysis

/// Reads time phrases off tokens.
struct TimePhraseReader {
  typealias Reading = (phrase: TimePhrase, end: Int)

  private let article: TokenizedArticle
  /// For each token, what it can be in a time phrase.
  private let words: [TimeWord?]

  init(_ article: TokenizedArticle) {
    self.article = article
    let bytes = article.article.text.utf8
    var folded: [UInt8] = []
    let vocabulary = TimeVocabulary.shared
    words = article.tokens.map { token in
      guard token.kind == .word, token.range.count <= 11, token.shape != .mixed else { return nil }
      let word = bytes[token.range.offsets]
      guard vocabulary.mayHold(word) else { return nil }
      folded.removeAll(keepingCapacity: true)
      WordFolder.append(word, to: &folded)
      return vocabulary.word(folded[...])
    }
  }

  /// Whether a time phrase can begin here at all: a cheap look at one token.
  func mayBegin(_ index: Int) -> Bool {
    if words[index] != nil { return true }
    let token = article.tokens[index]
    if token.kind == .number { return true }
    let first = article.article.text[token.range.start]
    if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") { return true }
    return token.kind == .word && token.beginsWithCapital && token.range.count <= 9
      && DateParser.month(article.article.text.utf8[token.range.offsets]) != nil
  }

  /// The phrase that begins at a token, and the token after its last.
  func phrase(at index: Int, before limit: Int) -> Reading? {
    if let date = date(at: index, before: limit) { return date }
    guard let word = words[index] else { return numeric(at: index, before: limit) }
    switch word {
    case .weekday(let day): return (.weekday(day, .open), index + 1)
    case .yesterday: return (.day(fromToday: -1, nil), index + 1)
    case .today: return (.day(fromToday: 0, nil), index + 1)
    case .tomorrow: return (.day(fromToday: 1, nil), index + 1)
    case .this: return directed(.this, at: index, next: index + 1, before: limit)
    case .last: return directed(.last, at: index, next: index + 1, before: limit)
    case .next: return directed(.next, at: index, next: index + 1, before: limit)
    case .the: return afterThe(index, before: limit)
    case .season(let season): return self.season(season, at: index, before: limit)
    case .article, .number, .several: return quantity(at: index, before: limit)
    case .unit(let unit, let isPlural):
      return isPlural ? vague(unit, at: index, before: limit) : nil
    case .every, .ago, .earlier, .later, .partOfDay: return nil
    }
  }

  // MARK: Tokens

  private func word(_ index: Int, before limit: Int) -> TimeWord? {
    index < limit ? words[index] : nil
  }

  private func isText(_ text: String, at index: Int, before limit: Int) -> Bool {
    index < limit
      && article.article.text.utf8[article.tokens[index].range.offsets]
        .elementsEqual(text.utf8)
  }

  private func isGlued(_ index: Int) -> Bool {
    index > 0 && article.tokens[index - 1].range.end == article.tokens[index].range.start
  }

  private func number(at index: Int, before limit: Int) -> Int? {
    guard index < limit, article.tokens[index].kind == .number else { return nil }
    return Int(article.article.text[article.tokens[index].range])
  }

  // MARK: Dates

  private func date(at index: Int, before limit: Int) -> Reading? {
    // "Friday, July 21, 2017" is one phrase, and the weekday adds nothing to it.
    if case .weekday(let weekday) = words[index] {
      let next = isText(",", at: index + 1, before: limit) ? index + 2 : index + 1
      guard next < limit, let reading = date(at: next, before: limit),
        case .date(let year, let month, let day?) = reading.phrase,
        year != nil || next == index + 2
      else { return nil }
      return year == nil
        ? (.dayOfWeek(weekday, month: month, day: day), reading.end) : reading
    }
    guard
      let date = DateParser.date(at: index, in: article.tokens, text: article.article.text)
    else { return nil }
    let end = index + date.tokenCount
    guard end <= limit else { return nil }
    if let days = days(of: date, end: end, before: limit) { return days }
    if date.day == nil, date.year == nil, let shifted = shiftedMonth(date, end, before: limit) {
      return shifted
    }
    return (.date(year: date.year, month: date.month, day: date.day), end)
  }

  private func days(of date: DatePhrase, end: Int, before limit: Int) -> Reading? {
    guard let first = date.day, date.year == nil, end + 1 < limit, isGlued(end),
      isText("-", at: end, before: limit) || isText("–", at: end, before: limit),
      let last = number(at: end + 1, before: limit), last > first, last <= 31
    else { return nil }
    return (.days(year: nil, month: date.month, first: first, last: last), end + 2)
  }

  private func shiftedMonth(
    _ date: DatePhrase, _ end: Int, before limit: Int
  ) -> Reading? {
    guard end + 1 < limit, case .unit(.year, isPlural: false)? = words[end + 1] else { return nil }
    switch words[end] {
    case .last: return (.month(date.month, yearsFromNow: -1), end + 2)
    case .this: return (.month(date.month, yearsFromNow: 0), end + 2)
    case .next: return (.month(date.month, yearsFromNow: 1), end + 2)
    default: return nil
    }
  }

  /// "17th century", "the 20th century"; the article belongs to the phrase.
  private func century(at index: Int, before limit: Int) -> Reading? {
    guard index + 1 < limit, case .unit(.century, isPlural: false)? = words[index + 1] else {
      return nil
    }
    let bytes = article.article.text.utf8[article.tokens[index].range.offsets]
    let digits = bytes.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard (1...2).contains(digits.count), bytes.count == digits.count + 2,
      let number = Int(String(decoding: digits, as: UTF8.self)), (1...30).contains(number)
    else { return nil }
    return (.century(number), index + 2)
  }

  private func numeric(at index: Int, before limit: Int) -> Reading? {
    if let century = century(at: index, before: limit) { return century }
    let token = article.tokens[index]
    let text = article.article.text
    if token.range.count == 4, let year = number(at: index, before: limit) {
      // "2018 days" counts, "the 2018 year-end" does not.
      let isCount =
        switch word(index + 1, before: limit) {
        case .unit(_, let isPlural)?: isPlural || !(1500...2100).contains(year)
        default: true
        }
      if isCount, let quantity = quantity(at: index, before: limit) { return quantity }
      return isYear(year, at: index, before: limit) ? (.year(year), index + 1) : nil
    }
    if token.range.count == 5, text[token.range.end - 1] == UInt8(ascii: "s"),
      let year = Int(text[TextRange(token.range.start, token.range.end - 1)]), year % 10 == 0,
      (1000...2100).contains(year)
    {
      return (.decade(year), index + 1)
    }
    return quantity(at: index, before: limit)
  }

  /// Whether four digits are a year and not a number of something.
  private func isYear(_ number: Int, at index: Int, before limit: Int) -> Bool {
    guard (1500...2100).contains(number) else { return false }
    if isGlued(index) {
      switch article.article.text[article.tokens[index].range.start - 1] {
      case UInt8(ascii: "$"), UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: ":"): return false
      default: break
      }
    }
    if index + 1 < limit, isGlued(index + 1),
      isText("%", at: index + 1, before: limit)
    {
      return false
    }
    return !Self.counted.contains { isText($0, at: index + 1, before: limit) }
  }

  private static let counted = [
    "people", "percent", "troops", "jobs", "points", "miles", "metres", "meters", "tonnes",
    "dollars", "employees", "soldiers", "workers", "km", "kg", "tons", "shares", "dlrs",
  ]

  // MARK: Relative phrases

  /// "this", "last", "next" and what follows; the phrase begins at `index`.
  private func directed(
    _ direction: TimePhrase.Direction, at index: Int, next: Int, before limit: Int
  ) -> Reading? {
    switch word(next, before: limit) {
    case .weekday(let day): return (.weekday(day, direction), next + 1)
    case .unit(let unit, isPlural: false):
      if unit == .day || unit == .hour || unit == .minute { return nil }
      return (.unit(unit, direction), next + 1)
    case .season(let season): return (.season(season, direction, year: nil), next + 1)
    case .partOfDay(let part):
      return (.day(fromToday: direction == .last ? -1 : 0, part), next + 1)
    case .last where direction == .this:
      return directed(.last, at: index, next: next + 1, before: limit)
    case .next where direction == .this:
      return directed(.next, at: index, next: next + 1, before: limit)
    case .number(let count):
      return spanOf(count, at: next + 1, before: limit)
    case .several:
      return spanOf(nil, at: next + 1, before: limit)
    default:
      if let count = number(at: next, before: limit), count < 1000 {
        return spanOf(count, at: next + 1, before: limit)
      }
      let phrase =
        next < limit
        ? DateParser.date(at: next, in: article.tokens, text: article.article.text) : nil
      guard let phrase, phrase.tokenCount == 1, phrase.day == nil, phrase.year == nil else {
        return nil
      }
      return (.month(phrase.month, yearsFromNow: direction.offset), next + 1)
    }
  }

  /// "the past 30 days".
  private func spanOf(_ count: Int?, at index: Int, before limit: Int) -> Reading? {
    guard case .unit(let unit, _)? = word(index, before: limit) else { return nil }
    return (.duration(count, unit), index + 1)
  }

  private func afterThe(_ index: Int, before limit: Int) -> Reading? {
    if index + 1 < limit, let century = century(at: index + 1, before: limit) { return century }
    switch word(index + 1, before: limit) {
    case .next:
      if case .unit(let unit, isPlural: false)? = word(index + 2, before: limit) {
        return (.fromAnchor(1, unit), index + 3)
      }
      return directed(.next, at: index, next: index + 2, before: limit)
    case .last:
      if case .unit(let unit, isPlural: false)? = word(index + 2, before: limit) {
        return (unit == .day ? .fromAnchor(-1, unit) : .unit(unit, .last), index + 3)
      }
      return directed(.last, at: index, next: index + 2, before: limit)
    case .unit(let unit, isPlural: false):
      switch word(index + 2, before: limit) {
      case .earlier: return (.fromAnchor(-1, unit), index + 3)
      case .later where unit != .day || isText("after", at: index + 2, before: limit):
        return (.fromAnchor(1, unit), index + 3)
      default: return nil
      }
    default:
      return nil
    }
  }

  private func season(
    _ season: TimeWord.Season, at index: Int, before limit: Int
  ) -> Reading? {
    let next = isText("of", at: index + 1, before: limit) ? index + 2 : index + 1
    guard let year = number(at: next, before: limit), (1900...2100).contains(year) else {
      return nil
    }
    return (.season(season, .open, year: year), next + 1)
  }

  // MARK: Quantities

  /// "two days ago", "a year", "several months", "24 hours", "five-year".
  private func quantity(at index: Int, before limit: Int) -> Reading? {
    guard let (count, next) = count(at: index, before: limit) else { return nil }
    var unitIndex = next
    if isText("-", at: next, before: limit), isGlued(next) { unitIndex += 1 }
    guard case .unit(let unit, let isPlural)? = word(unitIndex, before: limit) else { return nil }
    let isArticle = words[index] == .article
    if isArticle, next == index + 1, isPlural { return nil }
    if unitIndex > next {
      return isArticle ? nil : (.duration(count, unit), unitIndex + 1)
    }
    guard let count else {
      switch word(unitIndex + 1, before: limit) {
      case .ago: return (.vaguePast, unitIndex + 2)
      default: return (.duration(nil, unit), unitIndex + 1)
      }
    }
    switch word(unitIndex + 1, before: limit) {
    case .ago: return (.ago(count, unit), unitIndex + 2)
    case .earlier: return (.fromAnchor(-count, unit), unitIndex + 2)
    case .later where isText("later", at: unitIndex + 1, before: limit):
      return (.fromAnchor(count, unit), unitIndex + 2)
    default: return plainDuration(count, unit, isArticle: isArticle, end: unitIndex + 1)
    }
  }

  /// A duration; "a day" and "a week" are more often a rate ("twice a week") than one.
  private func plainDuration(
    _ count: Int, _ unit: TimeUnit, isArticle: Bool, end: Int
  ) -> Reading? {
    if isArticle, unit != .year, unit != .decade, unit != .century, unit != .month { return nil }
    return (.duration(count, unit), end)
  }

  private func count(at index: Int, before limit: Int) -> (count: Int?, next: Int)? {
    if let digits = number(at: index, before: limit) { return (digits, index + 1) }
    switch word(index, before: limit) {
    case .number(let count):
      // "a couple of", "twenty-five".
      if isText("of", at: index + 1, before: limit) { return (count, index + 2) }
      if isText("-", at: index + 1, before: limit), isGlued(index + 1),
        case .number(let ones)? = word(index + 2, before: limit), ones < 10, count >= 20
      {
        return (count + ones, index + 3)
      }
      return (count, index + 1)
    case .several: return (nil, index + 1)
    case .article:
      switch word(index + 1, before: limit) {
      case .several, .number: return count(at: index + 1, before: limit)
      default: return (1, index + 1)
      }
    default: return nil
    }
  }

  private func vague(_ unit: TimeUnit, at index: Int, before limit: Int) -> Reading? {
    switch word(index + 1, before: limit) {
    case .ago: (.vaguePast, index + 2)
    default: nil
    }
  }
}
