/// A control sequence of the form `ESC [ … final`.
struct VirtualSequence {
  var marker: Character?
  var parameters: [Int] = []
  var intermediates = ""
  var final: Character = " "

  func parameter(_ index: Int) -> Int {
    index < parameters.count ? parameters[index] : 0
  }

  var description: String {
    let numbers = parameters.map(String.init).joined(separator: ";")
    return "\(marker.map(String.init) ?? "")\(numbers)\(intermediates)\(final)"
  }
}

/// Splits a byte stream into text and the commands of a terminal.
struct VirtualParser {
  enum Element {
    case text(Unicode.Scalar)
    case control(UInt8)
    /// What followed ESC, one or two characters.
    case escape(String)
    case sequence(VirtualSequence)
    /// An operating system command, device control or other string, which ends quietly.
    case string(String)
  }

  private enum State {
    case ground
    case escape([UInt8])
    case sequence([UInt8])
    case string([UInt8])
  }

  private var state = State.ground
  private var utf8: [UInt8] = []

  mutating func take(_ byte: UInt8) -> Element? {
    switch state {
    case .ground: return ground(byte)
    case .escape(let before): return escape(before, byte)
    case .sequence(let body):
      guard (0x40..<0x7F).contains(byte) else {
        state = .sequence(body + [byte])
        return nil
      }
      state = .ground
      return .sequence(Self.sequence(body, final: byte))
    case .string(let body):
      let isTerminator = byte == 0x5C && body.last == 0x1B
      guard byte == 0x07 || isTerminator else {
        state = .string(body + [byte])
        return nil
      }
      state = .ground
      return .string(String(decoding: body, as: UTF8.self))
    }
  }

  private mutating func ground(_ byte: UInt8) -> Element? {
    if byte == 0x1B {
      state = .escape([])
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    utf8.append(byte)
    let needed =
      switch utf8[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard utf8.count >= needed else { return nil }
    defer { utf8 = [] }
    let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first
    // A control of the upper half is as dangerous as one of the lower.
    if let scalar, (0x80..<0xA0).contains(scalar.value) { return .control(UInt8(scalar.value)) }
    return scalar.map { .text($0) }
  }

  private mutating func escape(_ before: [UInt8], _ byte: UInt8) -> Element? {
    switch (before.isEmpty, byte) {
    case (true, UInt8(ascii: "[")): state = .sequence([])
    case (true, UInt8(ascii: "]")), (true, UInt8(ascii: "P")), (true, UInt8(ascii: "_")),
      (true, UInt8(ascii: "^")), (true, UInt8(ascii: "X")):
      state = .string([])
    case (_, 0x20..<0x30): state = .escape(before + [byte])
    default:
      state = .ground
      return .escape(String(decoding: before + [byte], as: UTF8.self))
    }
    return nil
  }

  private static func sequence(_ body: [UInt8], final: UInt8) -> VirtualSequence {
    var sequence = VirtualSequence()
    sequence.final = Character(Unicode.Scalar(final))
    var rest = body[...]
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      sequence.marker = Character(Unicode.Scalar(first))
      rest = rest.dropFirst()
    }
    let numbers = rest.prefix { (0x30...0x3B).contains($0) }
    if !numbers.isEmpty {
      sequence.parameters = String(decoding: numbers, as: UTF8.self)
        .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    }
    sequence.intermediates = String(decoding: rest.dropFirst(numbers.count), as: UTF8.self)
    return sequence
  }
}
