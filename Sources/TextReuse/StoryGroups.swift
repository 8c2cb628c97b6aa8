/// The groups of articles that tell the same.
///
/// Articles that share half of the shorter one are in one group, directly or through others. A
/// weaker link brings a single article to such a group or to another single one, and leads no
/// further: what two reports share with a third may be two different things.
struct StoryGroups {
  /// That two articles are similar; articles are places in a list.
  struct Link {
    let left: Int32
    let right: Int32
    /// The part of the shorter article that they share.
    let share: Double
  }

  private static let leastShareOfStrong = 0.5

  /// How many groups of at least two there are.
  private(set) var count = 0
  /// Each article's parent in the forest of groups (union-find: Tarjan 1975).
  private var parents: [Int32]
  private var isGrouped: [Bool]

  /// Nearly linear in the links but for sorting the weak ones.
  init(_ links: [Link], articleCount: Int) {
    parents = (0..<articleCount).map { Int32($0) }
    isGrouped = Array(repeating: false, count: articleCount)
    for link in links where link.share >= Self.leastShareOfStrong { join(link) }
    let isStrong = isGrouped
    let weak = links.filter { $0.share < Self.leastShareOfStrong }
    for link in weak.sorted(by: Self.precedes) {
      let (left, right) = (Int(link.left), Int(link.right))
      guard !isGrouped[left] || !isGrouped[right] else { continue }
      if isGrouped[left] && !isStrong[left] || isGrouped[right] && !isStrong[right] { continue }
      join(link)
    }
  }

  private static func precedes(_ left: Link, _ right: Link) -> Bool {
    (right.share, left.left, left.right) < (left.share, right.left, right.right)
  }

  private mutating func join(_ link: Link) {
    let (a, b) = (root(of: Int(link.left)), root(of: Int(link.right)))
    let wereGrouped = (isGrouped[Int(link.left)], isGrouped[Int(link.right)])
    isGrouped[Int(link.left)] = true
    isGrouped[Int(link.right)] = true
    guard a != b else { return }
    parents[max(a, b)] = Int32(min(a, b))
    switch wereGrouped {
    case (false, false): count += 1
    case (true, true): count -= 1
    default: break
    }
  }

  private mutating func root(of article: Int) -> Int {
    var place = article
    while Int(parents[place]) != place {
      parents[place] = parents[Int(parents[place])]
      place = Int(parents[place])
    }
    return place
  }
}
