import Listings
import Testing

@Suite struct `Writing JSON` {
  @Test(
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.integer(-3), "-3"), (.number(0.5), "0.5"),
      (.number(.infinity), "null"), (.string("Guaidó"), "\"Guaidó\""),
      (.array([.integer(1), .string("a")]), "[1,\"a\"]"),
      (.object(["b": .integer(1), "a": nil, "c": .null]), "{\"b\":1,\"c\":null}"),
    ] as [(JSONValue, String)])
  func `gives one line, members in order, nil left out`(value: JSONValue, line: String) {
    #expect(value.description == line)
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("line\nnext\r\t", #""line\nnext\r\t""#),
    ("\u{1B}[2J", #""\u001b[2J""#), ("\u{7F}\u{9B}", #""\u007f\u009b""#),
    ("\u{202E}\u{2028}\u{FEFF}", #""\u202e\u2028\ufeff""#), ("\u{E0041}", #""\udb40\udc41""#),
    ("\u{1F600}", "\"\u{1F600}\""),
  ])
  func `escapes what JSON demands and what a terminal could obey`(text: String, line: String) {
    #expect(JSONValue.string(text).description == line)
  }
}
