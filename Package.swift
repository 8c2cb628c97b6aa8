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
  ("TextAnalysis", ["CUTF8Proc"]),
  ("Articles", ["TextAnalysis"]),
  ("EntityRecognition", ["TextAnalysis", "Articles", "CKnowledge"]),
  ("CorpusIndex", ["TextAnalysis", "Articles", "EntityRecognition"]),
  ("CorpusLoading", ["TextAnalysis", "Articles", "EntityRecognition", "CorpusIndex"]),
  ("TerminalFrame", ["CUTF8Proc"]),
  ("NcursesTerminal", ["CNcurses", "TerminalFrame"]),
  (
    "ReaderUI",
    ["TextAnalysis", "Articles", "EntityRecognition", "CorpusIndex", "TerminalFrame"]
  ),
  ("Listings", ["TextAnalysis", "Articles", "EntityRecognition", "CorpusIndex"]),
]

let package = Package(
  name: "cuttings",
  products: [
    .executable(name: "cuttings", targets: ["cuttings"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CUTF8Proc", linkerSettings: [.linkedLibrary("utf8proc")]),
    .target(name: "CKnowledge", exclude: ["tables"]),
  ]
    + modules.map { module in
      .target(name: module.name, dependencies: module.needs, swiftSettings: strict)
    }
    + [
      .executableTarget(
        name: "cuttings",
        dependencies: [
          "TextAnalysis", "Articles", "EntityRecognition", "CorpusIndex", "CorpusLoading",
          "TerminalFrame", "NcursesTerminal", "ReaderUI", "Listings",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict
      ),
      .testTarget(
        name: "EntityRecognitionTests",
        dependencies: ["EntityRecognition", "Articles", "TextAnalysis"], swiftSettings: strict),
      .testTarget(
        name: "TextAnalysisTests", dependencies: ["TextAnalysis"], swiftSettings: strict),
      .testTarget(
        name: "ArticlesTests", dependencies: ["Articles", "TextAnalysis"], swiftSettings: strict),
    ]
)
