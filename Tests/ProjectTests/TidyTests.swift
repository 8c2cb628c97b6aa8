import Foundation
import Testing

/// The shape of the source tree, as docs/HOUSE-STYLE.md and docs/ARCHITECTURE.md lay it down.
@Suite struct `The source tree` {
  /// What each module may import beside the standard library.
  ///
  /// The one place where the architecture is stated for the machine; Package.swift must not
  /// allow more, and the compiler refuses imports that Package.swift does not name.
  static let allowed: [String: Set<String>] = [
    "TextAnalysis": ["CUTF8Proc", "CStemmer"],
    "Articles": ["TextAnalysis"],
    "EntityRecognition": ["TextAnalysis", "Articles", "CKnowledge", "CNameModel"],
    "TextReuse": ["TextAnalysis", "Articles", "Synchronization"],
    "CorpusIndex": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "Synchronization",
    ],
    "AnalysisCache": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex", "GRDB",
      "Glibc", "Foundation", "Synchronization",
    ],
    "CorpusLoading": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      "AnalysisCache", "CAllocator", "Glibc", "Synchronization",
    ],
    "TerminalFrame": ["CUTF8Proc"],
    "NcursesTerminal": ["CNcurses", "TerminalFrame", "Glibc", "Synchronization"],
    "ReaderUI": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      "TerminalFrame",
    ],
    "Listings": ["TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex"],
    "AnnotatedText": ["TextAnalysis", "Articles", "EntityRecognition", "Foundation"],
    "NameTraining": ["TextAnalysis", "Articles", "EntityRecognition", "AnnotatedText"],
    "Evaluation": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "AnnotatedText", "Foundation",
    ],
    "cuttings-evaluate": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "AnnotatedText", "Evaluation",
      "ArgumentParser", "Foundation",
    ],
    "fuzz": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      "AnalysisCache", "ArgumentParser",
    ],
    "train-names": [
      "TextAnalysis", "Articles", "EntityRecognition", "AnnotatedText", "NameTraining",
      "ArgumentParser", "Foundation",
    ],
    "cuttings": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      "AnalysisCache", "CorpusLoading", "TerminalFrame", "NcursesTerminal", "ReaderUI", "Listings",
      "ArgumentParser", "Glibc", "Synchronization",
    ],
    "cuttings-bench": [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      "AnalysisCache", "CorpusLoading", "TerminalHarness", "ArgumentParser", "GRDB", "Glibc",
      "Synchronization", "Foundation",
    ],
  ]

  @Test func `imports only what the architecture allows`() throws {
    let sources = SourceTree.swift.filter { $0.path.hasPrefix("Sources/") }
    #expect(sources.count > 50, "the sources were not found")
    for file in sources {
      let allowed = try #require(Self.allowed[file.module], "\(file.path): unknown module")
      for line in file.lines where line.hasPrefix("import ") {
        let module = line.dropFirst("import ".count).split(separator: ".")[0]
        #expect(allowed.contains(String(module)), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `has no file over 400 lines but tables of data`() {
    for file in SourceTree.swift where file.lines.count > 401 {
      #expect(Self.isTable(file), "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  /// A file whose lines are almost all literals holds a table.
  private static func isTable(_ file: SourceTree.File) -> Bool {
    let literals = file.lines.filter { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("\"") || text.hasPrefix("(") || text.hasPrefix(".init(")
        || text.hasPrefix("[")
    }
    return literals.count * 10 > file.lines.count * 8
  }

  @Test func `has no function over 60 lines`() {
    for file in SourceTree.swift {
      for function in FunctionLengths.functions(in: file.lines) where function.lines > 60 {
        Issue.record("\(file.path): \(function.name) has \(function.lines) lines")
      }
    }
  }

  @Test(arguments: ["Manager", "Helper", "Util", "Handler", "Processor", "Service", "Info", "Data"])
  func `names no type by a word without a job`(ending: String) throws {
    let declaration = try Regex("\\b(struct|class|enum|actor|protocol) \\w*\(ending)s?\\b")
    for file in SourceTree.swift {
      for line in file.lines where line.firstMatch(of: declaration) != nil {
        Issue.record("\(file.path): \(line)")
      }
    }
  }

  @Test(arguments: [
    #"\btry!"#, #"@unchecked Sendable"#, #"nonisolated\(unsafe\)"#, #"\bTODO\b"#, #"\bFIXME\b"#,
    #"fatalError\("#, #"[\w\)\]]!(\.|\)|,|$| \+)"#,
  ])
  func `contains nothing that the house style forbids`(pattern: String) throws {
    let forbidden = try Regex(pattern)
    for file in SourceTree.swift where !file.path.hasSuffix("TidyTests.swift") {
      for line in file.lines {
        let code = Self.withoutCommentsAndStrings(line)
        if code.firstMatch(of: forbidden) != nil { Issue.record("\(file.path): \(line)") }
      }
    }
  }

  private static func withoutCommentsAndStrings(_ line: Substring) -> String {
    let noStrings = line.replacing(#/"(\\.|[^"\\])*"/#, with: "\"\"")
    return String(
      noStrings.prefix(upTo: noStrings.firstRange(of: "//")?.lowerBound ?? noStrings.endIndex))
  }

  @Test func `says for each unsafe expression what makes it safe`() {
    for file in SourceTree.swift where file.path.hasPrefix("Sources/") {
      let lines = file.lines
      for (number, line) in lines.enumerated() where line.contains(" unsafe ") {
        let isComment = line.drop { $0 == " " }.hasPrefix("//")
        let near = lines[max(0, number - 14)...number]
        if !isComment,
          !near.contains(where: { $0.contains("Safe:") || $0.contains("safe") && $0.contains("//") }
          )
        {
          Issue.record("\(file.path):\(number + 1): \(line)")
        }
      }
    }
  }

  @Test func `names in its documents only paths that exist`() throws {
    let path = #/`((Sources|Tests|docs|articles|\.ci)/[^`*… ]*)`/#
    let documents = SourceTree.files(in: "docs", suffix: ".md")
    #expect(documents.count > 5, "the documents were not found")
    let readme = try #require(SourceTree.text(of: "README.md"))
    for document in documents + [.init(path: "README.md", text: readme)] {
      for match in document.text.matches(of: path) {
        #expect(SourceTree.exists(String(match.1)), "\(document.path) names \(match.1)")
      }
    }
  }

  @Test func `speaks of no machine`() {
    for file in SourceTree.swift + SourceTree.files(in: "docs", suffix: ".md") {
      for place in ["/" + "work/", "/" + "root/", "/" + "opt/"] where file.text.contains(place) {
        Issue.record("\(file.path) names \(place)")
      }
    }
  }
}
