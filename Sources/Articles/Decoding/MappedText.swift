/// A text on its way from file to article: valid UTF-8, and where each byte of it came from.
struct MappedText {
  var bytes: [UInt8]
  var origin: OffsetMap

  init(bytes: [UInt8], origin: OffsetMap = .identity) {
    self.bytes = bytes
    self.origin = origin
  }
}

/// Writes one mapped text out of the pieces of another, so that each stage of reading keeps the
/// way back to the file without knowing the stages before it.
struct MappedTextWriter {
  let source: MappedText
  private(set) var bytes: [UInt8] = []
  private var runs: [OffsetMap.Run] = []
  /// The run of the source that the last piece began in; pieces come in rising order mostly.
  private var cursor = 0
  private let isIdentity: Bool

  /// - Parameter capacity: how many bytes will be written, as far as that is known.
  init(source: MappedText, capacity: Int? = nil) {
    self.source = source
    isIdentity = source.origin == .identity
    bytes.reserveCapacity(capacity ?? source.bytes.count)
    runs.reserveCapacity(8)
  }

  /// A writer whose text begins with all of the source, which costs nothing until more is written.
  init(extending source: MappedText) {
    self.source = source
    isIdentity = source.origin == .identity
    bytes = source.bytes
    runs = source.origin.runs
  }

  var count: Int { bytes.count }

  func finish() -> MappedText {
    MappedText(bytes: bytes, origin: OffsetMap(runs: runs))
  }

  /// Copies a piece of the source as it is; it begins and ends between scalars.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if isIdentity {
      append(OffsetMap.Run(clean: count, origin: range.lowerBound))
    } else {
      copyRuns(of: range)
    }
    // Safe: the bytes outlive the call, and the range is checked against them.
    unsafe source.bytes.withUnsafeBufferPointer { source in
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
    }
  }

  /// Writes something else in place of a piece of the source, as one unit of the map.
  ///
  /// A piece longer than 255 bytes maps by its first 255; an empty one stands for no bytes.
  mutating func write(_ replacement: some Collection<UInt8>, for range: Range<Int>) {
    guard !replacement.isEmpty else { return }
    var start = range.lowerBound
    var end = range.upperBound
    if !isIdentity {
      start = source.origin.origin(of: range.lowerBound)
      end = range.isEmpty ? start : source.origin.end(of: range.upperBound - 1)
    }
    append(
      OffsetMap.Run(
        clean: count, origin: start, cleanUnit: min(replacement.count, 255),
        originUnit: min(max(0, end - start), 255)))
    bytes.append(contentsOf: replacement)
  }

  /// Writes a separator that the source need not have; it maps to what follows the last piece.
  mutating func separate(with byte: UInt8) {
    // One more unit of a run for markup would claim as many bytes of the file again.
    if let last = runs.last, last.originUnit > 4 {
      let end =
        Int(last.origin) + (count - Int(last.clean)) / Int(last.cleanUnit) * Int(last.originUnit)
      runs.append(OffsetMap.Run(clean: count, origin: end, cleanUnit: 1, originUnit: 0))
    }
    bytes.append(byte)
  }

  private mutating func copyRuns(of range: Range<Int>) {
    let sourceRuns = source.origin.runs
    seek(range.lowerBound)
    var position = range.lowerBound
    while position < range.upperBound {
      let run = sourceRuns[cursor]
      let isLast = cursor + 1 == sourceRuns.count
      let end = isLast ? range.upperBound : min(range.upperBound, Int(sourceRuns[cursor + 1].clean))
      let units = (position - Int(run.clean)) / Int(run.cleanUnit)
      append(
        OffsetMap.Run(
          clean: count + position - range.lowerBound,
          origin: Int(run.origin) + units * Int(run.originUnit),
          cleanUnit: Int(run.cleanUnit), originUnit: Int(run.originUnit)))
      position = end
      if position < range.upperBound { cursor += 1 }
    }
  }

  /// Moves the cursor to the run that holds `offset`.
  private mutating func seek(_ offset: Int) {
    let sourceRuns = source.origin.runs
    if Int(sourceRuns[cursor].clean) > offset {
      cursor = source.origin.runIndex(of: offset) ?? 0
      return
    }
    var steps = 0
    while cursor + 1 < sourceRuns.count, Int(sourceRuns[cursor + 1].clean) <= offset {
      cursor += 1
      steps += 1
      if steps == 16 {
        cursor = source.origin.runIndex(of: offset) ?? 0
        return
      }
    }
  }

  /// Adds a run, unless the one before goes on into it.
  private mutating func append(_ run: OffsetMap.Run) {
    if let last = runs.last, last.cleanUnit == run.cleanUnit, last.originUnit == run.originUnit {
      let distance = Int(run.clean - last.clean)
      let units = distance / Int(last.cleanUnit)
      if units * Int(last.cleanUnit) == distance,
        Int(last.origin) + units * Int(last.originUnit) == Int(run.origin)
      {
        return
      }
    }
    runs.append(run)
  }
}
