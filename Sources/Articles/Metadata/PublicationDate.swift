import TextAnalysis

/// The date of an article and how it is known.
package struct PublicationDate: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable {
    /// A header field, a date line, or a full date in the dateline.
    case stated
    /// The path of its web address.
    case url = "from URL"
    case fileName = "from file name"
    case caption = "from caption"
    /// A day and month whose year follows from the weekday named with it.
    case weekday = "year from weekday"
    /// A day and month whose year follows from other years in the text.
    case context = "year from text"
    /// A day and month whose year follows from other articles of the folder on the same events.
    case folder = "year from related articles"
  }

  package let date: CalendarDate
  package let basis: Basis

  package init(date: CalendarDate, basis: Basis) {
    self.date = date
    self.basis = basis
  }

  package var isStated: Bool { basis == .stated }
}
