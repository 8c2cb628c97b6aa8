import EntityRecognition
import TextAnalysis

extension Text {
  /// What stands between curly marks, of the first who is mentioned behind it.
  package func drawnQuotations(by mentions: [Mention]) -> [Quotation] {
    var quotations: [Quotation] = []
    var start: Int?
    var offset = 0
    for scalar in string.unicodeScalars {
      let next = offset + scalar.utf8.count
      if scalar == "“" { start = next }
      if scalar == "”", let begin = start {
        let speaker = mentions.first { $0.range.start > offset }
        quotations.append(
          Quotation(
            range: TextRange(begin, offset), isIndirect: false, speakerRange: speaker?.range,
            speaker: speaker.map { Int($0.entity) }))
        start = nil
      }
      offset = next
    }
    return quotations
  }
}
