import TextAnalysis

/// Knows the phrases that pages put around articles.
enum PageFurniture {
  /// What a passage of well-known words is, and what the short lines under it are if it is a
  /// title such as "Related articles" or "Tags"; nil for any other passage.
  static func known(_ phrase: Phrase) -> (role: Boilerplate, listRole: Boilerplate?)? {
    let known = known
    guard let number = known.keys.number(of: phrase.bytes) else { return nil }
    return (known.roles[number], known.listRoles[number])
  }

  /// What a short passage that is not known as a whole is by its words alone; nil when it may be
  /// part of the article.
  static func role(of phrase: Phrase) -> Boilerplate? {
    if let role = roleByBeginning(phrase) { return role }
    if isNewsletter(phrase) { return .newsletter }
    if isMasthead(phrase) { return .chrome }
    if isRowOfLinks(phrase) { return .chrome }
    return nil
  }

  /// All phrases that are looked up as a whole, with what they are and what they are titles of.
  private static let known: (keys: ByteKeys, roles: [Boilerplate], listRoles: [Boilerplate?]) = {
    var roles: [String: Boilerplate] = listTitles
    for phrase in chrome + counters { roles[phrase] = .chrome }
    for phrase in advertisements { roles[phrase] = .advertisement }
    let phrases = Array(roles)
    return (
      ByteKeys(phrases.map(\.key)), phrases.map(\.value), phrases.map { listTitles[$0.key] }
    )
  }()

  private static func roleByBeginning(_ phrase: Phrase) -> Boilerplate? {
    if let number = firstWords.keys.number(of: phrase.firstWord) {
      for beginning in firstWords.beginnings[number]
      where phrase.bytes.count <= beginning.longest && phrase.bytes.starts(with: beginning.bytes) {
        if beginning.role == .copyright, !phrase.bytes.contains(UInt8(ascii: "#")),
          !phrase.contains(rightsReserved)
        {
          continue
        }
        return beginning.role
      }
    }
    return phrase.bytes.hasSuffix(allRightsReserved) ? .copyright : nil
  }

  private struct Beginning {
    let bytes: [UInt8]
    let role: Boilerplate
    let longest: Int
  }

  private static let firstWords: (keys: ByteKeys, beginnings: [[Beginning]]) = {
    let words = Array(beginnings)
    let table = words.map { word in
      word.value.map {
        Beginning(bytes: Array($0.beginning.utf8), role: $0.role, longest: $0.longest)
      }
    }
    return (ByteKeys(words.map(\.key)), table)
  }()

  private static let rightsReserved = Array("rights reserved".utf8)
  private static let allRightsReserved = Array("all rights reserved".utf8)

  /// An invitation to subscribe: it names the thing, asks for it, and speaks to the reader.
  private static func isNewsletter(_ phrase: Phrase) -> Bool {
    guard phrase.bytes.count <= 420, mayHoldNewsletterCue(phrase.bytes),
      newsletterCues.isFound(in: phrase.bytes),
      !phrase.bytes.contains(UInt8(ascii: "\"")),
      newsletterThings.contains(where: phrase.contains)
    else { return false }
    if pleas.match(phrase.bytes) { return true }
    return addresses.contains(where: phrase.contains) && calls.contains(where: phrase.contains)
  }

  /// Each of the cues has one of "ign", "wsl", "bsc", "nbo", "ail", "joi".
  private static func mayHoldNewsletterCue(_ text: ArraySlice<UInt8>) -> Bool {
    text.mayHold { first, second, third in
      let sign = first.is("i") .& second.is("g") .& third.is("n")
      let newsletter = first.is("w") .& second.is("s") .& third.is("l")
      let subscribe = first.is("b") .& second.is("s") .& third.is("c")
      let inbox = first.is("n") .& second.is("b") .& third.is("o")
      let mail = first.is("a") .& second.is("i") .& third.is("l")
      let join = first.is("j") .& second.is("o") .& third.is("i")
      return sign .| newsletter .| subscribe .| inbox .| mail .| join
    }
  }

  /// "Share · Print · 48 comments", "Home > Business > Energy", "Share Save".
  private static func isRowOfLinks(_ phrase: Phrase) -> Bool {
    let bytes = phrase.bytes
    guard bytes.count <= 160 else { return false }
    if bytes.isEmpty { return true }
    if buttonKeys.contains(phrase.firstWord), isRowOfButtons(bytes) { return true }
    guard hasLoneMark(bytes) else { return false }
    for separator in separators where phrase.contains(separator) {
      let parts = phrase.parts(separatedBy: separator)
      if parts.allSatisfy({ linkNames.contains($0) }) { return true }
      if parts[0].elementsEqual("home".utf8), parts.allSatisfy({ $0.count <= 40 }) { return true }
    }
    return false
  }

  private static func isRowOfButtons(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split(separator: .space, maxSplits: 12)
    return words.count <= 12 && bytes.contains(where: \.isLetter)
      && words.allSatisfy { buttonKeys.contains($0) }
  }

  /// Whether a word of one to three bytes begins as a separator does.
  private static func hasLoneMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.hasPlace { first, second, _ in
      // The look sets the bit by which 0xC2 and 0xE2 differ.
      let isMark =
        second.is("|") .| second.is(">") .| second.is("/") .| second.is("-") .| second.equals(0xE2)
      return first.is(" ") .& isMark
    } where: { place in
      let word = bytes[(place + 1)...].prefix(4)
      guard bytes[place] == .space, let mark = word.first, isMark[Int(mark)] else { return false }
      return word.count < 4 || word.contains(.space)
    }
  }

  private static let isMark = [Bool](ofBytes: separators.map { $0[1] })

  private static let buttonKeys = ByteKeys(buttons)
  private static let linkNames = ByteKeys(chrome + counters + buttons + listTitles.keys)

  /// "CUTTINGS COURIER * LATE EDITION"
  private static func isMasthead(_ phrase: Phrase) -> Bool {
    guard phrase.bytes.count <= 60, phrase.bytes.hasSuffix(edition) else { return false }
    return phrase.bytes.contains { "*|-.".utf8.contains($0) }
  }

  private static let edition = Array(" edition".utf8)

  private static let separators = [" | ", " · ", " • ", " > ", " » ", " / ", " - "].map {
    Array($0.utf8)
  }
}
