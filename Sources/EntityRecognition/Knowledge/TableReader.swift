/// The rows of a table: tab-separated fields, a fact a line, lines that begin with # left out.
struct TableReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Calls `body` with the fields of each row; a row has at least one field.
  func forEachRow(_ body: ([ArraySlice<UInt8>]) -> Void) {
    var start = 0
    var fields: [ArraySlice<UInt8>] = []
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if end > start, bytes[start] != UInt8(ascii: "#") {
        fields.removeAll(keepingCapacity: true)
        Self.split(bytes[start..<end], at: UInt8(ascii: "\t"), into: &fields)
        body(fields)
      }
      start = end + 1
    }
  }

  /// The parts of a field between bars; none when it is empty.
  static func alternatives(_ field: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard !field.isEmpty else { return [] }
    var parts: [ArraySlice<UInt8>] = []
    split(field, at: UInt8(ascii: "|"), into: &parts)
    return parts.filter { !$0.isEmpty }
  }

  private static func split(
    _ bytes: ArraySlice<UInt8>, at separator: UInt8, into parts: inout [ArraySlice<UInt8>]
  ) {
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == separator {
      parts.append(bytes[start..<index])
      start = index + 1
    }
    parts.append(bytes[start...])
  }
}
