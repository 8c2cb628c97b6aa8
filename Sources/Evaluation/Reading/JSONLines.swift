import Foundation

/// Reads files with a JSON object on each line.
package enum JSONLines {
  /// The line that could not be read, and why.
  package struct Failure: Error, CustomStringConvertible {
    package let line: Int
    package let reason: String

    package var description: String { "line \(line): \(reason)" }
  }

  package static func read<Row: Decodable>(
    _ type: Row.Type, from bytes: [UInt8]
  ) throws(Failure) -> [Row] {
    let decoder = JSONDecoder()
    var rows: [Row] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        rows.append(try decoder.decode(type, from: Data(line)))
      } catch {
        throw Failure(line: number + 1, reason: "\(error)")
      }
    }
    return rows
  }
}
