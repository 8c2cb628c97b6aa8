/// Finds the functions of a Swift file by the indentation that swift-format enforces.
enum FunctionLengths {
  /// Each function with its lines, from the declaration to the closing brace.
  static func functions(in lines: [Substring]) -> [(name: String, lines: Int)] {
    var functions: [(name: String, lines: Int)] = []
    for (start, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }
      let code = line.dropFirst(indent.count)
      guard isDeclaration(code) else { continue }
      let closing = indent + "}"
      guard let end = lines[start...].firstIndex(where: { $0 == closing }) else { continue }
      functions.append((String(code.prefix(60)), end - start + 1))
    }
    return functions
  }

  private static func isDeclaration(_ code: Substring) -> Bool {
    let words = code.split(separator: " ", maxSplits: 8)
    guard !code.hasPrefix("//"), !code.contains("}") || !code.hasSuffix("}") else { return false }
    let modifiers: Set<Substring> = [
      "package", "private", "static", "mutating", "fileprivate", "public", "override", "final",
      "@discardableResult", "nonisolated",
    ]
    let first = words.first { !modifiers.contains($0) && !$0.hasPrefix("@") }
    return first.map { $0 == "func" || $0.hasPrefix("init") || $0.hasPrefix("subscript") } ?? false
  }
}
