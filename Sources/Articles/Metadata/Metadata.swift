import TextAnalysis

/// What an article says about itself, or lets one infer.
package struct Metadata: Hashable, Sendable {
  package enum Title: Hashable, Sendable {
    /// The article has a title; the range is its place in the clean text, if it stands there and
    /// not only in a header field.
    case stated(String, range: TextRange?)
    /// The article has none, so its first sentence stands in.
    case firstSentence(String, range: TextRange)
    /// There is no text at all.
    case none
  }

  package var title: Title
  /// The outlet: "The Moscow Times".
  package var source: String?
  package var byline: String?
  /// The dateline as written: "MOSCOW, May 5. /TASS/".
  package var dateline: Dateline?
  /// nil when nothing says or implies a date with its year.
  package var date: PublicationDate?
  /// What is known of the date when `date` is nil for want of a year.
  package var yearlessDay: YearlessDay?
  package var url: String?
  /// The keywords that the file gives its article, in their order: "Venezuela".
  package var tags: [String]
  /// Words of the body: title, byline, date and boilerplate left out.
  package var wordCount: Int

  package init(
    title: Title, source: String? = nil, byline: String? = nil, dateline: Dateline? = nil,
    date: PublicationDate? = nil, yearlessDay: YearlessDay? = nil, url: String? = nil,
    tags: [String] = [], wordCount: Int = 0
  ) {
    self.title = title
    self.source = source
    self.byline = byline
    self.dateline = dateline
    self.date = date
    self.yearlessDay = yearlessDay
    self.url = url
    self.tags = tags
    self.wordCount = wordCount
  }

  /// What the list shows for the article; empty when there is no text.
  package var displayTitle: String {
    switch title {
    case .stated(let title, _), .firstSentence(let title, _): title
    case .none: ""
    }
  }
}

/// The place, date and agency that open a news report, as part of its first paragraph.
package struct Dateline: Hashable, Sendable {
  package let range: TextRange
  /// "CARACAS, Venezuela", as written; nil when there is only an agency.
  package let place: TextRange?
  package let agency: String?

  package init(range: TextRange, place: TextRange?, agency: String?) {
    self.range = range
    self.place = place
    self.agency = agency
  }
}
