/// The features of a token as they are gathered; each append takes the next template.
struct FeatureList {
  private(set) var features: [UInt32] = []
  var template: UInt64 = 0

  mutating func clear() { features.removeAll(keepingCapacity: true) }

  mutating func append(_ value: UInt64) {
    features.append(FeatureHash.feature(template, value))
    template += 1
  }

  mutating func append(_ first: UInt64, _ second: UInt64) {
    append(FeatureHash.join(first, second))
  }

  mutating func append(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    append(FeatureHash.join(FeatureHash.join(first, second), third))
  }

  /// Leaves a template without a feature.
  mutating func skip() { template += 1 }
}
