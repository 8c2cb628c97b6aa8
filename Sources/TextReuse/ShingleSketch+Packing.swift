import TextAnalysis

extension ShingleSketch: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: count)
    writer.append(count: samples.count)
    // Hashes are spread over all 32 bits, so that their distances would take as many bytes.
    for sample in samples {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        writer.append(byte: UInt8(truncatingIfNeeded: sample >> shift))
      }
    }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let count = try reader.count()
    let bytes = try reader.raw(4 * (try reader.count(upTo: reader.left / 4)))
    var samples: [UInt32] = []
    samples.reserveCapacity(bytes.count / 4)
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 4) {
      let sample = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) }
      guard samples.last.map({ $0 < sample }) ?? true else { throw PackingError() }
      samples.append(sample)
    }
    guard samples.count <= count else { throw PackingError() }
    self.init(samples: samples, count: count)
  }
}
