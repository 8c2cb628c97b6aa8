/// The phrases of the tables as a tree of word numbers; node 0 is the root.
struct PhraseTrie: Sendable {
  private var keys: [UInt64]
  private var children: [Int32]
  private(set) var nodeCount = 1

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: .max, count: size)
    children = Array(repeating: -1, count: size)
  }

  /// The node that a word leads to from another, or -1.
  func child(of node: Int32, by word: Int32) -> Int32 {
    children[slot(of: Self.key(node, word))]
  }

  /// The node at which a phrase ends, made if there is none.
  mutating func insert(_ words: [Int32]) -> Int32 {
    var node: Int32 = 0
    for word in words { node = insert(word, under: node) }
    return node
  }

  private mutating func insert(_ word: Int32, under node: Int32) -> Int32 {
    let key = Self.key(node, word)
    let slot = slot(of: key)
    if children[slot] >= 0 { return children[slot] }
    let child = Int32(nodeCount)
    nodeCount += 1
    keys[slot] = key
    children[slot] = child
    if nodeCount * 2 > keys.count { grow() }
    return child
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    let mixed = (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 20) & mask
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, children)
    keys = Array(repeating: .max, count: old.0.count * 2)
    children = Array(repeating: -1, count: keys.count)
    for (key, child) in zip(old.0, old.1) where key != .max {
      let slot = slot(of: key)
      keys[slot] = key
      children[slot] = child
    }
  }
}
