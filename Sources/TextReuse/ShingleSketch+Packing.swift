import TextAnalysis

extension ShingleSketch: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: count)
    writer.append(count: samples.count)
    for sample in samples { writer.append(fixed: sample) }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let count = try reader.count()
    let kept = try reader.count(upTo: reader.left / 4)
    var samples: [UInt32] = []
    samples.reserveCapacity(kept)
    for _ in 0..<kept {
      let sample = UInt32(truncatingIfNeeded: try reader.number(ofBytes: 4))
      guard samples.last.map({ $0 < sample }) ?? true else { throw PackingError() }
      samples.append(sample)
    }
    guard samples.count <= count else { throw PackingError() }
    self.init(samples: samples, count: count)
  }
}
