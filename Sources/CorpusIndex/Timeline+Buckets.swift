import TextAnalysis

extension Timeline {
  /// Counts in the shortest unit that needs no more buckets than `width`, without gaps from the
  /// first entry to the last.
  ///
  /// What is less exact than a bucket counts in none: "2018" says nothing about its months.
  package func buckets(width: Int) -> (unit: TimelineUnit, buckets: [TimelineBucket]) {
    guard let first = entries.first?.days.lowerBound,
      let last = entries.lazy.map(\.days.upperBound).max()
    else { return (.day, []) }
    let unit =
      TimelineUnit.all.first { unit in
        guard let start = unit.number(of: first), let end = unit.number(of: last) else {
          return false
        }
        return end - start < max(1, width)
      } ?? .years(10_000)
    return (unit, buckets(of: unit, from: first, through: last))
  }

  /// Counts in one unit, without gaps from the first entry to the last.
  package func buckets(by unit: TimelineUnit) -> [TimelineBucket] {
    guard let first = entries.first?.days.lowerBound,
      let last = entries.lazy.map(\.days.upperBound).max()
    else { return [] }
    return buckets(of: unit, from: first, through: last)
  }

  private func buckets(
    of unit: TimelineUnit, from first: Int, through last: Int
  ) -> [TimelineBucket] {
    guard let low = unit.number(of: first), let high = unit.number(of: last), low <= high else {
      return []
    }
    var buckets = (low...high).compactMap { number -> TimelineBucket? in
      guard let start = unit.firstDay(of: number).flatMap(CalendarDate.init(dayNumber:)) else {
        return nil
      }
      let next = unit.firstDay(of: number + 1).flatMap { CalendarDate(dayNumber: $0 - 1) }
      return TimelineBucket(start: start, end: next ?? start)
    }
    for entry in entries {
      guard let number = unit.number(of: entry.days.lowerBound),
        number == unit.number(of: entry.days.upperBound), buckets.indices.contains(number - low)
      else { continue }
      if entry.isArticle {
        buckets[number - low].articles += 1
      } else {
        buckets[number - low].statements += 1
      }
    }
    return buckets
  }
}
