import TextAnalysis

/// Where the lines of a file begin, to name a place in it as `line:column`.
package struct LineTable: Hashable, Sendable {
  /// Byte offsets in the file, rising; the first line begins at 0.
  private let starts: [UInt32]

  /// A file without line ends.
  package static let singleLine = LineTable(of: [], encoding: .utf8)

  init(starts: [UInt32]) {
    self.starts = starts
  }

  /// Reads the line ends of a file: LF, CRLF or CR, in the encoding's own units.
  ///
  /// One pass over the bytes.
  package init(of bytes: [UInt8], encoding: TextEncoding) {
    guard encoding.bytesPerUnit > 1 else {
      starts = Self.starts(in: bytes)
      return
    }
    var starts: [UInt32] = [0]
    let unit = encoding.bytesPerUnit
    let low = encoding == .utf16BigEndian ? 1 : 0
    var offset = 0
    while offset + unit <= bytes.count {
      let byte = bytes[offset + low]
      let isASCII = unit == 1 || bytes[offset + 1 - low] == 0
      offset += unit
      guard isASCII, byte == 0x0A || byte == 0x0D else { continue }
      let isFirstOfPair = byte == 0x0D && offset + low < bytes.count && bytes[offset + low] == 0x0A
      if !isFirstOfPair { starts.append(UInt32(offset)) }
    }
    self.starts = starts
  }

  /// The same where a unit is a byte, which nearly all files have.
  private static func starts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    for offset in bytes.indices where bytes[offset] <= 0x0D {
      let byte = bytes[offset]
      guard byte == 0x0A || byte == 0x0D else { continue }
      let isFirstOfPair =
        byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if !isFirstOfPair { starts.append(UInt32(offset + 1)) }
    }
    return starts
  }

  /// The line and the column of a byte offset in the file, both from 1; columns count bytes, as
  /// compilers and grep do.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = starts.partitioningIndex { $0 > offset }
    return (line, offset - Int(starts[line - 1]) + 1)
  }
}

/// As the lengths of the lines, most of which take a byte.
extension LineTable: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: starts.count - 1)
    for line in starts.indices.dropFirst() {
      writer.append(count: Int(starts[line] - starts[line - 1]))
    }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    var starts: [UInt32] = [0]
    let count = try reader.count(upTo: reader.left)
    starts.reserveCapacity(count + 1)
    for _ in 0..<count {
      let length = UInt32(try reader.count())
      let (start, overflows) = starts[starts.count - 1].addingReportingOverflow(length)
      guard !overflows else { throw PackingError() }
      starts.append(start)
    }
    self.starts = starts
  }
}

extension TextEncoding {
  var bytesPerUnit: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf8, .windows1252, .latin1, .latin9: 1
    }
  }
}
