import CorpusLoading
import Testing

@Suite struct `Reading a whole file` {
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `gives all of its bytes`(count: Int) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "0123456789", count: count / 10 + 1).prefix(count)
    let path = try folder.write(Array(text.utf8), to: "a.txt")
    #expect(try TextFile.bytes(of: path) == Array(text.utf8))
  }

  @Test func `says what the system says when it cannot`() {
    #expect(throws: TextFile.Failure.self) { try TextFile.bytes(of: "/nowhere/a.txt") }
  }
}
