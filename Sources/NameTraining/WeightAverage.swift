import EntityRecognition

/// The mean of the weights that several perceptrons have learnt.
///
/// They differ in the order in which they read the articles; what their mean keeps is what does
/// not hang on it.
struct WeightAverage {
  private var rows: [SIMD8<Double>] = []
  private var transitions: [Double] = []
  private var count = 0.0

  mutating func add(_ perceptron: Perceptron) {
    let added = perceptron.averages()
    count += 1
    guard !rows.isEmpty else {
      (rows, transitions) = added
      return
    }
    for index in rows.indices { rows[index] += added.rows[index] }
    for index in transitions.indices { transitions[index] += added.transitions[index] }
  }

  /// The weights rounded to whole steps of a size at which nearly all fit a byte.
  ///
  /// - Parameter caution: what the beginning of a name costs, in weights of one perceptron.
  func reading(caution: Double) -> NameModel.Reading {
    let scale = Self.scale(for: rows)
    let tagCount = NameTag.allCases.count
    return NameModel.Reading(
      rows: rows.map { row in
        SIMD8<Int8>((row * scale).clamped(to: -127...127).rounded(.toNearestOrEven))
      },
      transitions: transitions.indices.map { place in
        let isBeginning = place % tagCount % 2 == 1
        let weight = transitions[place] - (isBeginning ? caution * count : 0)
        return Int16(max(-32_000, min(32_000, (weight * scale).rounded())))
      })
  }

  /// The largest thousandth of a percent of the weights may be cut off.
  private static func scale(for rows: [SIMD8<Double>]) -> Double {
    var sizes: [Double] = []
    for row in rows {
      for tag in 0..<8 where row[tag] != 0 { sizes.append(abs(row[tag])) }
    }
    sizes.sort()
    guard let largest = sizes.last else { return 1 }
    let limit = sizes[min(sizes.count - 1, sizes.count * 9_999 / 10_000)]
    return 127 / max(limit, largest / 4)
  }
}

extension SIMD8<Double> {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Self {
    clamped(
      lowerBound: Self(repeating: range.lowerBound), upperBound: Self(repeating: range.upperBound))
  }
}
