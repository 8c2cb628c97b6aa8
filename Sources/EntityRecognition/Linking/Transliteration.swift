/// One key for the ways in which a foreign name is spelt in Latin letters.
///
/// "Sergei", "Sergey" and "Serguei" share a key, as do "Zakharova" and "Zaharova". The keys are
/// coarse: they only let names meet, and other parts of the names must agree as well.
enum Transliteration {
  /// The key of a folded word; the word itself when it is not in Latin letters.
  static func key(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return word }
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let group = group(at: index, in: bytes) {
        for letter in group.sound where key.last != letter { key.append(letter) }
        index += group.spelling.count
      } else {
        if key.last != bytes[index] { key.append(bytes[index]) }
        index += 1
      }
    }
    if key.count > 2, key.last == UInt8(ascii: "f") { key[key.count - 1] = UInt8(ascii: "v") }
    if key.count > 3, key.suffix(2).elementsEqual("ei".utf8) { key.remove(at: key.count - 2) }
    return String(decoding: key, as: UTF8.self)
  }

  private struct Group: Sendable {
    let spelling: [UInt8]
    let sound: [UInt8]
  }

  /// The spellings of sounds by their first letter, the longest first.
  private static let groups: [[Group]] = {
    let spellings: [(String, String)] = [
      ("shch", "s"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("zh", "z"),
      ("kh", "h"), ("ph", "f"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ou", "u"), ("oo", "u"),
      ("dh", "d"), ("gh", "g"), ("th", "t"), ("gue", "ge"), ("gui", "gi"), ("ee", "i"),
      ("iy", "i"), ("yi", "i"), ("x", "ks"), ("w", "v"), ("q", "k"), ("c", "k"), ("y", "i"),
      ("j", "i"),
    ]
    var groups = [[Group]](repeating: [], count: 0x80)
    for (spelling, sound) in spellings {
      guard let first = spelling.utf8.first else { continue }
      groups[Int(first)].append(Group(spelling: Array(spelling.utf8), sound: Array(sound.utf8)))
    }
    return groups
  }()

  private static let initialE = [
    Group(spelling: Array("ye".utf8), sound: Array("e".utf8)),
    Group(spelling: Array("je".utf8), sound: Array("e".utf8)),
  ]

  private static func group(at index: Int, in bytes: [UInt8]) -> Group? {
    if index == 0, let group = initialE.first(where: { bytes.starts(with: $0.spelling) }) {
      return group
    }
    return groups[Int(bytes[index])].first { bytes[index...].starts(with: $0.spelling) }
  }
}
