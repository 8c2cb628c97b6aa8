import Foundation
import Testing

@Suite struct `The command line` {
  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `lists one line an article`() throws {
    let outcome = try Program.run(["list", Program.articles])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.lines.count == 20)
    #expect(outcome.lines.allSatisfy { $0.split(separator: "\t").count == 5 })
  }

  @Test(arguments: [
    ["list"], ["search", "guaido"], ["actors"], ["mentions", "lavrov"], ["timeline", "lavrov"],
    ["show", "rovaniemi.md"], ["show", "rovaniemi.md", "--metadata"],
  ])
  func `prints one JSON object a line when asked to`(command: [String]) throws {
    let outcome = try Program.run(command + [Program.articles, "--json"])
    #expect(outcome.status == 0)
    #expect(!outcome.lines.isEmpty)
    for line in outcome.lines { #expect(try object(line)["type"] == nil) }
  }

  @Test func `exports documents, mentions and dates with offsets into the files`() throws {
    let outcome = try Program.run(["export", Program.articles, "--format", "jsonl"])
    var types: [String: Int] = [:]
    var files: [String: Data] = [:]
    for line in outcome.lines {
      let record = try object(line)
      let type = try #require(record["type"] as? String)
      types[type, default: 0] += 1
      guard type != "reuse" else { continue }
      let name = try #require(record["doc"] as? String)
      guard type == "mention", !name.contains("q+a") else { continue }
      let file = try files[name] ?? Data(contentsOf: URL(filePath: "\(Program.articles)/\(name)"))
      files[name] = file
      let start = try #require(record["start"] as? Int)
      let end = try #require(record["end"] as? Int)
      let encoding: String.Encoding = name.contains("harbour") ? .windowsCP1252 : .utf8
      let original = String(data: file[start..<end], encoding: encoding)
      let surface = try #require(record["surface"] as? String)
      // Markup and line ends inside a name stay in the file and leave the clean text.
      if original?.contains(where: { "\n*_&<".contains($0) }) == false {
        #expect(original == surface, "\(name) \(start)..<\(end)")
      }
    }
    #expect(types["document"] == 20)
    #expect(types["mention", default: 0] > 800)
    #expect(types["date", default: 0] > 100)
    #expect(types["quote", default: 0] > 20)
    #expect(types["reuse", default: 0] > 0)
  }

  @Test func `shows the clean text of an article without what surrounded it`() throws {
    let outcome = try Program.run(["show", "rovaniemi.md", Program.articles, "--text"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Arctic Council"))
    #expect(!outcome.output.contains("](") && !outcome.output.contains("48 comments"))
  }

  @Test func `finds an accented name by its plain letters, and only accents by accents`() throws {
    let plain = try Program.run(["search", "guaido", Program.articles])
    let accented = try Program.run(["search", "guaidó", Program.articles])
    #expect(plain.lines.count > accented.lines.count)
    #expect(!accented.lines.isEmpty)
  }

  @Test func `finds an actor under all its names, once each`() throws {
    let outcome = try Program.run(["mentions", "Lavrov", Program.articles, "--json"])
    let records = try outcome.lines.map(object)
    let surfaces = Set(records.compactMap { $0["surface"] as? String })
    #expect(
      surfaces.isSuperset(of: ["Lavrov", "Sergei Lavrov", "Sergey Lavrov", "Serguei Lavrov"]))
    let places = records.map { "\($0["doc"] ?? "") \($0["start"] ?? "")" }
    #expect(Set(places).count == places.count)
  }

  @Test func `runs a file of queries as TREC does`() throws {
    let queries = try ArticleFolderFixture(["queries.tsv": "q1\tlavrov caracas\nq2\tnotre-dame\n"])
    let outcome = try Program.run(
      [
        "search", "--queries", "\(queries.path)/queries.tsv", "--trec", "--limit", "3",
        Program.articles,
      ])
    let fields = outcome.lines.map { $0.split(separator: " ").map(String.init) }
    #expect(Set(fields.map { $0[0] }) == ["q1", "q2"])
    #expect(fields.allSatisfy { $0[1] == "Q0" && $0.last == "cuttings" })
  }

  @Test(
    arguments: [
      (["search", "xylophonist"], 1), (["mentions", "Nobody Atall"], 1),
      (["list", "--nonsense"], 2), (["show", "absent.txt"], 2),
      (["search", "x", "--limit", "0"], 2), (["export", "--format", "docx"], 2),
      (["show", "rovaniemi.md", "--text", "--metadata"], 2),
    ] as [([String], Int32)])
  func `ends as grep does: 1 for nothing, 2 for an error`(
    command: [String], status: Int32
  ) throws {
    let outcome = try Program.run(command + [Program.articles])
    #expect(outcome.status == status, "\(outcome.errors)")
  }

  @Test func `says what is wrong with a folder and what to do`() throws {
    let outcome = try Program.run(["list", "/nowhere"])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "cuttings: /nowhere: no such file or folder; give the folder that holds the articles\n")
  }

  @Test func `lists what was skipped, with reasons`() throws {
    let folder = try ArticleFolderFixture(["a.txt": "", "b.jpg": "x", "c.txt": "A text. So."])
    let outcome = try Program.run(["list", folder.path, "--skipped"])
    #expect(outcome.lines == ["a.txt\tthe file is empty", "b.jpg\tno reader for .jpg files"])
  }

  @Test func `needs a terminal only for the reader, and says so`() throws {
    let outcome = try Program.run([Program.articles])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cuttings list"))
  }

  @Test func `ends quietly when its output is closed`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "\"$1\" export \"$2\" 2>&1 | head -n 1 | wc -l", "sh", try Program.path,
      Program.articles,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completes itself in the shell`(shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0 && outcome.output.contains("mentions"))
  }
}
