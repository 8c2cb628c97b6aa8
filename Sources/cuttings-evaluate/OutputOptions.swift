import ArgumentParser
import TextAnalysis

/// What every measurement may be asked to print.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print a JSON object on each line.")
  var json = false

  @Option(help: "Print so many samples of what went wrong.")
  var errors = 0

  /// Some of the errors, spread evenly over all of them.
  func sample<Element>(of all: [Element]) -> [Element] {
    guard errors > 0, !all.isEmpty else { return [] }
    let count = min(errors, all.count)
    return (0..<count).map { all[$0 * all.count / count] }
  }

  /// A line for each element that stands on one side only, in reading order: "+" before what was
  /// found and is wrong, "-" before what is missing.
  static func differences<Element: Hashable>(
    found: [Element], expected: [Element], in text: Text, range: (Element) -> TextRange,
    label: (Element) -> String
  ) -> [String] {
    let spurious = Set(found).subtracting(expected).map { (sign: "+", element: $0) }
    let missed = Set(expected).subtracting(found).map { (sign: "-", element: $0) }
    return (spurious + missed)
      .sorted { (range($0.element), $0.sign) < (range($1.element), $1.sign) }
      .map { "\($0.sign) \(label($0.element)) \(text.context(of: range($0.element)))" }
  }
}

extension Text {
  /// A range in brackets, in the line that it stands in, cut to what fits beside it.
  func context(of range: TextRange, reach: Int = 48) -> String {
    let before = String(decoding: utf8[max(0, range.start - reach)..<range.start], as: UTF8.self)
    let after = String(
      decoding: utf8[range.end..<min(count, range.end + reach)], as: UTF8.self)
    return "\(before)[\(self[range])]\(after)".replacing("\n", with: " ¶ ")
  }
}
