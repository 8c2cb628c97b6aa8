/// Finds the best tags for a stretch of tokens by Viterbi's algorithm.
///
/// Scores are integers, so that a model reads alike on every machine.
package struct TagDecoder {
  private static let count = NameTag.allCases.count
  /// For each tag, those that it may follow.
  private static let predecessors: [[Int]] = NameTag.allCases.map { tag in
    NameTag.allCases.filter(tag.canFollow).map { Int($0.rawValue) }
  }

  package init() {}

  private var scores: [Int32] = Array(repeating: 0, count: count)
  private var next: [Int32] = Array(repeating: 0, count: count)
  private var steps: [UInt8] = []

  /// The tags of a stretch whose neighbours stand outside of names.
  ///
  /// - Parameters:
  ///   - emissions: for each token, the weights of the tags but `outside`.
  ///   - transitions: [previous * 9 + tag].
  package mutating func tags(
    _ emissions: ArraySlice<SIMD8<Int32>>, transitions: [Int32], into tags: inout [NameTag]
  ) {
    steps.removeAll(keepingCapacity: true)
    for tag in 0..<Self.count { scores[tag] = tag == 0 ? 0 : -1_000_000_000 }
    for emission in emissions {
      for tag in 0..<Self.count {
        var best = Int32.min
        var step = 0
        for previous in Self.predecessors[tag] {
          let score = scores[previous] &+ transitions[previous * Self.count + tag]
          if score > best {
            best = score
            step = previous
          }
        }
        next[tag] = best &+ (tag == 0 ? 0 : emission[tag - 1])
        steps.append(UInt8(step))
      }
      swap(&scores, &next)
    }
    append(to: &tags, count: emissions.count, transitions: transitions)
  }

  private func append(to tags: inout [NameTag], count: Int, transitions: [Int32]) {
    var best = 0
    for tag in 0..<Self.count
    where scores[tag] &+ transitions[tag * Self.count] > scores[best]
      &+ transitions[best * Self.count]
    {
      best = tag
    }
    let start = tags.count
    for _ in 0..<count { tags.append(.outside) }
    for place in stride(from: count - 1, through: 0, by: -1) {
      tags[start + place] = NameTag(rawValue: UInt8(best)) ?? .outside
      best = Int(steps[place * Self.count + best])
    }
  }
}
