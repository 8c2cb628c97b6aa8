/// The features of the candidates of an article, one row of them for each.
package struct FeatureTable: Sendable {
  private var features: [UInt32] = []
  /// Where the features of each candidate begin, and at last where those of the last one end.
  private var starts: [Int32] = [0]

  mutating func append(_ list: FeatureList) {
    features += list.features
    starts.append(Int32(features.count))
  }

  mutating func reserve(candidates: Int, features count: Int) {
    starts.reserveCapacity(candidates + 1)
    features.reserveCapacity(candidates * count)
  }

  package func features(of candidate: Int) -> ArraySlice<UInt32> {
    features[Int(starts[candidate])..<Int(starts[candidate + 1])]
  }
}
