/// Which names can meet on the ladder: the names of a folder, parted into groups.
///
/// Names of different groups share no key, so each group is linked by itself, and again only
/// when something in it changes. Groups grow together and never part; one that is larger than it
/// need be is linked to the same end. Nearly constant time for each key of a name.
struct NameGroups: Sendable {
  /// Those who came under one key.
  private struct Meeting {
    /// One of the names that have met; -1 before anybody asks.
    var host: Int32 = -1
    /// Names that wait for somebody to ask.
    var waiting: [Int32] = []
  }

  private var parents: [Int32] = []
  private var sizes: [Int32] = []
  /// The next name of the same group; the last leads back to the first.
  private var next: [Int32] = []
  private var meetings: [UInt64: Meeting] = [:]

  /// A group for the next name, by itself.
  mutating func addName() {
    parents.append(Int32(parents.count))
    sizes.append(1)
    next.append(Int32(next.count))
  }

  /// The name that stands for the group of a name.
  mutating func root(of name: Int32) -> Int32 {
    var name = name
    while parents[Int(name)] != name {
      parents[Int(name)] = parents[Int(parents[Int(name)])]
      name = parents[Int(name)]
    }
    return name
  }

  /// All names of the group of a name, in no order.
  func members(of name: Int32) -> [Int32] {
    var members = [name]
    var other = next[Int(name)]
    while other != name {
      members.append(other)
      other = next[Int(other)]
    }
    return members
  }

  mutating func join(_ left: Int32, _ right: Int32) {
    var (root, child) = (root(of: left), root(of: right))
    guard root != child else { return }
    if sizes[Int(root)] < sizes[Int(child)] { swap(&root, &child) }
    parents[Int(child)] = root
    sizes[Int(root)] += sizes[Int(child)]
    next.swapAt(Int(root), Int(child))
  }

  /// Brings a name together with those it can meet under a key.
  mutating func add(_ name: Int32, to meeting: NameMeeting) {
    switch meeting {
    case .always(let key):
      let host = meetings[key]?.host ?? -1
      if host < 0 { meetings[key] = Meeting(host: name) } else { join(host, name) }
    case .asks(let key):
      let meeting = meetings[key] ?? Meeting()
      if meeting.host >= 0 { return join(meeting.host, name) }
      for other in meeting.waiting { join(other, name) }
      meetings[key] = Meeting(host: name)
    case .offers(let key):
      let host = meetings[key]?.host ?? -1
      if host >= 0 { return join(host, name) }
      meetings[key, default: Meeting()].waiting.append(name)
    }
  }
}
