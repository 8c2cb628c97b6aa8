/// Reads the two files that a measurement of retrieval needs.
package enum RetrievalFiles {
  /// A line that is not of its form.
  package struct BadLine: Error, CustomStringConvertible {
    let number: Int
    let form: String

    package var description: String { "line \(number) is not '\(form)'" }
  }

  /// Reads a TREC run, `query Q0 article rank score name` a line; the ranks decide the order.
  package static func run(_ bytes: [UInt8]) throws(BadLine) -> [String: [String]] {
    var ranked: [String: [(rank: Int, article: String)]] = [:]
    for line in lines(of: bytes) {
      let fields = line.fields
      guard fields.count >= 5, let rank = Int(fields[fields.count - 3]) else {
        throw BadLine(number: line.number, form: "query Q0 article rank score name")
      }
      // The name of a file may have spaces inside.
      let article = fields[2..<fields.count - 3].joined(separator: " ")
      ranked[fields[0], default: []].append((rank, article))
    }
    return ranked.mapValues { list in
      list.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        .map(\.element.article)
    }
  }

  /// Reads judgements, `query article grade` or TREC's `query 0 article grade` a line.
  package static func judgements(_ bytes: [UInt8]) throws(BadLine) -> [String: [String: Int]] {
    var judgements: [String: [String: Int]] = [:]
    for line in lines(of: bytes) {
      let fields = line.fields
      guard (3...4).contains(fields.count), let grade = Int(fields[fields.count - 1]) else {
        throw BadLine(number: line.number, form: "query article grade")
      }
      judgements[fields[0], default: [:]][fields[fields.count - 2]] = grade
    }
    return judgements
  }

  private static func lines(of bytes: [UInt8]) -> [(number: Int, fields: [String])] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      let fields = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        .map { String(decoding: $0, as: UTF8.self) }
      return fields.isEmpty ? nil : (index + 1, fields)
    }
  }
}
