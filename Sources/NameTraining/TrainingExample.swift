import EntityRecognition

/// An article with the features of one reading.
struct TrainingExample {
  let article: TrainingArticle
  /// What the first reading adds for the second; nil in the first one.
  let added: FeatureTable?

  @inline(__always)
  func forEachFeature(of candidate: Int, _ body: (UInt32) -> Void) {
    for feature in article.features.firstReading.features(of: candidate) {
      body(feature)
    }
    guard let added else { return }
    for feature in added.features(of: candidate) { body(feature) }
  }
}
