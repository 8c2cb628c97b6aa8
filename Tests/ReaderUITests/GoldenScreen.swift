import Foundation
import Testing

/// Screens that are kept as files beside the tests.
///
/// `CUTTINGS_REGENERATE=1 swift test --filter ReaderUITests` writes them anew; read the
/// difference before it is committed.
enum GoldenScreen {
  static let regenerates = ProcessInfo.processInfo.environment["CUTTINGS_REGENERATE"] != nil

  static func check(
    _ screen: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(
      screen + "\n", inFile: tests.appending(path: "Screens/\(name).txt"),
      sourceLocation: sourceLocation)
  }

  /// Compares a text with a file of the package, or writes it.
  static func check(
    _ text: String, inFile file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if regenerates { try Data(text.utf8).write(to: file) }
    let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(
      text == kept, "\(file.lastPathComponent) differs; read it, then regenerate",
      sourceLocation: sourceLocation)
  }

  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
}
