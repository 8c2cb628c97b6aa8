// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules; a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The modules in order of knowledge: each may import only those listed beside it.
/// docs/ARCHITECTURE.md draws the same graph, and the tidy test holds the two together.
let modules: [(name: String, needs: [Target.Dependency])] = [
  ("TextAnalysis", ["CUTF8Proc", "CStemmer"]),
  ("Articles", ["TextAnalysis"]),
  ("EntityRecognition", ["TextAnalysis", "Articles", "CKnowledge", "CNameModel"]),
  ("TextReuse", ["TextAnalysis", "Articles"]),
  ("CorpusIndex", ["TextAnalysis", "Articles", "EntityRecognition", "TextReuse"]),
  (
    "AnalysisCache",
    [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      .product(name: "GRDB", package: "GRDB.swift"),
    ]
  ),
  (
    "CorpusLoading",
    [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      "AnalysisCache", "CAllocator",
    ]
  ),
  ("TerminalFrame", ["CUTF8Proc"]),
  ("NcursesTerminal", ["CNcurses", "TerminalFrame"]),
  (
    "ReaderUI",
    [
      "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
      "TerminalFrame",
    ]
  ),
  ("Listings", ["TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex"]),
  ("AnnotatedText", ["TextAnalysis", "Articles", "EntityRecognition"]),
  ("NameTraining", ["TextAnalysis", "Articles", "EntityRecognition", "AnnotatedText"]),
  ("Evaluation", ["TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "AnnotatedText"]),
]

/// The tests of each module, and what they need beside it.
let suites: [(name: String, needs: [Target.Dependency])] = [
  ("TextAnalysis", ["TextAnalysis"]),
  ("Articles", ["Articles", "TextAnalysis"]),
  ("EntityRecognition", ["EntityRecognition", "Articles", "TextAnalysis"]),
  ("TextReuse", ["TextReuse", "Articles", "TextAnalysis"]),
  (
    "CorpusIndex",
    [
      "CorpusIndex", "TextReuse", "EntityRecognition", "Articles", "TextAnalysis",
      "DrawnCorpora",
    ]
  ),
  (
    "AnalysisCache",
    [
      "AnalysisCache", "CorpusIndex", "TextReuse", "EntityRecognition", "Articles",
      "TextAnalysis", .product(name: "GRDB", package: "GRDB.swift"),
    ]
  ),
  (
    "CorpusLoading",
    [
      "CorpusLoading", "AnalysisCache", "CorpusIndex", "EntityRecognition", "Articles",
      "TextAnalysis",
    ]
  ),
  ("TerminalFrame", ["TerminalFrame"]),
  ("NcursesTerminal", ["NcursesTerminal", "TerminalFrame", "TerminalHarness", "terminal-probe"]),
  (
    "ReaderUI",
    [
      "ReaderUI", "TerminalFrame", "CorpusIndex", "EntityRecognition", "Articles",
      "TextAnalysis", "DrawnCorpora",
    ]
  ),
  (
    "Listings",
    [
      "Listings", "CorpusIndex", "EntityRecognition", "Articles", "TextAnalysis",
      "DrawnCorpora",
    ]
  ),
  ("AnnotatedText", ["AnnotatedText", "EntityRecognition", "Articles", "TextAnalysis"]),
  (
    "NameTraining",
    ["NameTraining", "AnnotatedText", "EntityRecognition", "Articles", "TextAnalysis"]
  ),
  (
    "Evaluation",
    [
      "Evaluation", "AnnotatedText", "TextReuse", "EntityRecognition", "Articles",
      "TextAnalysis",
    ]
  ),
  ("Cuttings", ["cuttings", "TerminalHarness"]),
  ("Project", []),
]

/// What the tests read by path, so that one command can write it anew or measure on it.
let unbuilt = ["ReaderUI": ["Screens"], "Evaluation": ["Annotated"]]

let package = Package(
  name: "cuttings",
  products: [
    .executable(name: "cuttings", targets: ["cuttings"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
  ],
  targets: [
    .target(name: "CAllocator"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CUTF8Proc", linkerSettings: [.linkedLibrary("utf8proc")]),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CKnowledge", exclude: ["tables"]),
    .target(name: "CNameModel", exclude: ["model"]),
  ]
    + modules.map { module in
      .target(name: module.name, dependencies: module.needs, swiftSettings: strict)
    }
    + [
      .executableTarget(
        name: "cuttings",
        dependencies: [
          "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
          "AnalysisCache", "CorpusLoading", "TerminalFrame", "NcursesTerminal", "ReaderUI",
          "Listings",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict
      ),
      .executableTarget(
        name: "cuttings-bench",
        dependencies: [
          "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
          "AnalysisCache", "CorpusLoading", "TerminalHarness",
          .product(name: "GRDB", package: "GRDB.swift"),
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict
      ),
      .executableTarget(
        name: "cuttings-evaluate",
        dependencies: [
          "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "AnnotatedText",
          "Evaluation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict
      ),
      .executableTarget(
        name: "fuzz",
        dependencies: [
          "TextAnalysis", "Articles", "EntityRecognition", "TextReuse", "CorpusIndex",
          "AnalysisCache", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict
      ),
      .executableTarget(
        name: "train-names",
        dependencies: [
          "TextAnalysis", "Articles", "EntityRecognition", "AnnotatedText", "NameTraining",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        exclude: ["text"], swiftSettings: strict
      ),
      .target(
        name: "DrawnCorpora",
        dependencies: ["TextAnalysis", "Articles", "EntityRecognition", "CorpusIndex"],
        path: "Tests/DrawnCorpora", swiftSettings: strict),
      .target(name: "TerminalHarness", path: "Tests/TerminalHarness", swiftSettings: strict),
      .executableTarget(
        name: "terminal-probe", dependencies: ["NcursesTerminal", "TerminalFrame"],
        path: "Tests/TerminalProbe", swiftSettings: strict),
    ]
    + suites.map { suite in
      .testTarget(
        name: "\(suite.name)Tests", dependencies: suite.needs,
        exclude: unbuilt[suite.name, default: []], swiftSettings: strict)
    },
  // #embed, which places the tables of facts, is C23.
  cLanguageStandard: .c2x
)
