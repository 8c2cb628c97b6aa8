/// How often each entity goes by each surface and each name.
///
/// Texts have numbers, so that the counts of a whole folder are summed by sorting numbers.
struct NameCounts {
  private var numberOfText: [String: Int32] = [:]
  private var texts: [String] = []
  /// The entity, the text and its kind packed in the order in which they are to be summed.
  private var surfaces: [(draft: Int32, key: Int64, count: Int32)] = []
  private var names: [(draft: Int32, node: Int32, count: Int32)] = []

  mutating func add(_ local: LocalEntity, node: Int, draft: Int) {
    var total: Int32 = 0
    for surface in local.surfaces {
      let number = number(of: surface.text)
      let key = Int64(number) << 8 | Int64(surface.kind.rawValue)
      surfaces.append((Int32(draft), key, Int32(surface.count)))
      total += Int32(surface.count)
    }
    names.append((Int32(draft), Int32(node), total))
  }

  private mutating func number(of text: String) -> Int32 {
    if let number = numberOfText[text] { return number }
    let number = Int32(texts.count)
    numberOfText[text] = number
    texts.append(text)
    return number
  }

  /// The surfaces of each entity with their counts; those of one entity follow one another.
  func forEachSurface(_ body: (_ draft: Int, _ surface: Surface) -> Void) {
    let sorted = surfaces.sorted { ($0.draft, $0.key) < ($1.draft, $1.key) }
    var start = 0
    while start < sorted.count {
      let (draft, key, _) = sorted[start]
      var count = 0
      while start < sorted.count, sorted[start].draft == draft, sorted[start].key == key {
        count += Int(sorted[start].count)
        start += 1
      }
      guard let kind = MentionKind(rawValue: UInt8(key & 0xFF)) else { continue }
      body(Int(draft), Surface(text: texts[Int(key >> 8)], kind: kind, count: count))
    }
  }

  /// The nodes by which each entity goes, in order, with their counts.
  func forEachName(_ body: (_ draft: Int, _ node: Int, _ count: Int) -> Void) {
    let sorted = names.sorted { ($0.draft, $0.node) < ($1.draft, $1.node) }
    var start = 0
    while start < sorted.count {
      let (draft, node, _) = sorted[start]
      var count = 0
      while start < sorted.count, sorted[start].draft == draft, sorted[start].node == node {
        count += Int(sorted[start].count)
        start += 1
      }
      body(Int(draft), Int(node), count)
    }
  }
}
