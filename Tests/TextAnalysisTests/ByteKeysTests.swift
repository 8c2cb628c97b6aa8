import Testing
import TextAnalysis

@Suite struct `Keys of bytes` {
  private let words = ["the", "there", "a", "überall", "therefore", "x ray"]

  private func number(_ key: String, lowercased: Bool = false) -> Int? {
    let keys = ByteKeys(words)
    let bytes = Array(key.utf8)[...]
    return lowercased ? keys.number(ofLowercased: bytes) : keys.number(of: bytes)
  }

  @Test func `each key has its place for a number`() {
    for (place, word) in words.enumerated() { #expect(number(word) == place) }
  }

  @Test(arguments: ["", "th", "ther", "The", "thereforee", "überal", "x-ray"])
  func `what is no key has none`(key: String) {
    #expect(number(key) == nil)
  }

  @Test func `ASCII letters are found in any case when asked so`() {
    #expect(number("THEREfore", lowercased: true) == 4)
    #expect(number("X RAY", lowercased: true) == 5)
    #expect(number("therefore1", lowercased: true) == nil)
  }
}
