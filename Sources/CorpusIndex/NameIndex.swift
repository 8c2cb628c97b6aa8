import EntityRecognition
import TextAnalysis

/// The words of all names of entities, sorted, so that a name is found by binary search.
///
/// Flat arrays throughout, since a large folder has half a million names: each different word
/// stands there once, and has a number by its place in the order.
struct NameIndex: Sendable {
  /// How words are compared.
  enum Form: Sendable {
    case written
    /// By what their spellings share.
    case sounding
  }

  private let form: Form
  private let entities: Entities
  /// For each surface its entity.
  private let entityOfSurface: [Int32]
  /// For each surface where its words begin in `wordsOfSurfaces`, and the end of the last.
  private let surfaceStarts: [UInt32]
  private let wordsOfSurfaces: [UInt32]
  /// The words one behind the other, sorted by their bytes.
  private let keyBytes: [UInt8]
  private let keyOffsets: [UInt32]
  /// For each word where the surfaces with it begin in `surfacesOfWords`, and the end of the last.
  private let wordStarts: [UInt32]
  private let surfacesOfWords: [Int32]
  /// The number of "the", which in front of other words of a name does not count: "The Moscow
  /// Times" is also "Moscow Times".
  private let article: UInt32?

  private static let articleWord = Array("the".utf8)

  /// The index of names as they are written.
  init(_ table: EntityTable) {
    var words = ByteInterner()
    var entityOfSurface: [Int32] = []
    var surfaceStarts: [UInt32] = [0]
    var wordsOfSurfaces: [UInt32] = []
    for (number, entity) in table.entities.enumerated() {
      let name = entity.name
      var hasName = false
      func add(_ text: String) {
        for token in TermAnalysis.tokens(in: text) {
          wordsOfSurfaces.append(UInt32(words.intern(token.folded).number))
        }
        entityOfSurface.append(Int32(number))
        surfaceStarts.append(UInt32(wordsOfSurfaces.count))
      }
      for surface in entity.surfaces where surface.kind.isNaming {
        hasName = hasName || surface.text == name
        add(surface.text)
      }
      if !hasName { add(name) }
    }
    self.init(
      .written, of: table.entities, words, entityOfSurface, surfaceStarts, wordsOfSurfaces)
  }

  /// The index of the same names by what their spellings share.
  var sounding: NameIndex {
    var keys = ByteInterner()
    let keyOfWord = (0..<wordCount).map { word in
      let written = String(decoding: keyBytes[keyRange(word)], as: UTF8.self)
      return UInt32(keys.intern(Array(NameSound.key(written).utf8)).number)
    }
    return NameIndex(
      .sounding, of: entities, keys, entityOfSurface, surfaceStarts,
      wordsOfSurfaces.map { keyOfWord[Int($0)] })
  }

  /// - Parameter wordsOfSurfaces: by their numbers in `words`.
  private init(
    _ form: Form, of entities: Entities, _ words: ByteInterner, _ entityOfSurface: [Int32],
    _ surfaceStarts: [UInt32], _ wordsOfSurfaces: [UInt32]
  ) {
    self.form = form
    self.entities = entities
    self.entityOfSurface = entityOfSurface
    self.surfaceStarts = surfaceStarts
    var keyBytes: [UInt8] = []
    keyBytes.reserveCapacity(words.bytes.count)
    var keyOffsets: [UInt32] = [0]
    var rank = [UInt32](repeating: 0, count: words.count)
    for (place, word) in words.sortedNumbers.enumerated() {
      rank[word] = UInt32(place)
      keyBytes += words[word]
      keyOffsets.append(UInt32(keyBytes.count))
    }
    self.keyBytes = keyBytes
    self.keyOffsets = keyOffsets
    self.wordsOfSurfaces = wordsOfSurfaces.map { rank[Int($0)] }
    let article = (0..<words.count).first { words[$0].elementsEqual(Self.articleWord) }
    self.article = article.map { rank[$0] }
    (wordStarts, surfacesOfWords) = Self.inverted(
      surfaceStarts, self.wordsOfSurfaces, wordCount: words.count)
  }

  /// For each word the surfaces that have it, as one row with the starts of its parts.
  private static func inverted(
    _ surfaceStarts: [UInt32], _ words: [UInt32], wordCount: Int
  ) -> (starts: [UInt32], surfaces: [Int32]) {
    var starts = [UInt32](repeating: 0, count: wordCount + 1)
    for word in words { starts[Int(word) + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var surfaces = [Int32](repeating: 0, count: words.count)
    for surface in 0..<surfaceStarts.count - 1 {
      for place in surfaceStarts[surface]..<surfaceStarts[surface + 1] {
        let word = Int(words[Int(place)])
        surfaces[Int(next[word])] = Int32(surface)
        next[word] += 1
      }
    }
    return (starts, surfaces)
  }

  private var wordCount: Int { keyOffsets.count - 1 }

  private func keyRange(_ word: Int) -> Range<Int> {
    Int(keyOffsets[word])..<Int(keyOffsets[word + 1])
  }

  /// The bytes of its arrays.
  var byteCount: Int {
    keyBytes.count
      + 4
      * (entityOfSurface.count + surfaceStarts.count + wordsOfSurfaces.count + keyOffsets.count
        + wordStarts.count + surfacesOfWords.count)
  }

  // MARK: Asking

  /// The entities with a surface that holds all words of a name, the most mentioned first.
  ///
  /// - Parameter isPrefix: whether the words may be the beginnings of words of the surface.
  func entities(
    named name: String, kind: EntityKind?, isPrefix: Bool, isWhole: Bool = false
  ) -> [EntityID] {
    let wanted = words(of: name)
    guard let longest = wanted.max(by: { $0.count < $1.count }) else { return [] }
    let ranges = wanted.map { words(matching: $0, isPrefix: isPrefix) }
    guard ranges.allSatisfy({ !$0.isEmpty }) else { return [] }
    let leading = words(matching: longest, isPrefix: isPrefix)
    let exact = isWhole ? wanted.map { words(matching: $0, isPrefix: false) } : []
    var found: Set<Int32> = []
    for surface in surfacesOfWords[
      Int(wordStarts[leading.lowerBound])..<Int(wordStarts[leading.upperBound])]
    {
      let entity = entityOfSurface[Int(surface)]
      if found.contains(entity) { continue }
      if let kind, entities[Int(entity)].kind != kind { continue }
      let own = words(ofSurface: Int(surface))
      guard own.contains(where: { leading.contains(Int($0)) }) else { continue }
      let holds =
        isWhole
        ? own.count == exact.count && zip(own, exact).allSatisfy { $1.contains(Int($0)) }
        : ranges.allSatisfy { range in own.contains { range.contains(Int($0)) } }
      if holds { found.insert(entity) }
    }
    return found.sorted { left, right in
      let leftCount = entities[Int(left)].mentionCount
      let rightCount = entities[Int(right)].mentionCount
      return leftCount == rightCount ? left < right : leftCount > rightCount
    }
    .map { EntityID(Int($0)) }
  }

  /// The words of a name that is asked for, in the form of the index.
  private func words(of name: String) -> [[UInt8]] {
    var words = TermAnalysis.tokens(in: name).map(\.folded)
    if form == .sounding {
      words = words.map { Array(NameSound.key(String(decoding: $0, as: UTF8.self)).utf8) }
    }
    return words.count > 1 && words[0] == Self.articleWord ? Array(words.dropFirst()) : words
  }

  /// The words of a surface without the article in front.
  private func words(ofSurface surface: Int) -> ArraySlice<UInt32> {
    let words = wordsOfSurfaces[Int(surfaceStarts[surface])..<Int(surfaceStarts[surface + 1])]
    return words.count > 1 && words.first == article ? words.dropFirst() : words
  }

  /// The word itself, or all that begin with it.
  private func words(matching word: [UInt8], isPrefix: Bool) -> Range<Int> {
    let first = (0..<wordCount).partitioningIndex {
      !keyBytes[keyRange($0)].lexicographicallyPrecedes(word)
    }
    guard isPrefix else {
      let isThere = first < wordCount && keyBytes[keyRange(first)].elementsEqual(word)
      return first..<(isThere ? first + 1 : first)
    }
    let end = (first..<wordCount).partitioningIndex { !keyBytes[keyRange($0)].starts(with: word) }
    return first..<end
  }
}

/// A name index that is made when it is first asked for.
///
/// A class, since the copies of a corpus share it; most snapshots of a growing folder are
/// replaced before anybody asks them for a name.
final class LazyNameIndex: Sendable {
  private let made = LazyTable<NameIndex>()
  private let madeSounds = LazyTable<NameIndex>()
  private let table: EntityTable

  init(_ table: EntityTable) {
    self.table = table
  }

  var index: NameIndex { made.table { NameIndex(table) } }

  /// The same by what the spellings of a name share.
  var sounds: NameIndex { madeSounds.table { index.sounding } }
}
