import TextAnalysis

/// Recognises captions by the words that point into a picture: ", left,", "pictured".
enum CaptionWords {
  static func match(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 20 else { return false }
    if beginnings.match(text) { return true }
    return holdsPhrase(text) || pointsToSide(text)
  }

  private static func holdsPhrase(_ text: ArraySlice<UInt8>) -> Bool {
    // "pho", "pic", "ima", "dou", "aer": each phrase has one of them.
    let mayHold = text.mayHold { first, second, third in
      let photo = second.is("h") .& third.is("o") .| second.is("i") .& third.is("c")
      let image = first.is("i") .& second.is("m") .& third.is("a")
      let handout = first.is("d") .& second.is("o") .& third.is("u")
      let aerial = first.is("a") .& second.is("e") .& third.is("r")
      return first.is("p") .& photo .| image .| handout .| aerial
    }
    guard mayHold else { return false }
    for offset in text.indices where mayBeginPhrase(text, offset) {
      if phrases.match(text[offset...]) { return !hasQuotation(text) }
    }
    return false
  }

  private static func pointsToSide(_ text: ArraySlice<UInt8>) -> Bool {
    var next = text.startIndex
    while let offset = text.firstPlace(of: UInt8(ascii: ","), or: UInt8(ascii: "("), from: next) {
      if pointsToSide(text, at: offset) { return !hasQuotation(text) }
      next = offset + 1
    }
    return false
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

  private static let sides = ByteKeys([
    "left", "right", "centre", "center", "second left", "second right", "second from left",
    "second from right", "third from left", "third from right", "far left", "far right", "l", "r",
    "c", "front left", "front right", "back left", "back right", "top", "pictured", "foreground",
    "background", "seated", "pictured left", "pictured right", "in white", "in red", "in blue",
  ])

  /// "Lavrov, left, is welcomed", "Arreaza (right)": a side set off behind a name.
  private static func pointsToSide(_ text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    let isBracket = text[offset] == UInt8(ascii: "(")
    guard followsName(text, at: offset, isBracket: isBracket) else { return false }
    var start = offset + 1
    while start < text.endIndex, text[start] == .space { start += 1 }
    let close = isBracket ? UInt8(ascii: ")") : UInt8(ascii: ",")
    var end = start
    while end < text.endIndex, end - start <= sides.longest, text[end] != close { end += 1 }
    guard end < text.endIndex, text[end] == close, isBracket || end - start > 3 else {
      return false
    }
    return sides.contains(lowercased: text[start..<end])
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

  /// All phrases begin with "in t" or "file ".
  private static func mayBeginPhrase(_ text: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    let first = text[offset]
    guard first | 0x20 == UInt8(ascii: "f") || first == UInt8(ascii: "i"),
      offset + 4 < text.endIndex
    else { return false }
    let isFile = text[offset + 1] | 0x20 == UInt8(ascii: "i") && text[offset + 4] == .space
    let isIn = text[offset + 1] | 0x20 == UInt8(ascii: "n") && text[offset + 2] == .space
    return (isFile || isIn) && (offset == text.startIndex || !text[offset - 1].isWordByte)
  }

  private static func hasQuotation(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(UInt8(ascii: "\"")) || text.contains(0x9C)
  }
}
