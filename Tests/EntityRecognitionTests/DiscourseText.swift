import EntityRecognition
import TextAnalysis

/// A text whose names are given with their kinds, and whose pronouns and descriptions are marked:
/// "[Paul Smith]p1 left. <He>1 was tired." p, o and l are a person, an organisation, a place.
struct DiscourseText {
  private let text: MarkedText
  private let tagger: GivenNames

  init(_ marked: String) {
    var plain = marked
    plain.removeAll { $0 == "<" }
    while let close = plain.firstIndex(of: ">") {
      let end = plain[plain.index(after: close)...].firstIndex { !$0.isNumber } ?? plain.endIndex
      plain.removeSubrange(close..<end)
    }
    text = MarkedText(plain)
    tagger = GivenNames(
      names: text.marks.map { mark in
        let kind: EntityKind =
          switch mark.label.first {
          case "p": .person
          case "o": .organisation
          default: .place
          }
        return TaggedName(range: mark.range, kind: kind)
      })
  }

  var analysis: ArticleAnalysis { ArticleAnalyser(tagger: tagger).analyse(text.article) }

  /// The text with the marks of an analysis in it.
  func drawn(_ analysis: ArticleAnalysis) -> String {
    let bytes = text.text.utf8
    var inserts: [(offset: Int, mark: String)] = []
    for mention in analysis.mentions {
      let isNaming = mention.kind.isNaming
      let letter =
        switch analysis.entities[Int(mention.entity)].kind {
        case .person: "p"
        case .organisation: "o"
        default: "l"
        }
      let number = "\(mention.entity + 1)"
      inserts.append((mention.range.start, isNaming ? "[" : "<"))
      inserts.append((mention.range.end, isNaming ? "]\(letter)\(number)" : ">\(number)"))
    }
    var drawn = ""
    var position = 0
    for (offset, mark) in inserts.sorted(by: { $0.offset < $1.offset }) {
      drawn += String(decoding: bytes[position..<offset], as: UTF8.self) + mark
      position = offset
    }
    return drawn + String(decoding: bytes[position...], as: UTF8.self)
  }
}

private struct GivenNames: NameTagger {
  let names: [TaggedName]

  func names(in article: TokenizedArticle) -> [TaggedName] { names }
}
