import EntityRecognition

/// A structured perceptron whose weights are averaged over all steps.
///
/// Michael Collins (2002); the average is kept as Hal Daumé does, by a second table to which each
/// update is added as often as steps had gone before.
struct Perceptron {
  private static let tagCount = NameTag.allCases.count

  private var rows: [SIMD8<Int32>]
  private var rowSums: [SIMD8<Double>]
  private var transitions = [Int32](repeating: 0, count: tagCount * tagCount)
  private var transitionSums = [Double](repeating: 0, count: tagCount * tagCount)
  private var step = 1.0
  private let mask: UInt32
  private var decoder = TagDecoder()
  private var emissions: [SIMD8<Int32>] = []

  init(rowExponent: Int) {
    rows = Array(repeating: SIMD8(), count: 1 << rowExponent)
    rowSums = Array(repeating: SIMD8(), count: 1 << rowExponent)
    mask = UInt32(1 << rowExponent - 1)
  }

  /// Reads an article once, and learns from each stretch that it tags wrongly.
  ///
  /// - Returns: how many candidates were tagged wrongly.
  mutating func learn(_ example: TrainingExample) -> Int {
    var wrong = 0
    var found: [NameTag] = []
    for stretch in example.article.features.stretches {
      found.removeAll(keepingCapacity: true)
      decode(stretch, of: example, into: &found)
      wrong += update(stretch, found, example)
      step += 1
    }
    return wrong
  }

  private mutating func decode(
    _ stretch: Range<Int>, of example: TrainingExample, into tags: inout [NameTag]
  ) {
    emissions.removeAll(keepingCapacity: true)
    for candidate in stretch {
      var sum = SIMD8<Int32>()
      example.forEachFeature(of: candidate) { sum &+= rows[Int($0 & mask)] }
      emissions.append(sum)
    }
    decoder.tags(
      emissions[...], transitions: TagDecoder.Transitions(transitions), into: &tags)
  }

  private mutating func update(
    _ stretch: Range<Int>, _ found: [NameTag], _ example: TrainingExample
  ) -> Int {
    var wrong = 0
    var previousTrue = NameTag.outside
    var previousFound = NameTag.outside
    for candidate in stretch {
      let right = example.article.tags[candidate]
      var guess = found[candidate - stretch.lowerBound]
      if !example.article.marksOthers, right == .outside, guess.kind == .other { guess = right }
      if right != guess {
        wrong += 1
        var change = SIMD8<Int32>()
        if right != .outside { change[Int(right.rawValue) - 1] = 1 }
        if guess != .outside { change[Int(guess.rawValue) - 1] = -1 }
        add(change, to: candidate, of: example)
      }
      move(from: (previousTrue, right), to: (previousFound, guess))
      previousTrue = right
      previousFound = guess
    }
    move(from: (previousTrue, .outside), to: (previousFound, .outside))
    return wrong
  }

  private mutating func add(
    _ change: SIMD8<Int32>, to candidate: Int, of example: TrainingExample
  ) {
    let weighted = SIMD8<Double>(change) * step
    example.forEachFeature(of: candidate) { feature in
      let row = Int(feature & mask)
      rows[row] &+= change
      rowSums[row] += weighted
    }
  }

  private mutating func move(
    from right: (NameTag, NameTag), to guess: (NameTag, NameTag)
  ) {
    guard right != guess else { return }
    for (pair, sign) in [(right, Int32(1)), (guess, -1)] {
      let place = Int(pair.0.rawValue) * Self.tagCount + Int(pair.1.rawValue)
      transitions[place] += sign
      transitionSums[place] += Double(sign) * step
    }
  }

  // MARK: The outcome

  /// The weights, averaged over all steps so far.
  func averages() -> (rows: [SIMD8<Double>], transitions: [Double]) {
    (
      rows.indices.map { SIMD8<Double>(rows[$0]) - rowSums[$0] / step },
      transitions.indices.map { Double(transitions[$0]) - transitionSums[$0] / step }
    )
  }
}
