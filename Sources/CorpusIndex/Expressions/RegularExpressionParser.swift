/// Reads a regular expression by recursive descent:
///
///     choice   = sequence { | sequence }
///     sequence = { atom [ * + ? {m} {m,} {m,n} ] }
///     atom     = scalar | . | \escape | [class] | ( choice ) | ^ | $
struct RegularExpressionParser {
  private typealias Node = RegularExpression.Node
  private typealias Flaw = RegularExpression.Flaw

  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var depth = 0

  init(_ source: String) throws(RegularExpression.Flaw) {
    scalars = Array(source.unicodeScalars)
    guard scalars.count <= RegularExpression.longestSource else { throw .tooLong }
  }

  mutating func expression() throws(RegularExpression.Flaw) -> RegularExpression.Node {
    let node = try choice()
    guard offset == scalars.count else { throw .strayParenthesis }
    return node
  }

  private var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    offset += 1
    return true
  }

  private mutating func choice() throws(Flaw) -> Node {
    var parts = [try sequence()]
    while takes("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws(Flaw) -> Node {
    var parts: [Node] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try repeated(try atom(scalar)))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated(_ atom: Node) throws(Flaw) -> Node {
    guard let (least, most) = try bounds() else { return atom }
    // A lazy repetition.
    _ = takes("?")
    guard try bounds() == nil else { throw .nothingToRepeat }
    return .repetition(atom, least: least, most: most)
  }

  /// The sign of a repetition, if one is next.
  private mutating func bounds() throws(Flaw) -> (least: Int, most: Int?)? {
    switch next {
    case "*":
      offset += 1
      return (0, nil)
    case "+":
      offset += 1
      return (1, nil)
    case "?":
      offset += 1
      return (0, 1)
    case "{":
      return try counts()
    default:
      return nil
    }
  }

  /// Reads "{2}", "{2,}" and "{2,5}"; nil for a brace that is only a brace.
  private mutating func counts() throws(Flaw) -> (least: Int, most: Int?)? {
    let start = offset
    offset += 1
    if let least = number() {
      if takes("}") { return (least, least) }
      if takes(",") {
        if takes("}") { return (least, nil) }
        if let most = number(), takes("}") {
          guard least <= most else { throw .disorderedRange }
          return (least, most)
        }
      }
    }
    offset = start
    return nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next.flatMap({ Int(String($0)) }), digit >= 0 {
      value = min(1_000_000, (value ?? 0) * 10 + digit)
      offset += 1
    }
    return value
  }

  private mutating func atom(_ scalar: Unicode.Scalar) throws(Flaw) -> Node {
    switch scalar {
    case "(": return try group()
    case "[": return .scalar(try scalarClass())
    case "*", "+", "?": throw .nothingToRepeat
    case "\\": return try escape()
    default: break
    }
    offset += 1
    switch scalar {
    case "{":
      offset -= 1
      if try counts() != nil { throw .nothingToRepeat }
      offset += 1
      return .scalar(ScalarSet(scalar))
    case ".": return .scalar(.anyButLineEnd)
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    default: return .scalar(ScalarSet(scalar))
    }
  }

  private mutating func group() throws(Flaw) -> Node {
    offset += 1
    guard depth < RegularExpression.deepestGroup else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    // Groups are not remembered, so the sign that says so changes nothing.
    if next == "?", offset + 1 < scalars.count, scalars[offset + 1] == ":" { offset += 2 }
    let inside = try choice()
    guard takes(")") else { throw .openGroup }
    return inside
  }

  private mutating func escape() throws(Flaw) -> Node {
    switch offset + 1 < scalars.count ? scalars[offset + 1] : nil {
    case "b":
      offset += 2
      return .assertion(.wordBoundary)
    case "B":
      offset += 2
      return .assertion(.noWordBoundary)
    default:
      return .scalar(ScalarSet([try escapedPart()]))
    }
  }

  /// Reads a backslash and what stands behind it.
  private mutating func escapedPart() throws(Flaw) -> ScalarSet.Part {
    offset += 1
    guard let scalar = next else { throw .loneBackslash }
    offset += 1
    switch scalar {
    case "d": return .digit
    case "D": return .noDigit
    case "w": return .word
    case "W": return .noWord
    case "s": return .space
    case "S": return .noSpace
    case "t": return .range(0x09, 0x09)
    case "n": return .range(0x0A, 0x0A)
    case _ where scalar.properties.isAlphabetic: throw .unknownEscape(scalar)
    case "0"..."9": throw .unknownEscape(scalar)
    default: return .range(scalar.value, scalar.value)
    }
  }

  /// Reads "[a-z]" and "[^a-z]"; a bracket right behind the first is one of the class.
  private mutating func scalarClass() throws(Flaw) -> ScalarSet {
    offset += 1
    var set = ScalarSet([], isNegated: takes("^"))
    var isFirst = true
    while let scalar = next, isFirst || scalar != "]" {
      isFirst = false
      set.parts.append(try classPart())
    }
    guard takes("]") else { throw .openClass }
    return set
  }

  private mutating func classPart() throws(Flaw) -> ScalarSet.Part {
    let first = try classScalar()
    guard case .range(let start, _) = first, next == "-", offset + 1 < scalars.count,
      scalars[offset + 1] != "]"
    else { return first }
    offset += 1
    guard case .range(let end, _) = try classScalar(), start <= end else {
      throw .disorderedRange
    }
    return .range(start, end)
  }

  private mutating func classScalar() throws(Flaw) -> ScalarSet.Part {
    guard let scalar = next else { throw .openClass }
    if scalar == "\\" { return try escapedPart() }
    offset += 1
    return .range(scalar.value, scalar.value)
  }
}
