import Articles
import EntityRecognition
import TextReuse

/// Everything that was made of one file: its article and what was recognised in it.
package struct AnalysedArticle: Sendable {
  package let article: Article
  package let analysis: ArticleAnalysis
  /// What shows which other articles may be like it.
  package let sketch: ShingleSketch

  package init(article: Article, analysis: ArticleAnalysis, sketch: ShingleSketch) {
    self.article = article
    self.analysis = analysis
    self.sketch = sketch
  }

  /// Sketches the article, too.
  package init(article: Article, analysis: ArticleAnalysis) {
    self.init(article: article, analysis: analysis, sketch: ShingleSketch(article))
  }

  /// Stands for what cannot be had any more, so that nobody has to ask whether it can.
  static func lost(_ name: String) -> AnalysedArticle {
    AnalysedArticle(
      article: Article(
        name: name, text: .empty, blocks: [], metadata: Metadata(title: .none),
        origin: OffsetMap(runs: []), encoding: .utf8, replacedBytes: 0),
      analysis: .empty, sketch: .empty)
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
