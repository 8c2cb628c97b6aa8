import TextAnalysis

/// A paragraph or another piece of an article that stands by itself, and what it is for.
package struct Block: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case title
    case subtitle
    case byline
    /// A line that holds nothing but the date of the article.
    case dateLine
    case heading
    case paragraph
    case boilerplate(Boilerplate)
  }

  /// The range of the block in the article's clean text, never empty.
  package let range: TextRange
  package let role: Role

  package init(range: TextRange, role: Role) {
    self.range = range
    self.role = role
  }

  /// Whether the block is part of what the author wrote and shows by default.
  package var isContent: Bool {
    switch role {
    case .title, .subtitle, .byline, .dateLine, .heading, .paragraph: true
    case .boilerplate: false
    }
  }

  /// Whether the block is text of the article proper, below its title, byline and date.
  package var isBody: Bool {
    switch role {
    case .subtitle, .heading, .paragraph: true
    case .title, .byline, .dateLine, .boilerplate: false
    }
  }

  /// Whether search and the actors take account of the block: content, and captions, since they
  /// report too.
  package var isSearchable: Bool {
    switch role {
    case .title, .subtitle, .heading, .paragraph, .boilerplate(.caption): true
    case .byline, .dateLine, .boilerplate: false
    }
  }
}

/// What surrounds an article on its page and is not the article.
package enum Boilerplate: String, Hashable, Sendable {
  /// Navigation and page furniture: "Skip to main content", "Share", "All news".
  case chrome
  case advertisement
  case caption
  /// The photographer and agency of a picture.
  case credit
  case newsletter
  case related
  /// A placeholder where a picture stood.
  case image
  /// Where the article was saved from.
  case sourceLine
  case copyright
}
