/// Mentions grouped by what they mean. A mention stands in one cluster and one only.
package struct Clusters: Hashable, Sendable {
  /// None is empty.
  package let members: [[Int]]
  /// The cluster of each mention.
  let clusterOf: [Int: Int]

  package init(_ members: [[Int]]) {
    let filled = members.filter { !$0.isEmpty }
    self.members = filled
    var clusterOf: [Int: Int] = [:]
    for (cluster, mentions) in filled.enumerated() {
      for mention in mentions { clusterOf[mention] = cluster }
    }
    self.clusterOf = clusterOf
  }

  /// Groups mentions by a key; the order of the clusters is that of their first mentions.
  package init<Key: Hashable>(_ mentions: some Sequence<(mention: Int, key: Key)>) {
    var places: [Key: Int] = [:]
    var members: [[Int]] = []
    for (mention, key) in mentions {
      if let place = places[key] {
        members[place].append(mention)
      } else {
        places[key] = members.count
        members.append([mention])
      }
    }
    self.init(members)
  }

  var mentionCount: Int { clusterOf.count }

  /// For each cluster, how many of its mentions stand in each cluster of the other grouping.
  func overlaps(with other: Clusters) -> [[(cluster: Int, count: Int)]] {
    members.map { mentions in
      var counts: [Int: Int] = [:]
      for mention in mentions {
        if let cluster = other.clusterOf[mention] { counts[cluster, default: 0] += 1 }
      }
      return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }
}
