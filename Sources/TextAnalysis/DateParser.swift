/// A date as a text words it: "May 5", "Feb. 7, 2020", "January 2019", "2020-02-04".
package struct DatePhrase: Hashable, Sendable {
  /// nil when the phrase does not name a year.
  package let year: Int?
  package let month: Int
  /// nil when the phrase names a month only.
  package let day: Int?
  /// How many tokens the phrase takes, from the one it was read at.
  package let tokenCount: Int
  /// Whether day and month might be the other way round: "04/02/2020", read here as 4 February.
  package let isAmbiguous: Bool

  package init(
    year: Int?, month: Int, day: Int?, tokenCount: Int, isAmbiguous: Bool = false
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.tokenCount = tokenCount
    self.isAmbiguous = isAmbiguous
  }

  /// The date in the year named, or else in `year`; nil when there is no such day or no year.
  package func calendarDate(inYear fallback: Int? = nil) -> CalendarDate? {
    (year ?? fallback).flatMap { CalendarDate(year: $0, month: month, day: day) }
  }
}

/// Reads absolute dates out of tokens.
///
/// Relative ones ("on Friday", "last year") are not its concern. Numbers with slashes or periods
/// are read with the day first unless that is impossible, and marked when both would do.
package enum DateParser {
  /// The date that begins at a token; nil when none begins there.
  ///
  /// The longest reading wins: "May 5, 2019" is one phrase of four tokens. A bare month counts
  /// when it is written out or abbreviated as one; "May" and "March" only after a preposition.
  package static func date(at index: Int, in tokens: [Token], text: Text) -> DatePhrase? {
    guard index < tokens.count else { return nil }
    let reader = DateTokenReader(tokens: tokens, text: text)
    switch tokens[index].kind {
    case .word:
      return reader.monthFirst(at: index) ?? reader.dayFirst(at: index)
    case .number:
      return reader.numeric(at: index) ?? reader.dayFirst(at: index)
    case .possessive, .punctuation:
      return nil
    }
  }

  /// The month that a word names, in full or shortened, in any case: 1 for "January" or "Jan.".
  package static func month(_ word: ArraySlice<UInt8>) -> Int? {
    number(of: word, among: months)
  }

  /// The weekday that a word names, in full or shortened: 1 for "Monday" or "Mon" to 7.
  package static func weekday(_ word: ArraySlice<UInt8>) -> Int? {
    number(of: word, among: weekdays)
  }

  private typealias Names = (keys: ByteKeys, numbers: [Int])

  private static let months = names([
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ])

  private static let weekdays = names([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ])

  /// What newspapers shorten names to beyond their first three letters.
  private static let longerForms = ["sept", "tues", "thur", "thurs", "wednes"]

  /// Names in all their forms, each with its number from 1.
  private static func names(_ names: [String]) -> Names {
    var forms: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      for form in [name, String(name.prefix(3))] + longerForms.filter(name.hasPrefix) {
        forms[form] = index + 1
      }
    }
    let sorted = forms.sorted { $0.key < $1.key }
    return (ByteKeys(sorted.map(\.key)), sorted.map(\.value))
  }

  private static func number(of word: ArraySlice<UInt8>, among names: Names) -> Int? {
    let word = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    return names.keys.number(ofLowercased: word).map { names.numbers[$0] }
  }
}

/// The forms of a date, each read at one token.
private struct DateTokenReader {
  let tokens: [Token]
  let text: Text

  private func bytes(_ index: Int) -> ArraySlice<UInt8> { text.utf8[tokens[index].range.offsets] }

  private func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .punctuation
      && text.scalar(at: tokens[index].range.start).scalar == mark
  }

  /// Whether two tokens touch, as the parts of "2020-02-04" do.
  private func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].range.end == tokens[index].range.start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 8 else { return nil }
    var value = 0
    for byte in bytes {
      guard Self.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private func number(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number else { return nil }
    return number(bytes(index))
  }

  private func year(at index: Int) -> Int? {
    guard let value = number(at: index), bytes(index).count == 4, (1000...2999).contains(value)
    else { return nil }
    return value
  }

  /// "5", "5th" or "05"; nil for what is no day of a month.
  private func day(at index: Int) -> Int? {
    guard index < tokens.count, Self.isDigit(text[tokens[index].range.start]) else { return nil }
    var word = bytes(index)
    if tokens[index].kind == .word, word.count > 2 {
      let suffix = word.suffix(2).map(Folding.lowercasedASCII)
      guard ["st", "nd", "rd", "th"].contains(where: { suffix.elementsEqual($0.utf8) }) else {
        return nil
      }
      word = word.dropLast(2)
    }
    guard word.count <= 2, let value = number(word), (1...31).contains(value) else { return nil }
    return value
  }

  private func month(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].beginsWithCapital
    else { return nil }
    return DateParser.month(bytes(index))
  }

  /// A year at `index`, perhaps behind a comma, and where the phrase then ends.
  private func trailingYear(at index: Int) -> (year: Int?, end: Int) {
    if let year = year(at: index) { return (year, index + 1) }
    if isMark(",", at: index), let year = year(at: index + 1) { return (year, index + 2) }
    return (nil, index)
  }

  func monthFirst(at index: Int) -> DatePhrase? {
    guard let month = month(at: index) else { return nil }
    if let day = day(at: index + 1), !isRatio(at: index + 1) {
      let (year, end) = trailingYear(at: rangeEnd(after: index + 1))
      if year == nil {
        return DatePhrase(year: nil, month: month, day: day, tokenCount: 2)
      }
      return DatePhrase(year: year, month: month, day: day, tokenCount: end - index)
    }
    let (year, end) = trailingYear(at: isMark(",", at: index + 1) ? index + 2 : index + 1)
    if let year {
      return DatePhrase(year: year, month: month, day: nil, tokenCount: end - index)
    }
    guard canStandAlone(index) else { return nil }
    return DatePhrase(year: nil, month: month, day: nil, tokenCount: 1)
  }

  /// "5" in "May 5-7, 2019" is followed by more days; the year stands behind those.
  private func rangeEnd(after dayIndex: Int) -> Int {
    let next = dayIndex + 1
    guard isMark("-", at: next) || isMark("–", at: next), touches(next), touches(next + 1),
      day(at: next + 1) != nil
    else { return next }
    return next + 2
  }

  /// "March 5 percent", "May 3 million": a number that counts something else.
  private func isRatio(at index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return false }
    let word = bytes(index + 1)
    return ["percent", "pct", "per", "million", "mln", "billion", "dlrs"].contains {
      word.elementsEqual($0.utf8)
    }
  }

  private func canStandAlone(_ index: Int) -> Bool {
    let word = bytes(index)
    let isWord = ["may", "march", "mar", "sat", "sun", "dec", "jan", "sep"].contains {
      word.map(Folding.lowercasedASCII).elementsEqual($0.utf8)
    }
    guard isWord else { return true }
    guard index > 0 else { return false }
    let before = bytes(index - 1).map(Folding.lowercasedASCII)
    return [
      "in", "of", "since", "by", "until", "till", "from", "during", "last", "next", "this",
      "early", "late", "mid", "before", "after",
    ].contains { before.elementsEqual($0.utf8) }
  }

  /// "5 May 2019", "5-MAR-1987", "5th of May, 2019": the day as a number, or a word with digits.
  func dayFirst(at index: Int) -> DatePhrase? {
    guard let day = day(at: index) else { return nil }
    var next = index + 1
    if isMark("-", at: next), touches(next), touches(next + 1) {
      guard let month = month(at: next + 1), isMark("-", at: next + 2),
        let year = year(at: next + 3)
      else { return nil }
      return DatePhrase(year: year, month: month, day: day, tokenCount: 5)
    }
    if next < tokens.count, bytes(next).elementsEqual("of".utf8) { next += 1 }
    guard let month = month(at: next) else { return nil }
    let (year, end) = trailingYear(at: next + 1)
    return DatePhrase(year: year, month: month, day: day, tokenCount: end - index)
  }

  /// "2020-02-04", "2020/02/04", "20200204", "04/02/2020", "4.2.2020".
  func numeric(at index: Int) -> DatePhrase? {
    let word = bytes(index)
    if word.count == 8, let value = number(word) {
      return iso(value / 10_000, value / 100 % 100, value % 100, tokenCount: 1)
    }
    if word.contains(UInt8(ascii: ".")) {
      let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard parts.count == 3, let first = number(parts[0]), let second = number(parts[1]),
        let third = number(parts[2])
      else { return nil }
      return numbers((first, parts[0].count), second, (third, parts[2].count), tokenCount: 1)
    }
    guard isMark("-", at: index + 1) || isMark("/", at: index + 1),
      touches(index + 1), touches(index + 2), touches(index + 3), touches(index + 4),
      bytes(index + 1) == bytes(index + 3),
      let first = number(word), let second = number(at: index + 2),
      let third = number(at: index + 4)
    else { return nil }
    return numbers(
      (first, word.count), second, (third, bytes(index + 4).count), tokenCount: 5)
  }

  private func numbers(
    _ first: (value: Int, digits: Int), _ second: Int, _ third: (value: Int, digits: Int),
    tokenCount: Int
  ) -> DatePhrase? {
    if first.digits == 4 { return iso(first.value, second, third.value, tokenCount: tokenCount) }
    guard third.digits == 4, first.digits <= 2 else { return nil }
    if first.value > 12 || second <= 12 {
      let phrase = iso(third.value, second, first.value, tokenCount: tokenCount)
      guard first.value <= 12, first.value != second, let phrase else { return phrase }
      return DatePhrase(
        year: phrase.year, month: phrase.month, day: phrase.day, tokenCount: tokenCount,
        isAmbiguous: true)
    }
    return iso(third.value, first.value, second, tokenCount: tokenCount)
  }

  private func iso(_ year: Int, _ month: Int, _ day: Int, tokenCount: Int) -> DatePhrase? {
    guard (1000...2999).contains(year), CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return DatePhrase(year: year, month: month, day: day, tokenCount: tokenCount)
  }
}
