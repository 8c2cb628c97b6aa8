import AnalysisCache
import Articles
import CorpusIndex
import EntityRecognition
import Testing

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

  static func content(_ text: String = text, named name: String = "a.txt")
    throws -> AnalysedArticle
  {
    let article = try ArticleReader.read(Array(text.utf8), name: name).get()
    let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(article)
    return AnalysedArticle(article: article, analysis: analysis)
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
  _ packed: PackedArticle?, _ right: AnalysedArticle,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let left = packed?.content(named: right.article.name)
  #expect(
    packed.map { SealedArticle.seal($0) } == SealedArticle.seal(PackedArticle(right)),
    sourceLocation: sourceLocation)
  #expect(left?.article.text == right.article.text, sourceLocation: sourceLocation)
  #expect(left?.article.metadata == right.article.metadata, sourceLocation: sourceLocation)
  #expect(left?.analysis.mentions == right.analysis.mentions, sourceLocation: sourceLocation)
  #expect(left?.analysis.entities == right.analysis.entities, sourceLocation: sourceLocation)
  #expect(left?.analysis.quotations == right.analysis.quotations, sourceLocation: sourceLocation)
  #expect(left?.analysis.sentences == right.analysis.sentences, sourceLocation: sourceLocation)
  #expect(left?.article.blocks == right.article.blocks, sourceLocation: sourceLocation)
  #expect(left?.analysis.dates == right.analysis.dates, sourceLocation: sourceLocation)
}
