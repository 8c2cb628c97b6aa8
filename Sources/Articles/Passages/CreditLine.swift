import TextAnalysis

/// A line of particulars below a title, set apart by bars or dots:
/// "13 February | Cuttings Courier | Ana Lindqvist".
struct CreditLine {
  var date: DatePhrase?
  var outlet: String?
  var writer: String?

  /// nil unless the line has two parts or more, and one of them is a date or a byline.
  static func parse(_ line: ArraySlice<UInt8>) -> CreditLine? {
    let isSeparator = isSeparator
    guard line.count <= 160, line.contains(where: { isSeparator[Int($0)] }) else { return nil }
    let parts = parts(of: line)
    guard parts.count >= 2, parts.count <= 5 else { return nil }
    var result = CreditLine()
    for part in parts {
      if let date = DateLine.parse(part) {
        result.date = result.date ?? date
      } else if let byline = Byline.parse(part) {
        result.writer = byline.writer
        result.outlet = result.outlet ?? byline.outlet
      } else if Outlets.looksLikeOutlet(part.string) {
        result.outlet = part.string
      } else if result.writer == nil, Credit.isCapitalised(part) {
        result.writer = part.string
      } else {
        return nil
      }
    }
    return result.date != nil || parts.contains { Byline.parse($0) != nil } ? result : nil
  }

  private static let separators: [[UInt8]] = [" | ", " · ", " • ", " / ", " — ", " – "]
    .map { Array($0.utf8) }

  /// Bytes of which one stands in every separator.
  private static let isSeparator = [Bool](ofBytes: separators.map { $0[1] })

  private static func parts(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var offset = start
    let isSeparator = isSeparator
    while offset < line.endIndex {
      if line[offset] == .space, offset + 1 < line.endIndex, isSeparator[Int(line[offset + 1])],
        let separator = separators.first(where: { line[offset...].starts(with: $0) })
      {
        parts.append(line[start..<offset].trimmed)
        offset += separator.count
        start = offset
      } else {
        offset += 1
      }
    }
    parts.append(line[start...].trimmed)
    return parts.filter { !$0.isEmpty }
  }
}
