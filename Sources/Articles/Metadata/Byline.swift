import TextAnalysis

/// Recognises who wrote an article: "By Nell Abbott, Harbour Gazette", "by GRACE TILLMAN".
enum Byline {
  static let longest = 140

  /// The writer and perhaps the outlet that a line names; nil when it is no byline.
  static func parse(_ line: ArraySlice<UInt8>) -> (writer: String, outlet: String?)? {
    let line = line.trimmed
    guard line.count >= 5, line.count <= longest else { return nil }
    if let length = wholeLines.lengthOfFirst(in: line), line.count < length + 40,
      !endsAsSentence(line)
    {
      return (line.string, nil)
    }
    if let length = beginnings.lengthOfFirst(in: line) {
      let rest = line.dropFirst(length).trimmed
      guard let first = rest.first, first.isCapital || first >= 0xC3, !endsAsSentence(rest) else {
        return nil
      }
      return split(rest)
    }
    return writerAndPost(line)
  }

  /// Whether a line names those who worked on a report, at its end: "Reporting by …".
  static func isSignOff(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 300 else { return false }
    var line = line
    if line.first == UInt8(ascii: "(") { line = line.dropFirst() }
    return signOffs.match(line)
  }

  private static let beginnings = Beginnings([
    "by ", "by: ", "written by ", "story by ", "words by ", "text by ", "from ", "author: ",
  ])

  private static let wholeLines = Beginnings([
    "from our ", "by our ", "our correspondent", "staff writer", "staff report", "news desk",
  ])

  private static let signOffs = Beginnings([
    "reporting by ", "additional reporting by ", "writing by ", "editing by ", "compiled by ",
    "edited by ", "translated by ", "contributed reporting", "with reporting by ",
  ])

  private static func endsAsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    return last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
      || last == UInt8(ascii: ".") && text.count > 60
  }

  /// "Nell Abbott, Harbour Gazette" names an outlet; "Tom Ferrier, diplomatic correspondent" not.
  private static func split(_ text: ArraySlice<UInt8>) -> (writer: String, outlet: String?)? {
    let words = text.split(separator: .space)
    let capitals = words.filter { $0.first.map { $0.isCapital || $0 >= 0xC3 } ?? false }
    guard capitals.count * 3 >= words.count else { return nil }
    guard let comma = text.lastIndex(of: UInt8(ascii: ",")) else { return (text.string, nil) }
    let rest = text[(comma + 1)...].trimmed
    guard Credit.isCapitalised(rest), !isPost(rest) else { return (text.string, nil) }
    guard Outlets.looksLikeOutlet(rest.string) else { return (text.string, nil) }
    return (text[..<comma].trimmed.string, rest.string)
  }

  private static let posts = ByteKeys([
    "writer", "reporter", "correspondent", "editor", "columnist", "journalist", "desk",
    "contributor", "analyst",
  ])

  private static func isPost(_ text: ArraySlice<UInt8>) -> Bool {
    let longest = posts.longest
    var start = text.endIndex
    while start > text.startIndex, text[start - 1] != .space {
      start -= 1
      if text.endIndex - start > longest { return false }
    }
    return posts.contains(lowercased: text[start...])
  }

  /// "Jane Doe, Staff Writer", "Morgue Daily business desk".
  private static func writerAndPost(_ line: ArraySlice<UInt8>) -> (writer: String, outlet: String?)?
  {
    guard line.count <= 80, line.first?.isCapital == true, isPost(line),
      line.contains(where: \.isSmallLetter)
    else { return nil }
    let words = line.split(separator: .space)
    guard words.count >= 3, words.count <= 9 else { return nil }
    let hasComma = words.dropLast().contains { $0.last == UInt8(ascii: ",") }
    return hasComma || words.dropLast(2).allSatisfy { $0.first?.isCapital == true }
      ? (line.string, nil) : nil
  }
}
