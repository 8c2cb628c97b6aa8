import Articles

extension Segment {
  /// One segment that holds the articles of all; no article may be in two of them.
  static func merged(_ segments: [Segment]) -> Segment {
    let numbering = MergedNumbering(segments)
    var writer = PostingWriter()
    var keyBytes: [UInt8] = []
    var keyOffsets: [UInt32] = [0]
    var terms = [Int](repeating: 0, count: segments.count)
    while let source = sourceOfNextKey(segments, terms) {
      let key = segments[source].key(terms[source])
      var cursors: [(cursor: PostingCursor, segment: Int)] = []
      for (number, segment) in segments.enumerated()
      where terms[number] < segment.termCount && segment.key(terms[number]).elementsEqual(key) {
        cursors.append((segment.postings(of: terms[number]), number))
        terms[number] += 1
      }
      keyBytes.append(contentsOf: key)
      keyOffsets.append(UInt32(keyBytes.count))
      write(cursors, segments, numbering, to: &writer)
    }
    let mentions = numbering.mentions(segments)
    return Segment(
      entries: numbering.entries, keyBytes: keyBytes, keyOffsets: keyOffsets,
      postings: writer, mentionBytes: mentions.bytes, mentionOffsets: mentions.offsets)
  }

  /// The segment whose next key sorts first; nil when all are through.
  private static func sourceOfNextKey(_ segments: [Segment], _ terms: [Int]) -> Int? {
    var best: Int?
    for (number, segment) in segments.enumerated() where terms[number] < segment.termCount {
      guard let current = best else {
        best = number
        continue
      }
      let key = segment.key(terms[number])
      if key.lexicographicallyPrecedes(segments[current].key(terms[current])) { best = number }
    }
    return best
  }

  private static func write(
    _ sources: [(cursor: PostingCursor, segment: Int)], _ segments: [Segment],
    _ numbering: MergedNumbering, to writer: inout PostingWriter
  ) {
    var live: [(cursor: PostingCursor, segment: Segment, numbers: [UInt32])] = []
    for source in sources {
      var cursor = source.cursor
      let segment = segments[source.segment]
      if cursor.next(in: segment) {
        live.append((cursor, segment, numbering.numbers[source.segment]))
      }
    }
    while !live.isEmpty {
      var first = 0
      for index in live.indices.dropFirst() where number(of: live[index]) < number(of: live[first])
      {
        first = index
      }
      let (cursor, segment, _) = live[first]
      writer.begin(
        article: number(of: live[first]), count: Int(cursor.count),
        titleCount: Int(cursor.titleCount))
      writer.append(units: cursor.positionUnits(in: segment))
      if !live[first].cursor.next(in: segment) { live.remove(at: first) }
    }
    writer.endTerm()
  }

  private static func number(
    of source: (cursor: PostingCursor, segment: Segment, numbers: [UInt32])
  ) -> UInt32 {
    source.numbers[Int(source.cursor.article)]
  }
}

/// Where the articles of several segments stand in the segment that joins them.
private struct MergedNumbering {
  let entries: [Segment.Entry]
  /// For each segment, the number there of each of its articles.
  let numbers: [[UInt32]]
  private let origins: [(segment: Int, place: Int)]

  init(_ segments: [Segment]) {
    let all = segments.enumerated().flatMap { number, segment in
      segment.entries.indices.map { (segment: number, place: $0) }
    }
    origins = all.sorted {
      segments[$0.segment].entries[$0.place].article
        < segments[$1.segment].entries[$1.place].article
    }
    entries = origins.map { segments[$0.segment].entries[$0.place] }
    var numbers = segments.map { [UInt32](repeating: 0, count: $0.entries.count) }
    for (number, origin) in origins.enumerated() {
      numbers[origin.segment][origin.place] = UInt32(number)
    }
    self.numbers = numbers
  }

  func mentions(_ segments: [Segment]) -> (bytes: [UInt8], offsets: [UInt32]) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = [0]
    for origin in origins {
      let segment = segments[origin.segment]
      let start = Int(segment.mentionOffsets[origin.place])
      let end = Int(segment.mentionOffsets[origin.place + 1])
      bytes.append(contentsOf: segment.mentionBytes[start..<end])
      offsets.append(UInt32(bytes.count))
    }
    return (bytes, offsets)
  }
}
