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
    var index = 0
    while index < bytes.count {
      let (letters, length) = sound(at: index, in: bytes)
      for letter in letters.utf8 where key.last != letter { key.append(letter) }
      index += length
    }
    if key.count > 2, key.last == UInt8(ascii: "f") { key[key.count - 1] = UInt8(ascii: "v") }
    if key.count > 3, key.suffix(2).elementsEqual("ei".utf8) { key.remove(at: key.count - 2) }
    return String(decoding: key, as: UTF8.self)
  }

  private static let groups: [(spelling: [UInt8], sound: String)] = [
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("zh", "z"),
    ("kh", "h"), ("ph", "f"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ou", "u"), ("oo", "u"),
    ("dh", "d"), ("gh", "g"), ("th", "t"), ("gue", "ge"), ("gui", "gi"), ("ee", "i"), ("iy", "i"),
    ("yi", "i"), ("ks", "ks"), ("x", "ks"), ("w", "v"), ("q", "k"), ("c", "k"), ("y", "i"),
    ("j", "i"),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func sound(at index: Int, in bytes: [UInt8]) -> (String, Int) {
    let rest = bytes[index...]
    if index == 0, rest.starts(with: "ye".utf8) || rest.starts(with: "je".utf8) {
      return ("e", 2)
    }
    for (spelling, sound) in groups where rest.starts(with: spelling) {
      return (sound, spelling.count)
    }
    return (String(decoding: [bytes[index]], as: UTF8.self), 1)
  }
}
