import Foundation
import Testing

@Suite struct `The cache between runs` {
  /// A folder for the cache that goes with the test.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    var environment: [String: String] { ["XDG_CACHE_HOME": path, "XDG_STATE_HOME": path] }
    var database: String { path + "/cuttings/analysis.sqlite" }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private let folder = Folder()

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, environment: folder.environment)
  }

  @Test func `gives the same answers as reading everything anew`() throws {
    let anew = try run(["export", "--no-state", Program.articles])
    #expect(!FileManager.default.fileExists(atPath: folder.database))
    let first = try run(["export", Program.articles])
    let second = try run(["export", Program.articles])
    #expect(anew.status == 0)
    #expect(first.output == anew.output && second.output == anew.output)
    let info = try run(["cache", "info"]).output
    #expect(info.contains("articles\t20\n") && info.contains("stale\t0\n"))
    #expect(try run(["cache", "clear"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.database))
  }

  @Test func `a program killed while it writes leaves nothing wrong`() throws {
    let anew = try run(["list", "--no-state", Program.articles]).output
    for milliseconds in stride(from: 40, through: 400, by: 40) {
      let process = Process()
      process.executableURL = URL(filePath: try Program.path)
      process.arguments = ["list", Program.articles]
      process.environment = folder.environment
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds * 1000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let after = try run(["list", Program.articles])
    #expect(after.output == anew)
    #expect(after.errors == "")
  }

  @Test func `facts that the user adds tell names, also after the cache was filled`() throws {
    let articles = folder.path + "/articles"
    let facts = folder.path + "/config/cuttings/facts"
    for path in [articles, facts] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try Data("The talks\n\nHe met Quxfort officials in Quxfort on Friday, in the QFT.".utf8)
      .write(to: URL(filePath: articles + "/a.txt"))
    let environment = folder.environment.merging(["XDG_CONFIG_HOME": folder.path + "/config"]) {
      $1
    }
    func actors() throws -> String {
      try Program.run(["actors", articles], environment: environment).output
    }
    _ = try actors()
    let rows = "Quxfort Treaty Body\tQFT|Quxfort\tinternational\t\nshort\n"
    try Data(rows.utf8).write(to: URL(filePath: facts + "/organisations.tsv"))
    #expect(try actors().contains("\torganisation\t3\t1\t"))
  }

  @Test func `the figures of a folder count what it holds`() throws {
    let lines = try run(["list", "--stats", Program.articles]).output.split(separator: "\n")
    let figures = Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let fields = line.split(separator: "\t")
        return (String(fields[0]), Int(fields[1]) ?? 0)
      })
    #expect(figures["articles"] == 20)
    let text = try #require(figures["text"])
    let index = try #require(figures["index"])
    let resident = try #require(figures["resident"])
    #expect(text > 30_000 && index > 0 && resident > text)
    #expect(try #require(figures["residentHighest"]) >= resident)
  }

  @Test func `a damaged cache is set aside with a sentence, and the answer is the same`() throws {
    let first = try run(["list", Program.articles])
    try Data("damaged".utf8).write(to: URL(filePath: folder.database))
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.database + ending)
    }
    let second = try run(["list", Program.articles])
    #expect(second.output == first.output)
    #expect(second.errors.contains("set aside as") && second.errors.contains("a new cache"))
  }
}
