/// The ranking function of Robertson and others (Okapi BM25), with a weight for titles.
struct BM25 {
  private static let saturation = 2.0
  private static let lengthShare = 0.65
  /// A word in the title counts as so many.
  private static let titleWeight = 2.5

  private let articleCount: Int
  /// What the length of an article adds to the saturation: a part for all, and one a word.
  private let floor: Double
  private let slope: Double

  init(articleCount: Int, totalLength: Int) {
    self.articleCount = articleCount
    let average = articleCount == 0 ? 1 : max(1, Double(totalLength) / Double(articleCount))
    floor = Self.saturation * (1 - Self.lengthShare)
    slope = Self.saturation * Self.lengthShare / average
  }

  /// How much a word says that so many articles hold (inverse document frequency).
  func weight(articlesWithWord count: Int) -> Double {
    Self.logarithm(1 + (Double(articleCount - count) + 0.5) / (Double(count) + 0.5))
  }

  /// The score that no article can pass for a word of this weight.
  func ceiling(weight: Double) -> Double { weight * (Self.saturation + 1) }

  func score(weight: Double, counts: MatchCounts, length: UInt32) -> Double {
    let frequency = Double(counts.all) + (Self.titleWeight - 1) * Double(counts.inTitle)
    let norm = floor + slope * Double(length)
    return weight * frequency * (Self.saturation + 1) / (frequency + norm)
  }

  /// The natural logarithm of a number of at least 1, without a C library: the number is brought
  /// into [1, 2) by halving, and the rest is the series of artanh.
  private static func logarithm(_ number: Double) -> Double {
    let exponent = Double(number.exponent)
    let ratio = (number.significand - 1) / (number.significand + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    var divisor = 1.0
    // The ratio is below 1/3, so 18 terms reach the last bit of a Double.
    for _ in 0..<18 {
      sum += power / divisor
      power *= square
      divisor += 2
    }
    return exponent * 0.693_147_180_559_945_3 + 2 * sum
  }
}
