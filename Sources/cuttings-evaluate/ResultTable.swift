import Evaluation
import Foundation

/// Measurements in rows, printed as a table or as JSON lines.
struct ResultTable {
  enum Value {
    case count(Int)
    /// A share, printed in hundredths with one decimal.
    case share(Double)
  }

  private struct Row {
    let name: String
    let values: [(key: String, value: Value)]
  }

  private let measure: String
  private var rows: [Row] = []

  init(_ measure: String) {
    self.measure = measure
  }

  mutating func add(_ name: String, _ values: [(key: String, value: Value)]) {
    rows.append(Row(name: name, values: values))
  }

  mutating func add(_ name: String, _ score: SpanScore) {
    add(
      name,
      [
        ("expected", .count(score.expected)), ("found", .count(score.found)),
        ("precision", .share(score.precision)), ("recall", .share(score.recall)),
        ("f1", .share(score.f1)),
      ])
  }

  mutating func add(_ name: String, _ score: CoreferenceScore) {
    add(
      name,
      [
        ("muc", .share(score.muc.f1)), ("b3", .share(score.bCubed.f1)),
        ("ceafe", .share(score.ceaf.f1)), ("conll", .share(score.mean)),
      ])
  }

  mutating func add(_ name: String, _ score: ReferenceScore) {
    add(
      name,
      [
        ("asked", .count(score.asked)), ("resolved", .count(score.resolved)),
        ("accuracy", .share(score.accuracy)), ("precision", .share(score.precision)),
        ("found", .count(score.found)), ("of found", .share(score.strictPrecision)),
      ])
  }

  func print(asJSON: Bool) {
    if asJSON {
      for row in rows { Swift.print(json(row)) }
      return
    }
    let width = rows.map(\.name.count).max() ?? 0
    var header: [String]?
    for row in rows {
      let keys = row.values.map(\.key)
      if keys != header {
        line(measure, keys, width)
        header = keys
      }
      line(row.name, row.values.map { Self.text($0.value) }, width)
    }
  }

  private func line(_ name: String, _ cells: [String], _ width: Int) {
    let first = name.padding(toLength: max(width, measure.count), withPad: " ", startingAt: 0)
    let columns = cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }
    Swift.print(first + columns.joined())
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .count(let count): String(count)
    case .share(let share): String(format: "%.1f", share * 100)
    }
  }

  private func json(_ row: Row) -> String {
    let fields = row.values.map { key, value in
      switch value {
      case .count(let count): "\"\(key)\":\(count)"
      case .share(let share): "\"\(key)\":" + String(format: "%.4f", share)
      }
    }
    return "{\"measure\":\"\(measure)\",\"of\":\"\(row.name)\",\(fields.joined(separator: ","))}"
  }
}
