import Articles
import TextAnalysis

/// Finds names with a trained model: a structured perceptron that reads every article twice, the
/// second time knowing what the first has found in all of it.
///
/// Michael Collins, "Discriminative Training Methods for Hidden Markov Models" (2002), with the
/// features and the second reading of Lev Ratinov and Dan Roth, "Design Challenges and
/// Misconceptions in Named Entity Recognition" (2009).
package struct TrainedTagger: NameTagger {
  private let model: NameModel
  private let lookup: NameLookup

  package init(model: NameModel = .embedded, knowledge: Knowledge = .embedded) {
    self.model = model
    lookup = NameLookup(knowledge)
  }

  /// Tells the model and the tables of this program from those of others; reads all tables once.
  package static let fingerprint: UInt64 = {
    let tables = KnowledgeTables.embedded
    return KnowledgeTables.Table.allCases.reduce(WordFolder.hash(NameModel.embeddedHead)) {
      $0 &* 31 &+ WordFolder.hash(tables[$1])
    }
  }()

  package func names(in article: TokenizedArticle) -> [TaggedName] {
    let features = ArticleFeatures(article, lookup: lookup)
    let first = features.tags(firstReading: model.first)
    return features.names(features.tags(secondReading: model.second, after: first))
  }
}
