/// The words that descriptions and pronouns are read by: closed lists of English, and nouns for
/// people, organisations and places from the tables.
///
/// Apart from the words of `Knowledge`, since it is small enough to stay in the cache while every
/// token of an article is looked up.
struct DiscourseLexicon: Sendable {
  private var words = Lexicon(capacity: 4_096)
  private(set) var traits: [DiscourseTraits] = []
  /// For each word that is a body, the word that all names of this body share: "government" for
  /// "regime".
  private(set) var bodies: [Int32: String] = [:]

  init(nouns: [UInt8], titles: [UInt8]) {
    readTitles(titles)
    readNouns(nouns)
    for (list, added) in DiscourseWordLists.all {
      for word in list.split(whereSeparator: { $0.isWhitespace }) { add(word, added) }
    }
  }

  /// The number of a folded word, or -1.
  func number(of word: some Collection<UInt8>) -> Int32 {
    words.number(of: word, hash: WordFolder.hash(word))
  }

  func string(_ number: Int32) -> String { words.string(number) }

  private mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
    let number = words.insert(word, hash: WordFolder.hash(word))
    if Int(number) == traits.count { traits.append([]) }
    return Int(number)
  }

  private mutating func add(_ word: Substring, _ added: DiscourseTraits) {
    let number = insert(Array(word.utf8)[...])
    // "He" is a title too ("H.E."), but not to be read as one.
    if !added.isDisjoint(with: .grammar) { traits[number].subtract([.noun, .honorific, .plural]) }
    traits[number].formUnion(added)
  }

  /// Titles of one word are nouns for people; honorifics tell the gender of a name.
  private mutating func readTitles(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      let words = WordFolder.words(of: row[0])
      guard words.count == 1, row.count > 1 else { return }
      var added = Self.gender(row.count > 2 ? row[2] : [])
      let isHonorific = row[1].elementsEqual("honorific".utf8)
      added.insert(isHonorific ? .honorific : .person)
      traits[insert(words[0])].formUnion(added)
      if !isHonorific { addPlural(of: words[0], [.people, .plural]) }
    }
  }

  private mutating func readNouns(_ table: [UInt8]) {
    TableReader(table).forEachRow { row in
      guard let noun = WordFolder.words(of: row[0]).last, row.count > 1 else { return }
      let (kind, isCountable) = Self.kind(row[1])
      let field = row.count > 2 ? row[2] : []
      let number = insert(noun)
      traits[number].subtract(.noun)
      traits[number].formUnion(kind)
      if kind.contains(.body) {
        bodies[Int32(number)] = String(decoding: field, as: UTF8.self)
        if field.elementsEqual("government".utf8) { traits[number].insert(.government) }
      } else {
        traits[number].formUnion(Self.gender(field))
      }
      guard isCountable else { return }
      var plural = kind.isDisjoint(with: .someone) ? kind : .people
      plural.insert(.plural)
      if row.count > 3, let irregular = WordFolder.words(of: row[3]).first {
        traits[insert(irregular)].formUnion(plural)
      } else {
        addPlural(of: noun, plural)
      }
    }
  }

  private static func kind(_ field: ArraySlice<UInt8>) -> (DiscourseTraits, isCountable: Bool) {
    switch String(decoding: field, as: UTF8.self) {
    case "person": (.person, true)
    case "relative": (.relative, true)
    case "people": ([.people, .plural], false)
    case "organisation": (.organisation, true)
    case "body": (.body, false)
    case "country": (.country, true)
    case "city": (.city, true)
    default: (.otherPlace, true)
    }
  }

  private static func gender(_ field: ArraySlice<UInt8>) -> DiscourseTraits {
    switch field.first {
    case UInt8(ascii: "m"): .male
    case UInt8(ascii: "f"): .female
    default: []
    }
  }

  private mutating func addPlural(of noun: ArraySlice<UInt8>, _ added: DiscourseTraits) {
    var plural = Array(noun)
    guard let last = plural.last else { return }
    let before = plural.dropLast().last ?? 0
    let endsInVowel = "aeiou".utf8.contains(before)
    switch last {
    case UInt8(ascii: "y") where !endsInVowel:
      plural.removeLast()
      plural += Array("ies".utf8)
    case UInt8(ascii: "s"), UInt8(ascii: "x"):
      plural += Array("es".utf8)
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
      plural += Array("es".utf8)
    default:
      plural.append(UInt8(ascii: "s"))
    }
    traits[insert(plural[...])].formUnion(added)
  }
}
