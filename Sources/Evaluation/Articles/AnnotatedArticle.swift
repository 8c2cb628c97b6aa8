import AnnotatedText
import Articles
import TextAnalysis

/// A file of the folder and what a person marked in it.
///
/// The marks count in the text of the file, markup and all, so that they hold whatever becomes
/// of the way an article is read. Labels:
///
/// - PER, ORG, LOC: a name; the value says who, by the same word in all articles
/// - MET: a place that stands for a government: "washington>us" is the city and the country
/// - DEM, NOM, PRO: a demonym, a description, a pronoun
/// - OTH, GRP: a name that is none of the three, or of people taken together
/// - QUO, IND: words quoted or reported; the value is the speaker
/// - DATE: a phrase that names a time; the value is ISO 8601 or TIMEX3
/// - BOIL: what is not the article
///
/// What stands in BOIL, marks with "?" behind the label, OTH and GRP are neutral: to find them
/// is neither right nor wrong.
package struct AnnotatedArticle: Sendable {
  package let article: Article
  package let text: Text
  package let marks: [Annotation]
  /// Where the text begins in the file, which may begin with line breaks.
  private let start: Int
  private let zones: [TextRange]
  private let neutral: Set<TextRange>

  /// nil when the text without its marks is not the text of the file, or the file is no article.
  package init?(_ annotated: AnnotatedText, file: [UInt8], name: String) {
    let start = file.prefix { Self.isBreak($0) }.count
    let end = file.count - file.reversed().prefix { Self.isBreak($0) }.count
    guard start < end, file[start..<end].elementsEqual(annotated.text.utf8),
      let article = try? ArticleReader.read(file, name: name).get()
    else { return nil }
    self.article = article
    self.start = start
    text = annotated.text
    let zones = annotated.annotations.filter { $0.label == "BOIL" }.map(\.range)
    self.zones = zones
    let inside = annotated.annotations.filter { mark in
      !zones.contains { $0.contains(mark.range) }
    }
    marks = inside.filter { !Self.isNeutral($0) }
    neutral = Set(inside.filter(Self.isNeutral).map(\.range))
      .subtracting(inside.filter { !Self.isNeutral($0) }.map(\.range))
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isNeutral(_ mark: Annotation) -> Bool {
    mark.label.hasSuffix("?") || mark.label == "OTH" || mark.label == "GRP"
  }

  /// Where a range of the clean text stands in `text`; nil when it is neutral there.
  package func place(of range: TextRange) -> TextRange? {
    let origin = article.origin.origin(of: range)
    guard origin.start >= start, origin.end <= start + text.count else { return nil }
    let place = TextRange(origin.start - start, origin.end - start)
    guard !neutral.contains(place), !zones.contains(where: { $0.overlaps(place) }) else {
      return nil
    }
    return place
  }

  func marks(_ labels: Set<String>) -> [Annotation] {
    marks.filter { labels.contains($0.label) }
  }
}
