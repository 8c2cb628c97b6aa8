import TextAnalysis

/// Finds the day an article is from, by the strongest clue it gives.
///
/// A header field, a date line or the dateline state the date; the web address, the file name and
/// a caption imply it. Where only day and month are given, the year is the one that the weekday
/// named with them and the years in the text agree on. Nothing is guessed: "04/02/2020" is read in
/// the order in which the text words its dates ("19 January"), and without such a sign, as without
/// a year, there is no date.
struct PublicationDateFinder {
  let passages: [Passage]
  let text: Text
  let datelines: Datelines
  let dateline: DatelineScanner.Result?
  let address: String?
  let name: String

  /// The date, or without one the day and month for whoever knows of more years than the article.
  func find() -> (date: PublicationDate?, yearless: YearlessDay?) {
    if let date = knownDate() { return (date, nil) }
    let day = yearlessDay()
    if let date = day.flatMap(inferredDate) { return (date, nil) }
    return (nil, day)
  }

  private func knownDate() -> PublicationDate? {
    if let date = statedDate() { return PublicationDate(date: date, basis: .stated) }
    if let date = address.flatMap(Self.dateInPath) {
      return PublicationDate(date: date, basis: .url)
    }
    if let date = Self.dateInPath(name) { return PublicationDate(date: date, basis: .fileName) }
    return captionDate().map { PublicationDate(date: $0, basis: .caption) }
  }

  private func bytes(_ index: Int) -> ArraySlice<UInt8> { text.utf8[passages[index].range] }

  // MARK: Stated

  private func statedDate() -> CalendarDate? {
    for phrase in statedPhrases() {
      if let date = resolved(phrase)?.calendarDate() { return date }
    }
    return nil
  }

  /// A phrase with its day and month in the order of this text; nil when that is not known.
  private func resolved(_ phrase: DatePhrase) -> DatePhrase? {
    guard let day = phrase.day else { return nil }
    guard phrase.isAmbiguous else { return phrase }
    guard let isDayFirst = wordsDayFirst() else { return nil }
    return isDayFirst
      ? phrase
      : DatePhrase(year: phrase.year, month: day, day: phrase.month, tokenCount: phrase.tokenCount)
  }

  /// Whether the paragraphs say "19 January" and not "January 19"; nil when they say neither.
  private func wordsDayFirst() -> Bool? {
    for index in passages.indices where passages[index].role == .paragraph {
      let text = Text(repairing: Array(bytes(index).prefix(2_000)))
      let tokens = Tokenizer.tokens(in: text)
      for token in tokens.indices {
        if let date = DateParser.date(at: token, in: tokens, text: text), date.day != nil,
          !date.isAmbiguous, date.tokenCount > 1
        {
          return !tokens[token].beginsWithCapital
        }
      }
    }
    return nil
  }

  /// Dates in the head and the dateline, the strongest first; with or without a year.
  private func statedPhrases() -> [DatePhrase] {
    var phrases: [DatePhrase] = []
    for index in passages.indices where passages[index].kind == .field(.date) {
      if let value = HeaderFields.field(in: bytes(index))?.value,
        let date = firstDate(in: value)
      {
        phrases.append(date)
      }
    }
    for index in passages.indices {
      switch passages[index].role {
      case .dateLine where passages[index].kind != .field(.date):
        if let date = passages[index].date { phrases.append(date) }
      case .byline:
        if let date = CreditLine.parse(bytes(index))?.date { phrases.append(date) }
        if let date = firstDate(in: bytes(index)), date.year != nil { phrases.append(date) }
      default: break
      }
    }
    if let date = dateline?.date { phrases.append(date) }
    return phrases
  }

  private func firstDate(in line: ArraySlice<UInt8>) -> DatePhrase? {
    let text = Text(repairing: Array(line.prefix(200)))
    let tokens = Tokenizer.tokens(in: text)
    for index in tokens.indices {
      if let date = DateParser.date(at: index, in: tokens, text: text), date.day != nil {
        return date
      }
    }
    return nil
  }

  // MARK: Implied

  /// A full date in a path: "/2020/02/04/", "2019-05-05-talks.txt", "20200204.txt".
  static func dateInPath(_ path: String) -> CalendarDate? {
    let bytes = Array(path.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit, index == 0 || !bytes[index - 1].isDigit else {
        index += 1
        continue
      }
      if let date = dateInPath(bytes, at: index) { return date }
      while index < bytes.count, bytes[index].isDigit { index += 1 }
    }
    return nil
  }

  private static func dateInPath(_ bytes: [UInt8], at start: Int) -> CalendarDate? {
    var groups: [(value: Int, digits: Int)] = []
    var index = start
    while groups.count < 3, index < bytes.count, bytes[index].isDigit {
      var value = 0
      let first = index
      while index < bytes.count, bytes[index].isDigit, index - first < 9 {
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      groups.append((value, index - first))
      guard index < bytes.count, "-/_.".utf8.contains(bytes[index]) else { break }
      index += 1
    }
    guard let first = groups.first else { return nil }
    if first.digits == 8 {
      return date(first.value / 10_000, first.value / 100 % 100, first.value % 100)
    }
    guard groups.count == 3, first.digits == 4, groups[1].digits <= 2, groups[2].digits <= 2 else {
      return nil
    }
    return date(first.value, groups[1].value, groups[2].value)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1800...2100).contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func captionDate() -> CalendarDate? {
    for index in passages.indices.prefix(12) where passages[index].role == .boilerplate(.caption) {
      if let date = firstDate(in: bytes(index))?.calendarDate() { return date }
    }
    return nil
  }

  // MARK: Inferred

  private func inferredDate(_ day: YearlessDay) -> PublicationDate? {
    guard let latest = day.latestYear else { return nil }
    if day.weekday != nil {
      return (latest - 1...latest + 1).lazy.compactMap(day.date).first.map {
        PublicationDate(date: $0, basis: .weekday)
      }
    }
    guard Set(yearsInText()).count == 1, let date = day.date(in: latest) else { return nil }
    return PublicationDate(date: date, basis: .context)
  }

  /// The day and month that the article states or opens with; nil when the two might be the other
  /// way round.
  private func yearlessDay() -> YearlessDay? {
    let opening = openingParagraph()
    let phrases = statedPhrases()
    guard !phrases.contains(where: \.isAmbiguous) else { return nil }
    let stated = phrases.first { $0.year == nil && $0.day != nil }
    guard let phrase = stated ?? opening.date, let day = phrase.day else { return nil }
    return YearlessDay(
      month: phrase.month, day: day, weekday: dateline?.weekday ?? opening.weekday,
      latestYear: yearsInText().max())
  }

  /// The day and month that the first paragraph opens with ("On May 5, …"), and the weekday it
  /// names. A date further on is that of some event, past or to come.
  private func openingParagraph() -> (date: DatePhrase?, weekday: Int?) {
    guard let index = passages.indices.first(where: { passages[$0].role == .paragraph }) else {
      return (nil, nil)
    }
    let start = datelines.dateline(of: index, bytes(index))?.end ?? passages[index].range.lowerBound
    var end = min(passages[index].range.upperBound, start + 320)
    while end > start, end < text.count, text[end].isContinuation { end -= 1 }
    guard mayNameDay(text.utf8[start..<end]) else { return (nil, nil) }
    let tokens = Tokenizer.tokens(in: text, range: TextRange(start, end))
    var date: DatePhrase?
    var weekday: Int?
    for token in tokens.indices {
      if date == nil, token < 3, let found = DateParser.date(at: token, in: tokens, text: text),
        found.day != nil
      {
        date = found
      }
      if weekday == nil, tokens[token].beginsWithCapital, tokens[token].range.count > 5 {
        weekday = DateParser.weekday(text.utf8[tokens[token].range.offsets])
      }
    }
    return (date, weekday)
  }

  /// A look that excludes many texts: a day has a digit, a weekday one of "day", "thu", "wed".
  private func mayNameDay(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(where: \.isDigit)
      || text.mayHold { first, second, third in
        let day = first.is("d") .& second.is("a") .& third.is("y")
        let thursday = first.is("t") .& second.is("h") .& third.is("u")
        return day .| thursday .| first.is("w") .& second.is("e") .& third.is("d")
      }
  }

  /// The years from 1900 to 2099 that the article names.
  private func yearsInText() -> [Int] {
    var years: [Int] = []
    let bytes = text.utf8
    var index = 0
    while index + 4 <= bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      var end = index
      var value = 0
      while end < bytes.count, bytes[end].isDigit {
        if end - index < 6 { value = value * 10 + Int(bytes[end] - UInt8(ascii: "0")) }
        end += 1
      }
      let isPart =
        index > 0 && (bytes[index - 1].isWordByte || ",.$".utf8.contains(bytes[index - 1]))
      let goesOn = end < bytes.count && (bytes[end].isWordByte || bytes[end] == UInt8(ascii: "%"))
      if end - index == 4, !isPart, !goesOn, (1900...2099).contains(value) { years.append(value) }
      index = end
    }
    return years
  }
}
