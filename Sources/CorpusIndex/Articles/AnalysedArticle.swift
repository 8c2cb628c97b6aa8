import Articles
import EntityRecognition
import TextReuse

/// Everything that was made of one file: its article and what was recognised in it.
package struct AnalysedArticle: Sendable {
  package let article: Article
  package let analysis: ArticleAnalysis
  /// What shows which other articles may be like it.
  package let sketch: ShingleSketch
  let places: MentionPlaces

  init(
    article: Article, analysis: ArticleAnalysis, sketch: ShingleSketch, places: MentionPlaces
  ) {
    self.article = article
    self.analysis = analysis
    self.sketch = sketch
    self.places = places
  }

  /// Sketches the article, and finds the positions of its mentions.
  package init(article: Article, analysis: ArticleAnalysis) {
    self.init(
      article: article, analysis: analysis, sketch: ShingleSketch(article),
      places: MentionPlaces(of: analysis, in: article))
  }

  /// An article that is read and not yet analysed.
  package init(unanalysed article: Article) {
    self.init(article: article, analysis: .empty, sketch: .empty, places: .none)
  }

  /// Stands for what cannot be had any more, so that nobody has to ask whether it can.
  static func lost(_ name: String) -> AnalysedArticle {
    AnalysedArticle(
      unanalysed: Article(
        name: name, text: .empty, blocks: [], metadata: Metadata(title: .none),
        origin: OffsetMap(runs: []), encoding: .utf8, replacedBytes: 0))
  }

  /// Whether all ranges of the analysis lie in the text.
  var isSound: Bool {
    let end = article.text.count
    return analysis.mentions.allSatisfy { $0.range.end <= end }
      && analysis.dates.allSatisfy { $0.range.end <= end }
      && analysis.sentences.allSatisfy { $0.end <= end }
      && analysis.quotations.allSatisfy {
        $0.range.end <= end && ($0.speakerRange?.end ?? 0) <= end
      }
  }
}
