/// The scalars that one step of a regular expression accepts.
struct ScalarSet: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case range(UInt32, UInt32)
    case word, digit, space
    case noWord, noDigit, noSpace
  }

  var parts: [Part]
  var isNegated = false

  init(_ parts: [Part], isNegated: Bool = false) {
    self.parts = parts
    self.isNegated = isNegated
  }

  init(_ scalar: Unicode.Scalar) {
    parts = [.range(scalar.value, scalar.value)]
  }

  /// What `.` accepts.
  static let anyButLineEnd = ScalarSet([.range(0x0A, 0x0A)], isNegated: true)

  /// The letter that the set stands for alone, if it is one of ASCII; in lower case.
  var onlyLetter: UInt8? {
    guard !isNegated, parts.count == 1, case .range(let first, let last) = parts[0],
      first == last, first < 0x80
    else { return nil }
    let lower = UInt8(first) | 0x20
    return UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z") ? lower : nil
  }

  /// Whether the set has a scalar, or the same letter in the other case.
  func accepts(_ scalar: Unicode.Scalar) -> Bool {
    var variants = [scalar]
    for mapping in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
      let scalars = mapping.unicodeScalars
      guard let variant = scalars.first, scalars.count == 1, variant != scalar else { continue }
      variants.append(variant)
      // "ſ" has the capital S, and so meets "s" as well.
      if let back = variant.properties.lowercaseMapping.unicodeScalars.first,
        variant.properties.lowercaseMapping.unicodeScalars.count == 1
      {
        variants.append(back)
      }
    }
    return variants.contains(where: holds) != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    parts.contains { part in
      switch part {
      case .range(let first, let last): first <= scalar.value && scalar.value <= last
      case .word: Self.isWord(scalar)
      case .digit: Self.isDigit(scalar)
      case .space: scalar.properties.isWhitespace
      case .noWord: !Self.isWord(scalar)
      case .noDigit: !Self.isDigit(scalar)
      case .noSpace: !scalar.properties.isWhitespace
      }
    }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" || isDigit(scalar) || scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}
