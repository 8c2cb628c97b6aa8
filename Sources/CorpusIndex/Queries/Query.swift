import EntityRecognition
import TextAnalysis

/// A parsed search.
///
/// It keeps words as they were typed; what they mean in an index is decided when it is asked.
package indirect enum Query: Hashable, Sendable {
  /// Finds nothing: nothing was asked.
  case nothing
  case word(SearchWord)
  /// Words that follow each other within a block.
  case phrase([SearchWord])
  /// The words of a phrase with others between them or moved: each at most so many places from
  /// where the phrase would have it, all of them counted from one beginning.
  case loosePhrase([SearchWord], slop: Int)
  /// What a regular expression matches, as the words that it touches.
  case expression(RegularExpression)
  /// Both, with at most `distance` words from one to the other, in either order.
  case near(Query, Query, distance: Int)
  /// A word or a phrase in the title.
  case title(Query)
  /// The mentions of the entities with a name, under all their names; nil is any kind.
  case actor(kind: EntityKind?, name: FieldValue)
  /// The query inside the words of the entities with a name; nil asks for all they say.
  case said(by: FieldValue, Query?)
  case source(FieldValue)
  case byline(FieldValue)
  /// One of the keywords that the file gives its article.
  case tag(FieldValue)
  case date(DateCondition)
  case all([Query])
  case any([Query])
  case not(Query)
  /// What stands side by side: "lavrov maduro -trump".
  case group([Clause])

  package struct Clause: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
      /// Wanted, and better with the others; fields and `AND` demand anyway.
      case plain
      case required
      case excluded
    }
    package let role: Role
    package let query: Query

    package init(_ role: Role, _ query: Query) {
      self.role = role
      self.query = query
    }
  }
}

/// What a field is to hold: a word, or several in quotation marks.
package struct FieldValue: Hashable, Sendable {
  package let text: String
  package let isPrefix: Bool

  package init(_ text: String, isPrefix: Bool = false) {
    self.text = text
    self.isPrefix = isPrefix
  }
}

/// A condition on the date of an article; every day that the date can mean has to meet it.
package enum DateCondition: Hashable, Sendable {
  /// From the first day of one date to the last day of the other; nil is open.
  case within(CalendarDate?, CalendarDate?)
  case after(CalendarDate)
  case before(CalendarDate)

  package func holds(for date: CalendarDate) -> Bool {
    switch self {
    case .within(let from, let to):
      (from.map { $0.dayNumber <= date.dayNumber } ?? true)
        && (to.map { date.lastDayNumber <= $0.lastDayNumber } ?? true)
    case .after(let limit):
      limit.lastDayNumber < date.dayNumber
    case .before(let limit):
      date.lastDayNumber < limit.dayNumber
    }
  }
}

extension CalendarDate {
  /// The last day that the date can mean, in days since 1970-01-01.
  var lastDayNumber: Int {
    if day != nil { return dayNumber }
    let month = month ?? 12
    return dayNumber(ofMonth: month) + Self.length(ofMonth: month, in: year) - 1
  }

  private func dayNumber(ofMonth month: Int) -> Int {
    CalendarDate(year: year, month: month)?.dayNumber ?? dayNumber
  }
}
