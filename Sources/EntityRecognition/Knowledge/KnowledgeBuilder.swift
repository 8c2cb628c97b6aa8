import TextAnalysis

/// Gathers the rows of the tables into the arrays of `Knowledge`.
struct KnowledgeBuilder {
  private(set) var names: [KnownName] = []
  private(set) var titles: [PersonTitle] = []
  private(set) var firstNames = FirstNames()
  private(set) var lexicon = Lexicon(capacity: 40_000)
  private(set) var traits: [WordTraits] = []
  private(set) var phrases = PhraseTrie(capacity: 16_384)
  private var facts: [(node: Int32, fact: Fact)] = []
  /// The names of countries, to find them again.
  private var countries: [String: Int32] = [:]
  /// Parts of countries stand among the regions for their demonyms and among the places for
  /// their abbreviations; both mean one.
  private var regions: [String: Int32] = [:]
  /// For each node of the phrases, its last fact, and for each fact the one before it there.
  private var lastFact: [Int32] = []
  private var factBefore: [Int32] = []
  private var numbers: [Int32] = []

  init() {
    for marker in Marker.allCases {
      let number = insert(Array(marker.word.utf8)[...])
      precondition(number == marker.rawValue, "marker \(marker) has number \(number)")
    }
  }

  mutating func read(_ tables: KnowledgeTables) {
    readWordLists()
    readCountries(tables[.countries])
    readRegions(tables[.regions])
    readPlaces(tables[.places])
    readCapitals(tables[.countries])
    readOrganisations(tables[.organisations])
    readFirstNames(tables[.firstNames])
    readTitles(tables[.titles])
    readWords(tables)
  }

  /// The facts in the order of their nodes, and for each node its range.
  func factsByNode() -> ([Fact], [Range<Int32>]) {
    var counts = [Int32](repeating: 0, count: phrases.nodeCount + 1)
    for (node, _) in facts { counts[Int(node) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    let ranges = (0..<phrases.nodeCount).map { counts[$0]..<counts[$0 + 1] }
    var next = counts
    let filler = Fact(role: .name, subject: 0, isAmbiguous: false, needsCapitals: false)
    var sorted = [Fact](repeating: filler, count: facts.count)
    for (node, fact) in facts {
      sorted[Int(next[Int(node)])] = fact
      next[Int(node)] += 1
    }
    return (sorted, ranges)
  }

  // MARK: Words and phrases

  private mutating func insert(_ word: ArraySlice<UInt8>) -> Int32 {
    let number = lexicon.insert(word, hash: WordFolder.hash(word))
    if Int(number) == traits.count { traits.append([]) }
    return number
  }

  private mutating func mark(_ word: ArraySlice<UInt8>, as added: WordTraits) {
    traits[Int(insert(word))].formUnion(added)
  }

  private mutating func mark(_ words: [String], as added: WordTraits) {
    for word in words { mark(Array(word.utf8)[...], as: added) }
  }

  /// Marks a row of a table when it is a single word; longer ones are left to the phrases.
  private mutating func markSingle(_ phrase: ArraySlice<UInt8>, as added: WordTraits) {
    let words = WordFolder.words(of: phrase)
    if words.count == 1 { mark(words[0], as: added) }
  }

  private mutating func add(
    _ phrase: ArraySlice<UInt8>, _ role: Fact.Role, of subject: Int32, isAmbiguous: Bool = false
  ) {
    numbers.removeAll(keepingCapacity: true)
    WordFolder.forEachWord(of: phrase) { numbers.append(insert($0)) }
    guard let first = numbers.first else { return }
    traits[Int(first)].insert(.beginsPhrase)
    let fact = Fact(
      role: role, subject: subject, isAmbiguous: isAmbiguous,
      needsCapitals: role != .title && numbers.count == 1 && Self.isAcronym(phrase))
    let node = phrases.insert(numbers)
    while lastFact.count < phrases.nodeCount { lastFact.append(-1) }
    factBefore.append(lastFact[Int(node)])
    lastFact[Int(node)] = Int32(facts.count)
    facts.append((node, fact))
  }

  private static func isAcronym(_ phrase: ArraySlice<UInt8>) -> Bool {
    phrase.count <= 6 && !phrase.contains { $0 >= UInt8(ascii: "a") && $0 < 0x80 }
  }

  // MARK: Tables

  private mutating func readWordLists() {
    mark(WordLists.months, as: .month)
    mark(WordLists.weekdays, as: .weekday)
    mark(WordLists.function, as: .function)
    mark(WordLists.sayVerbs, as: .sayVerb)
    mark(WordLists.governmentVerbs, as: .governmentVerb)
    mark(WordLists.placePrepositions, as: .placePreposition)
    mark(WordLists.placeAdjectives, as: .placeAdjective)
    mark(WordLists.groupNames, as: .groupName)
    mark(WordLists.organisationNouns, as: .organisationNoun)
    mark(WordLists.placeNouns, as: .placeNoun)
    mark(WordLists.capitalisedWords, as: .capitalisedWord)
    mark(WordLists.numberWords, as: .numberWord)
    mark(WordLists.businessWords, as: .businessWord)
  }

  private mutating func readCountries(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      let subject = addName(
        row[0], .place, sort: "country", country: nil, isCountry: true,
        demonym: Self.field(row, 2).first)
      countries[String(decoding: row[0], as: UTF8.self)] = subject
      add(row[0], .name, of: subject)
      for alternative in Self.field(row, 1) {
        let key = String(decoding: alternative, as: UTF8.self)
        countries[key] = countries[key] ?? subject
      }
      addAll(row, 1, .alternative, of: subject)
      addAll(row, 2, .demonym, of: subject)
    }
  }

  private mutating func readRegions(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      guard countries[String(decoding: row[0], as: UTF8.self)] == nil else { return }
      let subject = addName(row[0], .place, sort: "region", country: nil)
      regions[String(decoding: row[0], as: UTF8.self)] = subject
      add(row[0], .name, of: subject)
      addAll(row, 1, .alternative, of: subject)
      addAll(row, 2, .demonym, of: subject)
    }
  }

  private mutating func readPlaces(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      let (sort, isAmbiguous) = Self.sort(row, at: 2)
      let subject =
        regions[String(decoding: row[0], as: UTF8.self)]
        ?? addName(row[0], .place, sort: sort, country: country(row, at: 3))
      add(row[0], .name, of: subject, isAmbiguous: isAmbiguous)
      addAll(row, 1, .alternative, of: subject, isAmbiguous: isAmbiguous)
    }
  }

  /// Capitals and seats come after the places, so that a city is not entered twice.
  private mutating func readCapitals(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      guard let country = countries[String(decoding: row[0], as: UTF8.self)] else { return }
      var capital: Int32?
      let spellings = Self.field(row, 3)
      if let first = spellings.first {
        let city = city(first, in: country)
        for spelling in spellings { add(spelling, .capital, of: city) }
        capital = city
      }
      for seat in Self.field(row, 4) {
        if let capital, spellings.contains(where: { $0.elementsEqual(seat) }) {
          add(seat, .seat, of: capital)
        } else {
          let subject = city(seat, in: country, sort: "seat")
          add(seat, .seat, of: subject)
        }
      }
    }
  }

  private mutating func city(
    _ name: ArraySlice<UInt8>, in country: Int32, sort: String = "city"
  ) -> Int32 {
    if let known = place(named: name, in: country) { return known }
    return addName(name, .place, sort: sort, country: country)
  }

  /// A place of the tables by its name, in a country or in none that is known.
  private func place(named name: ArraySlice<UInt8>, in country: Int32) -> Int32? {
    var node: Int32 = 0
    for word in WordFolder.words(of: name) {
      let number = lexicon.number(of: word, hash: WordFolder.hash(word))
      guard number >= 0 else { return nil }
      node = phrases.child(of: node, by: number)
      guard node >= 0 else { return nil }
    }
    var index = Int(node) < lastFact.count ? lastFact[Int(node)] : -1
    while index >= 0 {
      let fact = facts[Int(index)].fact
      let known = names[Int(fact.subject)]
      if fact.role == .name || fact.role == .capital, known.kind == .place, !known.isCountry,
        known.country == country || known.country == nil
      {
        return fact.subject
      }
      index = factBefore[Int(index)]
    }
    return nil
  }

  private mutating func readOrganisations(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      let (sort, isAmbiguous) = Self.sort(row, at: 2)
      let subject = addName(row[0], .organisation, sort: sort, country: country(row, at: 3))
      add(row[0], .name, of: subject, isAmbiguous: isAmbiguous)
      addAll(row, 1, .alternative, of: subject, isAmbiguous: isAmbiguous)
    }
  }

  private mutating func readFirstNames(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      guard let name = WordFolder.words(of: row[0]).first else { return }
      var added: WordTraits = .firstName
      if row.count > 1, row[1].contains(UInt8(ascii: "m")) { added.insert(.maleName) }
      if row.count > 1, row[1].contains(UInt8(ascii: "f")) { added.insert(.femaleName) }
      mark(name, as: added)
      let others = Self.field(row, 2).map { Folding.fold($0) }
      for other in others { mark(Array(other.utf8)[...], as: added) }
      firstNames.add(Folding.fold(row[0]), same: others)
    }
    firstNames.arrange()
  }

  private mutating func readTitles(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      let sort: PersonTitle.Sort
      switch row.count > 1 ? String(decoding: row[1], as: UTF8.self) : "" {
      case "honorific": sort = .honorific
      case "rank": sort = .rank
      case "noble": sort = .noble
      case "religious": sort = .religious
      case "descriptor": sort = .descriptor
      default: sort = .office
      }
      let gender: Gender? =
        switch row.count > 2 ? row[2].first : nil {
        case UInt8(ascii: "m"): .male
        case UInt8(ascii: "f"): .female
        default: nil
        }
      add(row[0], .title, of: Int32(titles.count))
      titles.append(PersonTitle(sort: sort, gender: gender))
      if sort == .honorific { markSingle(row[0], as: .honorific) }
      if let last = WordFolder.words(of: row[0]).last { mark(last, as: .personNoun) }
    }
  }

  private mutating func readWords(_ tables: KnowledgeTables) {
    TableReader(tables[.commonWords]).forEachRow { row in markSingle(row[0], as: .common) }
    TableReader(tables[.organisationWords]).forEachRow { row in
      switch row.count > 1 ? String(decoding: row[1], as: UTF8.self) : "" {
      case "head": markSingle(row[0], as: Self.isAcronym(row[0]) ? .upperHead : .organisationHead)
      case "suffix": markSingle(row[0], as: .organisationSuffix)
      case "place": markSingle(row[0], as: .placeWord)
      case "event": markSingle(row[0], as: .eventWord)
      default: break
      }
    }
    TableReader(tables[.personParticles]).forEachRow { row in
      switch row.count > 1 ? String(decoding: row[1], as: UTF8.self) : "" {
      case "inside": markSingle(row[0], as: .particleInside)
      case "prefix": markSingle(row[0], as: .particlePrefix)
      case "suffix": markSingle(row[0], as: .particleSuffix)
      default: break
      }
    }
  }

  // MARK: Fields

  private mutating func addName(
    _ name: ArraySlice<UInt8>, _ kind: EntityKind, sort: String, country: Int32?,
    isCountry: Bool = false, demonym: ArraySlice<UInt8>? = nil
  ) -> Int32 {
    names.append(
      KnownName(
        kind: kind, name: String(decoding: name, as: UTF8.self), country: country,
        isCountry: isCountry, sort: sort,
        demonym: demonym.map { String(decoding: $0, as: UTF8.self) }))
    return Int32(names.count - 1)
  }

  private mutating func addAll(
    _ row: [ArraySlice<UInt8>], _ field: Int, _ role: Fact.Role, of subject: Int32,
    isAmbiguous: Bool = false
  ) {
    for phrase in Self.field(row, field) {
      add(phrase, role, of: subject, isAmbiguous: isAmbiguous)
    }
  }

  private static func field(
    _ row: [ArraySlice<UInt8>], _ number: Int
  ) -> [ArraySlice<UInt8>] {
    number < row.count ? TableReader.alternatives(row[number]) : []
  }

  /// The kind a table gives, and whether a question mark behind it says "ambiguous".
  private static func sort(_ row: [ArraySlice<UInt8>], at field: Int) -> (String, Bool) {
    guard field < row.count else { return ("", false) }
    let sort = row[field]
    let isAmbiguous = sort.last == UInt8(ascii: "?")
    return (String(decoding: isAmbiguous ? sort.dropLast() : sort, as: UTF8.self), isAmbiguous)
  }

  private func country(_ row: [ArraySlice<UInt8>], at field: Int) -> Int32? {
    field < row.count ? countries[String(decoding: row[field], as: UTF8.self)] : nil
  }
}
