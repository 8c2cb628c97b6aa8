/// Finds the best tags for a stretch of tokens by Viterbi's algorithm.
///
/// Scores are integers, so that a model reads alike on every machine.
package struct TagDecoder {
  /// The weights of one tag after another, [previous * 9 + tag], as columns: for each tag what
  /// every previous one adds, and for those it may not follow a weight that nothing outweighs.
  package struct Transitions {
    fileprivate var columns: [SIMD16<Int32>] = []

    package init(_ weights: [Int32]) {
      for tag in NameTag.allCases {
        var column = SIMD16<Int32>(repeating: TagDecoder.never)
        for previous in NameTag.allCases where tag.canFollow(previous) {
          column[Int(previous.rawValue)] =
            weights[Int(previous.rawValue) * count + Int(tag.rawValue)]
        }
        columns.append(column)
      }
    }
  }

  private static let never: Int32 = -100_000_000
  /// Before the first token and behind the last one stands no name.
  private static let start: SIMD16<Int32> = {
    var start = SIMD16<Int32>(repeating: never)
    start[0] = 0
    return start
  }()

  /// For each token of the stretch, the best score with each tag.
  private var scores: [SIMD16<Int32>] = []

  package init() {}

  /// Appends the tags of a stretch whose neighbours stand outside of names.
  ///
  /// - Parameter emissions: for each token, the weights of the tags but `outside`.
  package mutating func tags(
    _ emissions: ArraySlice<SIMD8<Int32>>, transitions: Transitions, into tags: inout [NameTag]
  ) {
    scores.removeAll(keepingCapacity: true)
    var last = Self.start
    for emission in emissions {
      var next = SIMD16<Int32>(repeating: Self.never)
      for tag in 0..<count {
        let best = max(Self.never, (last &+ transitions.columns[tag]).max())
        next[tag] = best &+ (tag == 0 ? 0 : emission[tag - 1])
      }
      scores.append(next)
      last = next
    }
    append(to: &tags, transitions)
  }

  /// Walks back from the last token along the best scores.
  private func append(to tags: inout [NameTag], _ transitions: Transitions) {
    let start = tags.count
    for _ in scores { tags.append(.outside) }
    var tag = 0
    for place in scores.indices.reversed() {
      tag = Self.firstOfLargest(scores[place] &+ transitions.columns[tag])
      tags[start + place] = NameTag(rawValue: UInt8(tag)) ?? .outside
    }
  }

  private static func firstOfLargest(_ scores: SIMD16<Int32>) -> Int {
    let largest = scores.max()
    return (0..<count).first { scores[$0] == largest } ?? 0
  }
}

private let count = NameTag.allCases.count
