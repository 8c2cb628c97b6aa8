import AnnotatedText
import Evaluation
import Foundation
import TextAnalysis

/// Files of annotated data. What cannot be read ends the program with a sentence that says why.
enum DataFile {
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "\(path): \(reason)" }
  }

  static func bytes(of path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Failure(path: path, reason: error.localizedDescription)
    }
  }

  /// Reads a file and names it in the error if the text is not what it should be.
  static func read<Result>(
    _ path: String, _ parse: ([UInt8]) throws -> Result
  ) throws -> Result {
    let bytes = try bytes(of: path)
    do {
      return try parse(bytes)
    } catch {
      throw Failure(path: path, reason: "\(error)")
    }
  }

  static func columns(_ path: String) throws -> [ColumnDocument] {
    try read(path) { try ColumnText.read(Text(repairing: $0)) }
  }

  static func marked(_ path: String) throws -> [AnnotatedText] {
    try read(path) { try MarkedText.read(Text(repairing: $0)) }
  }

  static func coreference(_ paths: [String]) throws -> [CoreferenceDocument] {
    try paths.flatMap { path in try read(path) { try CoreferenceDocument.read($0) } }
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }
}
