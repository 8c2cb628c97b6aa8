import AnnotatedText
import EntityRecognition
import NameTraining
import TextAnalysis

/// A few marked lines, of which a model learns that what is signed in a place is no name of one.
enum SmallCorpus {
  static let marked = """
    # A comment, which is no article.
    ===
    The town of [Zelmora|LOC] was quiet. Mr. [Brankov|PER] went to [Zelmora|LOC] on Monday.
    [Brankov|PER] said that [Tarkonis Group|ORG] had left [Zelmora|LOC].
    ===
    [Dorilex Group|ORG] opened a plant in [Quenda|LOC]. Mr. [Oskulin|PER] praised it.
    "We like [Quenda|LOC]," said [Oskulin|PER] of [Dorilex Group|ORG].
    ===
    In [Mervia|LOC] the [Harvest Festival|MISC] began. Mr. [Palkine|PER] flew to [Mervia|LOC].
    [Ruvanta Group|ORG] paid for it, said [Palkine|PER].
    """

  static func articles() throws -> [TrainingArticle] {
    try TrainingCorpus(Array(marked.utf8), name: "small.txt")
      .trainingArticles(NameLookup(.embedded))
  }

  static func model(seed: UInt64 = 1) throws -> NameModel {
    var settings = NameTrainer.Settings()
    settings.seed = seed
    settings.parts = 3
    settings.rowExponent = 12
    return NameTrainer(settings).train(try articles())
  }
}
