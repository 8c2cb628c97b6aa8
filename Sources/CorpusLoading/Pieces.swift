/// Work on long arrays in pieces, which the cores share.
enum Pieces {
  private static let length = 8192

  /// What a function makes of the numbers below a count, in their order.
  static func map<Value: Sendable>(
    _ count: Int, _ value: @escaping @Sendable (Int) -> Value
  ) async -> [Value] {
    guard count > length else { return (0..<count).map(value) }
    return await withTaskGroup(of: (start: Int, values: [Value]).self) { group in
      for start in stride(from: 0, to: count, by: length) {
        group.addTask { (start, (start..<min(start + length, count)).map(value)) }
      }
      var pieces: [(start: Int, values: [Value])] = []
      for await piece in group { pieces.append(piece) }
      return pieces.sorted { $0.start < $1.start }.flatMap(\.values)
    }
  }
}
