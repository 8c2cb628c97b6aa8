/// The phrases of the tables as a tree of word numbers; node 0 is the root.
struct PhraseTrie: Sendable {
  /// Key and child side by side, so that a step down the tree looks in one place.
  private struct Slot: Sendable {
    var key: UInt64 = .max
    var child: Int32 = -1
  }

  private var slots: [Slot]
  /// For each word, the child of the root it leads to, or -1: by far the most frequent step.
  private var firstNodes: [Int32] = []
  /// For each node, whether anything goes on from it; most names are of one word.
  private var hasChildren = [false]
  private(set) var nodeCount = 1

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The node that a word leads to from another, or -1.
  func child(of node: Int32, by word: Int32) -> Int32 {
    if node == 0 { return Int(word) < firstNodes.count ? firstNodes[Int(word)] : -1 }
    guard hasChildren[Int(node)] else { return -1 }
    return slots[slot(of: Self.key(node, word))].child
  }

  /// The node at which a phrase ends, made if there is none.
  mutating func insert(_ words: [Int32]) -> Int32 {
    var node: Int32 = 0
    for word in words { node = insert(word, under: node) }
    return node
  }

  private mutating func insert(_ word: Int32, under node: Int32) -> Int32 {
    let known = child(of: node, by: word)
    if known >= 0 { return known }
    let child = Int32(nodeCount)
    nodeCount += 1
    hasChildren.append(false)
    hasChildren[Int(node)] = true
    if node == 0 {
      while firstNodes.count <= Int(word) { firstNodes.append(-1) }
      firstNodes[Int(word)] = child
      return child
    }
    let key = Self.key(node, word)
    let slot = slot(of: key)
    slots[slot] = Slot(key: key, child: child)
    if nodeCount * 2 > slots.count { grow() }
    return child
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let mixed = (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 20) & mask
    while slots[slot].key != .max, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.key != .max { slots[slot(of: entry.key)] = entry }
  }
}
