/// A value of JSON (RFC 8259), written in one line with its members in the order given.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    let name: String
    let value: JSONValue
  }

  /// An object of the members that have a value: nil leaves a member out.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  package static func string(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }
}

extension JSONValue: CustomStringConvertible {
  package var description: String {
    var line = ""
    write(to: &line)
    return line
  }

  private func write(to line: inout String) {
    switch self {
    case .null: line += "null"
    case .bool(let value): line += value ? "true" : "false"
    case .integer(let value): line += String(value)
    case .number(let value): line += value.isFinite ? String(value) : "null"
    case .string(let value): Self.write(value, to: &line)
    case .array(let values):
      line += "["
      for (number, value) in values.enumerated() {
        if number > 0 { line += "," }
        value.write(to: &line)
      }
      line += "]"
    case .object(let members):
      line += "{"
      for (number, member) in members.enumerated() {
        if number > 0 { line += "," }
        Self.write(member.name, to: &line)
        line += ":"
        member.value.write(to: &line)
      }
      line += "}"
    }
  }

  /// Escapes what JSON demands, and DEL, C1 and the separators U+2028 and U+2029 as well, so that
  /// a line of JSON is safe on a terminal and in JavaScript.
  private static func write(_ text: String, to line: inout String) {
    line += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: line += "\\\""
      case 0x5C: line += "\\\\"
      case 0x0A: line += "\\n"
      case 0x0D: line += "\\r"
      case 0x09: line += "\\t"
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
        let digits = String(scalar.value, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case 0xE0000...0xE007F:
        for unit in String(scalar).utf16 { line += "\\u" + String(unit, radix: 16) }
      default: line.unicodeScalars.append(scalar)
      }
    }
    line += "\""
  }
}
