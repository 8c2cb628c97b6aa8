/// A line of a file, its markup gone, as a range of the cleaned text.
struct Line {
  enum Kind: Equatable {
    case text
    /// From "#" in Markdown, `<h1>` in HTML, or an underline.
    case heading
    case bullet
    case quote
    case image
    case field(HeaderField)
  }

  var range: Range<Int>
  var kind = Kind.text
  /// Columns before the first visible character.
  var indent = 0
  /// Scalars in the line of the file, markup and all: what a typist's margin goes by.
  var width = 0
  /// Whether an empty line, a rule or a block element lies before it.
  var startsChunk = false
  /// Whether the line break before it is meant, as a `<br>` is.
  var breaksBefore = false
  var isInFrontMatter = false
  /// Whether all of it is emphasised.
  var isEmphasised = false
  /// Whether all of it is the text of links.
  var isAllLinks = false
  /// Where a bold passage begins that runs to the end of the line.
  var boldTail: Int?
  /// What its bytes hold.
  var traits = LineTraits.all
  /// What a rule about single lines found it to be.
  var role: Block.Role?
}
