/// Recognises captions by the words that point into a picture: ", left,", "pictured".
enum CaptionWords {
  /// - Parameter traits: what the bytes of the text hold.
  static func match(_ text: ArraySlice<UInt8>, _ traits: LineTraits) -> Bool {
    guard text.count >= 20 else { return false }
    if beginnings.match(text) { return true }
    return traits.contains(.picture) && holdsPhrase(text) || pointsToSide(text)
  }

  private static func holdsPhrase(_ text: ArraySlice<UInt8>) -> Bool {
    // All phrases begin with "in this" or "file".
    let isFound = text.hasPlace { first, second, third in
      first.is("i") .& second.is("n") .& third.is(" ")
        .| first.is("f") .& second.is("i") .& third.is("l")
    } where: { place in
      beginsPhrase(text, at: place)
    }
    return isFound && !hasQuotation(text)
  }

  /// Whether a phrase stands at a place, and no word runs up to it; "In" begins a sentence.
  private static func beginsPhrase(_ text: ArraySlice<UInt8>, at place: Int) -> Bool {
    text[place] != UInt8(ascii: "I") && phrases.match(text, at: place)
      && (place == text.startIndex || !text[place - 1].isWordByte)
  }

  private static func pointsToSide(_ text: ArraySlice<UInt8>) -> Bool {
    let isFound = text.hasPlace { first, _, _ in
      first.is(",") .| first.is("(")
    } where: { place in
      pointsToSide(text, at: place)
    }
    return isFound && !hasQuotation(text)
  }

  private static let beginnings = Beginnings([
    "pictured:", "pictured above", "in this photo", "in this image", "in this file photo",
    "in this handout", "file photo", "file -", "file –", "file:", "file picture", "photo shows",
    "a file photo", "this photo", "this handout", "this image", "caption:", "an undated photo",
    "image caption", "media caption", "video caption", "seen from left", "from left",
  ])

  private static let phrases = Beginnings([
    "in this file photo", "in this photo", "in this image", "in this handout", "file photo",
    "in this undated photo", "in this picture taken", "in this aerial", "file picture",
    "file image",
  ])

  private static let sides = [
    "left", "right", "centre", "center", "second left", "second right", "second from left",
    "second from right", "third from left", "third from right", "far left", "far right", "l", "r",
    "c", "front left", "front right", "back left", "back right", "top", "pictured", "foreground",
    "background", "seated", "pictured left", "pictured right", "in white", "in red", "in blue",
  ]
  private static let bracketedSides = Beginnings(sides.map { $0 + ")" })
  /// Between commas a letter or two are no side.
  private static let sidesBeforeComma = Beginnings(
    sides.filter { $0.utf8.count > 3 }.map { $0 + "," })

  /// "Lavrov, left, is welcomed", "Arreaza (right)": a side set off behind a name.
  private static func pointsToSide(_ text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    let isBracket = text[offset] == UInt8(ascii: "(")
    guard isBracket || text[offset] == UInt8(ascii: ",") else { return false }
    var start = offset + 1
    while start < text.endIndex, text[start] == .space { start += 1 }
    let isSide =
      isBracket ? bracketedSides.match(text, at: start) : sidesBeforeComma.match(text, at: start)
    return isSide && followsName(text, at: offset, isBracket: isBracket)
  }

  /// Whether the word before the comma or bracket begins with a capital.
  private static func followsName(
    _ text: ArraySlice<UInt8>, at offset: Int, isBracket: Bool
  ) -> Bool {
    var end = offset
    if isBracket, end > text.startIndex, text[end - 1] == .space { end -= 1 }
    var start = end
    while start > text.startIndex, !text[start - 1].isBlank { start -= 1 }
    guard start < end else { return false }
    return text[start].isCapital || text[start] >= 0xC3
  }

  private static func hasQuotation(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(UInt8(ascii: "\"")) || text.contains(0x9C)
  }
}
