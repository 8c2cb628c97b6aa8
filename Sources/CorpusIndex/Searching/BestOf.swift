/// The greatest elements so far, as many as are asked for: a heap with the least of them on top.
struct BestOf<Element: Comparable> {
  private let limit: Int
  private var heap: [Element] = []

  init(_ limit: Int) {
    self.limit = max(0, limit)
  }

  /// The least of as many as are asked for; nil while there are fewer.
  var least: Element? { heap.count < limit ? nil : heap.first }

  mutating func add(_ element: Element) {
    if heap.count < limit {
      heap.append(element)
      if limit < .max { rise() }
    } else if let least = heap.first, least < element {
      heap[0] = element
      sink()
    }
  }

  /// The greatest first.
  func sorted() -> [Element] { heap.sorted(by: >) }

  private mutating func rise() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func sink() {
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
