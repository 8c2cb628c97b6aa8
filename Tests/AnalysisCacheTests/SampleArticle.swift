import AnalysisCache
import Articles
import EntityRecognition
import Testing
import TextReuse

/// An article with something of everything that is kept.
enum SampleArticle {
  static let text = """
    Lavrov to visit Caracas

    By Ana Lindqvist, Cuttings Courier

    CARACAS, Venezuela (AP) – Russian Foreign Minister Sergei Lavrov said on Friday that he would \
    meet President Nicolás Maduro. “We are ready,” Mr. Lavrov told Reuters on Feb. 7, 2020.

    Advertisement

    The Organization of American States (OAS) met two days later. The OAS was glad in May.
    """

  static func content(_ text: String = text, named name: String = "a.txt") throws -> CachedArticle {
    let article = try ArticleReader.read(Array(text.utf8), name: name).get()
    let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(article)
    return CachedArticle(article: article, analysis: analysis, sketch: ShingleSketch(article))
  }

  static func stamp(_ inode: UInt64 = 1) -> FileStamp {
    FileStamp(device: 8, inode: inode, size: 100, modifiedSeconds: 5, modifiedNanoseconds: 6)
  }

  static func hash(_ text: String = text, named name: String = "a.txt") -> ContentHash {
    ContentHash(of: Array(text.utf8), named: name)
  }
}

/// Whether two hold the same, as far as anybody can see.
func expectSame(
  _ left: CachedArticle?, _ right: CachedArticle, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(left?.packed == right.packed, sourceLocation: sourceLocation)
  #expect(left?.article.text == right.article.text, sourceLocation: sourceLocation)
  #expect(left?.article.metadata == right.article.metadata, sourceLocation: sourceLocation)
  #expect(left?.analysis.mentions == right.analysis.mentions, sourceLocation: sourceLocation)
  #expect(left?.analysis.entities == right.analysis.entities, sourceLocation: sourceLocation)
  #expect(left?.analysis.dates == right.analysis.dates, sourceLocation: sourceLocation)
}
