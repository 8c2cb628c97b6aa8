import TextAnalysis

/// Recognises the credit of a photograph: "Name/AGENCY", "© Name", "Photo: Reuters".
enum Credit {
  static let longest = 100
  /// The longest line that the name of an agency may end.
  static let longestAgency = 60

  /// Whether a whole line is a credit.
  ///
  /// - Parameter isTrusted: whether something else, such as its place right behind a sentence,
  ///   says so too; then the agency need not be a known one.
  static func matches(_ line: ArraySlice<UInt8>, isTrusted: Bool = false) -> Bool {
    var line = line.trimmed
    guard line.count >= 2, line.count <= longest else { return false }
    if hasCopyrightSign(line) { return !isCopyrightNotice(line) }
    if hasPhotoLabel(line) { return true }
    if let inside = parenthesised(line) { line = inside }
    if hasPhotoLabel(line) { return true }
    guard line.contains(UInt8(ascii: "/")) else { return isPhotoAgency(line) }
    return isNameAndAgency(line, isTrusted: isTrusted)
  }

  static func hasCopyrightSign(_ line: ArraySlice<UInt8>) -> Bool {
    switch line.first {
    case 0xC2, UInt8(ascii: "("), UInt8(ascii: "&"):
      line.hasPrefix("©") || line.hasPrefix("(c) ") || line.hasPrefix("&copy;")
    default: false
    }
  }

  /// Whether the line speaks of rights in the text: a year, or "all rights reserved".
  static func isCopyrightNotice(_ line: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for byte in line {
      digits = byte.isDigit ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return line.string.lowercased().contains("rights reserved")
  }

  private static let labels = Beginnings([
    "photo:", "photos:", "photo by", "photos by", "photo credit", "photograph:", "photograph by",
    "photographs by", "photography by", "photo/", "photo courtesy", "image:", "image credit",
    "image by", "image courtesy", "image source", "images:", "picture:", "pictures:", "picture by",
    "picture credit", "credit:", "credits:", "foto:", "illustration:", "illustration by",
    "courtesy of", "courtesy:", "ap photo", "afp photo", "reuters/", "pool photo", "handout photo",
    "handout via", "photo via", "media credit", "graphic:", "infographic:", "map:",
  ])

  static func hasPhotoLabel(_ line: ArraySlice<UInt8>) -> Bool {
    labels.match(line)
  }

  private static func parenthesised(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = line.first, let last = line.last, line.count > 2 else { return nil }
    let isPair =
      first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
      || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    return isPair ? line.dropFirst().dropLast() : nil
  }

  static func isPhotoAgency(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestAgency, line.first?.isCapital == true, let last = line.last,
      let agency = Agencies.photoAgencies[Int(last.lowercased)].first(where: line.hasSuffix)
    else { return false }
    let name = line.dropLast(agency.count).trimmed
    return name.isEmpty || name.count <= 40 && isCapitalised(name)
  }

  private static func isNameAndAgency(_ line: ArraySlice<UInt8>, isTrusted: Bool) -> Bool {
    guard line.last != UInt8(ascii: "."), !line.contains(where: \.isDigit) else { return false }
    let parts = line.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(\.trimmed)
    guard (2...5).contains(parts.count), parts.allSatisfy({ isName($0) }) else { return false }
    if isTrusted { return true }
    return parts.contains(where: Agencies.contains)
  }

  private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
    !part.isEmpty && part.count <= 45
      && (isCapitalised(part) || Agencies.contains(part))
  }

  /// Whether all words begin with a capital, small words such as "de" and "via" apart.
  static func isCapitalised(_ text: ArraySlice<UInt8>) -> Bool {
    var words = 0
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: .space) ?? text.endIndex
      if end > start {
        let isCapital = text[start].isCapital || text[start] >= 0xC3
        guard isCapital || words > 0 && smallWords.contains(text[start..<end]) else { return false }
        words += 1
      }
      start = end + 1
    }
    return (1...7).contains(words)
  }

  private static let smallWords = ByteKeys([
    "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "al", "el", "la", "le",
    "bin", "ibn", "via", "for", "of", "the", "and", "y", "e", "&", "dos", "das", "ter", "ten",
  ])
}
