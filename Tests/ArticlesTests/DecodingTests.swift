import Articles
import Testing
import TextAnalysis

@Suite struct `Decoding files` {
  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    let units = [0xFEFF] + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  private static let latin = Array("He said ".utf8)

  @Test(arguments: [
    (Array("Guaidó spoke".utf8), "Guaidó spoke", TextEncoding.utf8, 0),
    ([0xEF, 0xBB, 0xBF] + Array("Guaidó spoke".utf8), "Guaidó spoke", .utf8, 0),
    (utf16("Guaidó 東京 😀 spoke", isLittle: true), "Guaidó 東京 😀 spoke", .utf16LittleEndian, 0),
    (utf16("Guaidó 東京 😀 spoke", isLittle: false), "Guaidó 東京 😀 spoke", .utf16BigEndian, 0),
    (latin + [0x93, 0x6E, 0x6F, 0x94], "He said “no”", .windows1252, 0),
    (latin + [0x47, 0x75, 0x61, 0x69, 0x64, 0xF3], "He said Guaidó", .windows1252, 0),
    (latin + [0x80, 0x35], "He said €5", .windows1252, 0),
    (latin + [0xA4, 0x35], "He said €5", .latin9, 0),
    (latin + [0x63, 0xBD, 0x75, 0x72], "He said cœur", .latin9, 0),
    (latin + [0xE9, 0x81, 0x65], "He said é\u{81}e", .latin1, 0),
    (
      Array("Guaidó and Nicolás ".utf8) + [0xFF] + Array(" left".utf8),
      "Guaidó and Nicolás \u{FFFD} left", .utf8, 1
    ),
    (Array("He said “no".utf8) + [0xE2, 0x80], "He said “no\u{FFFD}\u{FFFD}", .utf8, 2),
    (Array("He said no".utf8) + [0xE2, 0x80], "He said no\u{FFFD}\u{FFFD}", .utf8, 2),
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], "A\u{FFFD}B", .utf16LittleEndian, 2),
    ([0xFE, 0xFF, 0x00, 0x41, 0x42], "A\u{FFFD}", .utf16BigEndian, 1),
  ])
  func `the bytes tell the encoding`(
    bytes: [UInt8], text: String, encoding: TextEncoding, replaced: Int
  ) throws {
    let article = try ArticleReader.read(bytes, name: "a.txt").get()
    #expect(article.text.string == text)
    #expect(article.encoding == encoding)
    #expect(article.replacedBytes == replaced)
  }

  @Test(arguments: [
    ([], SkippedFile.Reason.empty),
    (Array(" \t\r\n\n ".utf8), .empty),
    ([0xEF, 0xBB, 0xBF], .empty),
    ([0xFF, 0xFE], .empty),
    (Array("---\n***\n".utf8), .empty),
    (Array("text\0text".utf8), .binary),
    ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00], .binary),
    ([1, 2, 3, 4, 0x41, 0x42], .binary),
    (Array("\u{89}PNG\r\n\u{1A}\n\0\0".utf8), .binary),
  ])
  func `a file that is no article says why`(bytes: [UInt8], reason: SkippedFile.Reason) {
    guard case .failure(let failure) = ArticleReader.read(bytes, name: "a.txt") else {
      Issue.record("the file was read")
      return
    }
    #expect(failure.reason == reason)
  }

  /// Not an argument of the test above: the test library would write the bytes out.
  @Test func `a file over the limit is not read`() {
    let size = ArticleReader.sizeLimit + 1
    let result = ArticleReader.read([UInt8](repeating: 0x41, count: size), name: "a.txt")
    guard case .failure(let failure) = result else {
      Issue.record("the file was read")
      return
    }
    #expect(failure.reason == .tooLarge(bytes: size, limit: ArticleReader.sizeLimit))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `all line ends are line ends`(lineEnd: String) throws {
    let article = try read(
      ["A title", "", "One is here, and it says a thing.", "Two is here, too."].joined(
        separator: lineEnd))
    #expect(
      article.drawn == "title: A title\np: One is here, and it says a thing.\np: Two is here, too.")
  }
}
