extension SpanScore {
  /// Counts pairs of mentions of one entity that stand in two documents: what a reader follows
  /// when jumping from one article to another.
  ///
  /// - Parameter document: the document of each mention of either side.
  package static func links(
    expected: Clusters, found: Clusters, document: (Int) -> Int
  ) -> SpanScore {
    func pairs(_ groups: some Sequence<[Int]>) -> Int {
      groups.reduce(0) { sum, mentions in
        var counts: [Int: Int] = [:]
        for mention in mentions { counts[document(mention), default: 0] += 1 }
        let within = counts.values.reduce(0) { $0 + $1 * $1 }
        return sum + (mentions.count * mentions.count - within) / 2
      }
    }
    let common = expected.members.flatMap { mentions in
      Clusters(
        mentions.compactMap { mention in found.clusterOf[mention].map { (mention, $0) } }
      ).members
    }
    return SpanScore(
      found: pairs(found.members), expected: pairs(expected.members), right: pairs(common))
  }
}
