import Articles
import TextAnalysis

/// Builds one segment out of articles, which it is given in the order of their numbers.
struct SegmentBuilder {
  /// How many positions lie between two blocks, so that no phrase crosses from one to the next
  /// and words near each other belong to one paragraph.
  static let gap: UInt32 = 10

  private var reader = TermReader()
  private var postings: PostingCollector
  private var entries: [Segment.Entry] = []

  /// - Parameter textBytes: how much text will come, roughly.
  init(textBytes: Int) {
    postings = PostingCollector(textBytes: textBytes)
  }

  /// How many articles were added.
  var articleCount: Int { entries.count }

  /// The segment of one article.
  static func segment(of article: NumberedArticle) -> Segment {
    var builder = SegmentBuilder(textBytes: article.article.text.count)
    builder.add(article)
    return builder.segment()
  }

  /// Adds an article of a higher number than those before; `Segment.mostArticles` of them at most.
  mutating func add(_ numbered: NumberedArticle) {
    let article = numbered.article
    let layout = ArticleLayout(article)
    var shownTitle = RangePlacement(layout.shownTitle)
    var position: UInt32 = 0
    var length: UInt32 = 0
    var title: Range<UInt32> = 0..<0
    reader.beginArticle()
    if let header = layout.titleOutsideText {
      let start = position
      var none = RangePlacement(nil)
      reader.read(header, header.range, at: &position, placing: &none)
      title = start..<position
      length += position - start
      position += Self.gap
    }
    for block in layout.blocks {
      let start = position
      reader.read(article.text, block.range, at: &position, placing: &shownTitle)
      if block.role == .title, title.isEmpty { title = start..<position }
      length += position - start
      position += Self.gap
    }
    if title.isEmpty { title = shownTitle.place }
    entries.append(
      Segment.Entry(
        article: numbered.id, length: length, titleStart: title.lowerBound,
        titleEnd: title.upperBound,
        isTitleOutsideText: layout.titleOutsideText != nil && !title.isEmpty,
        language: collect(title: title, isInCapitals: TermAnalysis.isInCapitals(article.text))))
  }

  /// Collects what the reader has read of an article, and tells its language.
  private mutating func collect(title: Range<UInt32>, isInCapitals: Bool) -> Language {
    let terms = reader.terms
    for term in postings.termCount..<terms.count {
      postings.addTerm(languages: Language.withFunctionWord(terms[term]))
    }
    postings.addArticle(reader.occurrences, title: title)
    let language = Language.mostLikely(postings.smallWords(among: reader.occurrences))
    if isInCapitals || language.capitalisesNouns { postings.takeAsOrdinary(reader.occurrences) }
    return language
  }

  func segment() -> Segment {
    let terms = reader.terms
    let order = terms.sortedNumbers
    var keyBytes: [UInt8] = []
    keyBytes.reserveCapacity(terms.bytes.count)
    var keyOffsets: [UInt32] = [0]
    keyOffsets.reserveCapacity(order.count + 1)
    for term in order {
      keyBytes.append(contentsOf: terms[term])
      keyOffsets.append(UInt32(keyBytes.count))
    }
    return Segment(
      entries: entries, keyBytes: keyBytes, keyOffsets: keyOffsets,
      traits: order.map { TermTraits(of: terms[$0], isOrdinary: postings.isOrdinary($0)) },
      postings: postings.table(inOrder: order))
  }
}
