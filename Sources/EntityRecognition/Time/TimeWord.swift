import TextAnalysis

/// What a word can be in a phrase that names a time.
enum TimeWord: Hashable, Sendable {
  /// 1 for Monday to 7.
  case weekday(Int)
  case unit(TimeUnit, isPlural: Bool)
  case number(Int)
  /// "several", "few": more than one, not said how many.
  case several
  case article
  case the
  case this
  case last
  case next
  case every
  case ago
  case earlier
  case later
  case yesterday
  case today
  case tomorrow
  case season(Season)
  case partOfDay(PartOfDay)

  enum Season: String, Sendable {
    case spring = "SP"
    case summer = "SU"
    case autumn = "FA"
    case winter = "WI"
  }

  enum PartOfDay: String, Sendable {
    case morning = "TMO"
    case afternoon = "TAF"
    case evening = "TEV"
    case night = "TNI"
  }
}

enum TimeUnit: String, Sendable {
  case minute, hour, day, week, weekend, month, year, decade, century

  /// A time of that length of which nothing is known.
  var pattern: String {
    switch self {
    case .minute, .hour, .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    }
  }

  /// The letter of an ISO duration, and by how much to multiply.
  var duration: (prefix: String, letter: String, factor: Int) {
    switch self {
    case .minute: ("PT", "M", 1)
    case .hour: ("PT", "H", 1)
    case .day: ("P", "D", 1)
    case .week: ("P", "W", 1)
    case .weekend: ("P", "WE", 1)
    case .month: ("P", "M", 1)
    case .year: ("P", "Y", 1)
    case .decade: ("P", "Y", 10)
    case .century: ("P", "Y", 100)
    }
  }
}

/// The words of time by their folded form.
struct TimeVocabulary: Sendable {
  static let shared = TimeVocabulary()

  private var lexicon = Lexicon(capacity: 160)
  private var words: [TimeWord] = []
  /// For each first letter, the lengths of its words as bits.
  private var lengths = [UInt16](repeating: 0, count: 0x80)

  private init() {
    let weekdays = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    for (index, name) in weekdays.enumerated() { add(name, .weekday(index + 1)) }
    let units: [TimeUnit] = [
      .minute, .hour, .day, .week, .weekend, .month, .year, .decade,
    ]
    for unit in units {
      add(unit.rawValue, .unit(unit, isPlural: false))
      add(unit.rawValue + "s", .unit(unit, isPlural: true))
    }
    add("century", .unit(.century, isPlural: false))
    add("centuries", .unit(.century, isPlural: true))
    let numbers = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ]
    for (index, name) in numbers.enumerated() { add(name, .number(index + 1)) }
    for (name, value) in [("thirty", 30), ("forty", 40), ("fifty", 50), ("hundred", 100)] {
      add(name, .number(value))
    }
    let others: [(String, TimeWord)] = [
      ("several", .several), ("few", .several), ("many", .several), ("couple", .number(2)),
      ("a", .article), ("an", .article), ("the", .the), ("this", .this), ("last", .last),
      ("past", .last), ("previous", .last), ("next", .next), ("coming", .next),
      ("following", .next), ("every", .every), ("each", .every), ("ago", .ago),
      ("earlier", .earlier), ("before", .earlier), ("later", .later), ("after", .later),
      ("afterwards", .later), ("yesterday", .yesterday), ("today", .today),
      ("tonight", .today), ("tomorrow", .tomorrow), ("spring", .season(.spring)),
      ("summer", .season(.summer)), ("autumn", .season(.autumn)), ("fall", .season(.autumn)),
      ("winter", .season(.winter)), ("morning", .partOfDay(.morning)),
      ("afternoon", .partOfDay(.afternoon)), ("evening", .partOfDay(.evening)),
      ("night", .partOfDay(.night)),
    ]
    for (name, word) in others { add(name, word) }
  }

  private mutating func add(_ name: String, _ word: TimeWord) {
    let bytes = Array(name.utf8)[...]
    let number = lexicon.insert(bytes, hash: WordFolder.hash(bytes))
    if Int(number) == words.count { words.append(word) }
    lengths[Int(bytes[0])] |= 1 << UInt16(bytes.count)
  }

  /// Whether a word may be one of these, by its first letter and its length: a quick look that
  /// spares most words the folding. One with a period or an accent may always.
  func mayHold(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first < 0x80, word.count < 16 else { return true }
    if lengths[Int(first | 0x20)] & 1 << UInt16(word.count) != 0 { return true }
    return word.contains { $0 >= 0x80 || $0 == UInt8(ascii: ".") }
  }

  func word(_ folded: ArraySlice<UInt8>) -> TimeWord? {
    let number = lexicon.number(of: folded, hash: WordFolder.hash(folded))
    return number < 0 ? nil : words[Int(number)]
  }
}
