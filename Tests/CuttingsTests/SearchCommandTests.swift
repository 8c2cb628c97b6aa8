import Foundation
import Testing

@Suite struct `The search command` {
  private func run(
    _ arguments: [String], state: ArticleFolderFixture? = nil
  ) throws -> Program.Outcome {
    try Program.run(arguments, environment: state.map { ["XDG_STATE_HOME": $0.path] } ?? [:])
  }

  @Test func `explains scores that add up, in plain text and in JSON`() throws {
    let plain = try run([
      "search", "sanctions maduro", Program.articles, "--explain", "--limit", "1",
    ])
    #expect(plain.output.contains("is the sum of"))
    #expect(plain.output.contains("maduro: "))
    let json = try run(
      ["search", "sanctions maduro", Program.articles, "--explain", "--json", "--limit", "3"])
    for line in json.lines {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let parts = try #require(object["explanation"] as? [[String: Any]])
      let sum = parts.reduce(0.0) { $0 + ($1["score"] as? Double ?? 0) }
      let score = try #require(object["score"] as? Double)
      #expect(abs(sum - score) < 1e-4 * score)
    }
    #expect(json.lines.count == 3)
  }

  @Test func `broadens and says by what`() throws {
    let narrow = try run(["search", "lavrov", Program.articles])
    let broad = try run(["search", "lavrov", Program.articles, "--broaden"])
    #expect(broad.errors.contains("Broadened to: lavrov ("))
    #expect(broad.lines.count > narrow.lines.count)
  }

  @Test func `says why an expression is none, and searches its words`() throws {
    let outcome = try run(["search", "/(maduro/", Program.articles])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("a parenthesis is not closed"))
  }

  @Test func `offers the whole query, spelt right`() throws {
    let outcome = try run(["search", "\"nicolas madruo\"", Program.articles])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\"nicolas maduro\""))
  }

  @Test func `keeps, lists, runs and forgets a search`() throws {
    let state = try ArticleFolderFixture([:])
    let first = try run(["search", "maduro", Program.articles, "--save", "him"], state: state)
    let again = try run(["search", Program.articles, "--saved", "him"], state: state)
    #expect(first.status == 0 && again.output == first.output)
    #expect(try run(["searches"], state: state).output == "him\tmaduro\n")
    #expect(try run(["searches", "--remove", "him"], state: state).status == 0)
    #expect(try run(["searches"], state: state).status == 1)
    let absent = try run(["search", Program.articles, "--saved", "him"], state: state)
    #expect(absent.status == 2)
  }

  @Test func `programs that save at once keep each other's searches`() async throws {
    let state = try ArticleFolderFixture([:])
    let folder = try ArticleFolderFixture(["a.txt": "One word."])
    let path = (state: state.path, folder: folder.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          _ = try Program.run(
            ["search", "word", path.folder, "--save", "number \(number)"],
            environment: ["XDG_STATE_HOME": path.state])
        }
      }
      try await group.waitForAll()
    }
    #expect(try run(["searches"], state: state).lines.count == 4)
  }
}
