import EntityRecognition
import Synchronization
import TextAnalysis

/// The words of all names of entities, sorted, so that a name is found by binary search.
struct NameIndex: Sendable {
  /// How words are compared.
  enum Form: Sendable {
    case written
    /// By what their spellings share.
    case sounding
  }

  /// A word of a surface, folded, and the surface.
  private let words: [(word: [UInt8], surface: Int32)]
  private let surfaces: [IndexedSurface]
  private let entities: [Entity]
  private let form: Form

  private struct IndexedSurface: Sendable {
    let entity: Int32
    let words: [[UInt8]]
  }

  init(_ table: EntityTable, form: Form = .written) {
    self.form = form
    entities = table.entities
    var words: [(word: [UInt8], surface: Int32)] = []
    var surfaces: [IndexedSurface] = []
    for (number, entity) in table.entities.enumerated() {
      let texts = entity.surfaces.filter(\.kind.isNaming).map(\.text)
      for text in texts.contains(entity.name) ? texts : texts + [entity.name] {
        let own = Self.words(of: text, form)
        for word in own { words.append((word, Int32(surfaces.count))) }
        surfaces.append(IndexedSurface(entity: Int32(number), words: own))
      }
    }
    words.sort { left, right in
      left.word == right.word
        ? left.surface < right.surface : left.word.lexicographicallyPrecedes(right.word)
    }
    self.words = words
    self.surfaces = surfaces
  }

  /// The folded words of a name, without the article in front: "The Moscow Times" is also
  /// "Moscow Times".
  private static func words(of name: String, _ form: Form) -> [[UInt8]] {
    var words = TermAnalysis.tokens(in: name).map(\.folded)
    if form == .sounding {
      words = words.map { Array(NameSound.key(String(decoding: $0, as: UTF8.self)).utf8) }
    }
    return words.count > 1 && words[0].elementsEqual("the".utf8) ? Array(words.dropFirst()) : words
  }

  /// The entities with a surface that holds all words of a name, the most mentioned first.
  ///
  /// - Parameter isPrefix: whether the words may be the beginnings of words of the surface.
  func entities(
    named name: String, kind: EntityKind?, isPrefix: Bool, isWhole: Bool = false
  ) -> [EntityID] {
    let wanted = Self.words(of: name, form)
    guard let longest = wanted.max(by: { $0.count < $1.count }) else { return [] }
    var found: Set<Int32> = []
    var place = firstWord(notBefore: longest)
    while place < words.count,
      isPrefix ? words[place].word.starts(with: longest) : words[place].word == longest
    {
      let surface = surfaces[Int(words[place].surface)]
      place += 1
      if let kind, entities[Int(surface.entity)].kind != kind { continue }
      let holds =
        isWhole
        ? surface.words == wanted
        : wanted.allSatisfy { word in
          surface.words.contains { isPrefix ? $0.starts(with: word) : $0 == word }
        }
      if holds { found.insert(surface.entity) }
    }
    return found.sorted { left, right in
      let leftCount = entities[Int(left)].mentionCount
      let rightCount = entities[Int(right)].mentionCount
      return leftCount == rightCount ? left < right : leftCount > rightCount
    }
    .map { EntityID(Int($0)) }
  }

  private func firstWord(notBefore word: [UInt8]) -> Int {
    words.partitioningIndex { !$0.word.lexicographicallyPrecedes(word) }
  }
}

/// A name index that is made when it is first asked for.
///
/// A class, since the copies of a corpus share it; most snapshots of a growing folder are
/// replaced before anybody asks them for a name.
final class LazyNameIndex: Sendable {
  private let made = Mutex<NameIndex?>(nil)
  private let madeSounds = Mutex<NameIndex?>(nil)
  private let table: EntityTable

  init(_ table: EntityTable) {
    self.table = table
  }

  var index: NameIndex { index(in: made, form: .written) }

  /// The same by what the spellings of a name share.
  var sounds: NameIndex { index(in: madeSounds, form: .sounding) }

  private func index(in made: borrowing Mutex<NameIndex?>, form: NameIndex.Form) -> NameIndex {
    made.withLock { made in
      if let made { return made }
      let index = NameIndex(table, form: form)
      made = index
      return index
    }
  }
}
