import EntityRecognition
import TextAnalysis

/// A text with the times that it names, and the day it was written.
package struct DatedText: Sendable {
  package let text: Text
  package let written: CalendarDate?
  package let times: [TimeExpression]

  /// The texts of a file with one JSON object a line: text, dct, and dates as start, end, value.
  /// Phrases with a value of null, for which the annotators knew none, are left out.
  package static func read(_ bytes: [UInt8]) throws(JSONLines.Failure) -> [DatedText] {
    try JSONLines.read(DatedRow.self, from: bytes).map { row in
      let offsets = ScalarOffsets(row.text)
      return DatedText(
        text: Text(row.text), written: row.dct.flatMap(Self.day),
        times: row.dates.compactMap { time in
          guard let range = offsets.range(time.start, time.end), let value = time.value else {
            return nil
          }
          return TimeExpression(range: range, value: value)
        })
    }
  }

  private static func day(_ iso: String) -> CalendarDate? {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0] else { return nil }
    return CalendarDate(year: year, month: parts[1], day: parts[2])
  }
}

private struct DatedRow: Decodable {
  struct Time: Decodable {
    let start: Int
    let end: Int
    let value: String?

    init(from decoder: any Decoder) throws {
      var fields = try decoder.unkeyedContainer()
      start = try fields.decode(Int.self)
      end = try fields.decode(Int.self)
      value = try fields.decodeIfPresent(String.self)
    }
  }

  let text: String
  let dct: String?
  let dates: [Time]
}
