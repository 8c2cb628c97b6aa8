import TerminalFrame

extension KeyDecoder {
  /// One unit of input: how many bytes it has and what it means.
  struct Step {
    enum Meaning {
      case nothing
      case key(KeyEvent)
      case mouse(MouseAction, Point)
      case pasteStart
    }

    let length: Int
    let meaning: Meaning

    static func ignored(_ length: Int) -> Step { Step(length: length, meaning: .nothing) }
  }

  /// The first unit of some bytes; nil when its end is missing.
  static func step(in bytes: ArraySlice<UInt8>) -> Step? {
    let input = Array(bytes.prefix(4096))
    return input.first == 0x1B ? escape(input) : plain(input, modifiers: [])
  }

  private static func escape(_ input: [UInt8]) -> Step? {
    guard input.count > 1 else { return nil }
    switch input[1] {
    case UInt8(ascii: "["): return controlSequence(input)
    case UInt8(ascii: "O"): return singleShift(input)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return string(input)
    case 0x1B: return escapedEscape(input)
    // The Linux console's Shift-Tab; window systems keep Alt-Tab for themselves.
    case 0x09: return Step(length: 2, meaning: .key(KeyEvent(.backTab)))
    default:
      return plain(Array(input.dropFirst()), modifiers: .alt).map {
        Step(length: $0.length + 1, meaning: $0.meaning)
      }
    }
  }

  /// Alt with a key that has a sequence, as rxvt sends it, or Escape before another key.
  private static func escapedEscape(_ input: [UInt8]) -> Step? {
    guard input.count > 2 else { return nil }
    guard input[2] == UInt8(ascii: "[") || input[2] == UInt8(ascii: "O") else {
      return Step(length: 1, meaning: .key(KeyEvent(.escape)))
    }
    guard let inner = escape(Array(input.dropFirst())) else { return nil }
    guard case .key(let event) = inner.meaning else { return .ignored(inner.length + 1) }
    return Step(
      length: inner.length + 1, meaning: .key(KeyEvent(event.key, event.modifiers.union(.alt))))
  }

  /// A string for the terminal's other end, such as the answer to a question about colours: up to
  /// its terminator it means nothing here.
  private static func string(_ input: [UInt8]) -> Step? {
    var index = 2
    while index < input.count {
      if input[index] == 0x07 { return .ignored(index + 1) }
      if input[index] == 0x1B {
        guard index + 1 < input.count else { return nil }
        return .ignored(input[index + 1] == UInt8(ascii: "\\") ? index + 2 : index)
      }
      index += 1
    }
    return input.count >= 4096 ? .ignored(input.count) : nil
  }

  private static func singleShift(_ input: [UInt8]) -> Step? {
    guard input.count > 2 else { return nil }
    var modifiers: KeyModifiers = []
    var index = 2
    if let digit = digit(input[2]) {
      guard input.count > 3 else { return nil }
      modifiers = KeyModifiers(parameter: digit)
      index = 3
    }
    let final = input[index]
    guard (0x40..<0x7F).contains(final) else { return .ignored(index) }
    if let key = KeySequences.letters[final] ?? KeySequences.keypad[final] {
      return Step(length: index + 1, meaning: .key(KeyEvent(key, modifiers)))
    }
    if let arrow = KeySequences.rxvtArrows[final] {
      return Step(length: index + 1, meaning: .key(KeyEvent(arrow, .control)))
    }
    return .ignored(index + 1)
  }

  private static func controlSequence(_ input: [UInt8]) -> Step? {
    guard input.count > 2 else { return nil }
    if input[2] == UInt8(ascii: "[") {
      guard input.count > 3 else { return nil }
      let number = Int(input[3]) - 0x40
      let isKey = (1...5).contains(number)
      return isKey ? Step(length: 4, meaning: .key(KeyEvent(.function(number)))) : .ignored(4)
    }
    // The old mouse protocol: three bytes that may be anything, keys included.
    if input[2] == UInt8(ascii: "M") { return input.count < 6 ? nil : .ignored(6) }
    var end = 2
    while end < input.count, (0x20..<0x40).contains(input[end]) { end += 1 }
    guard end < input.count else { return end > 128 ? .ignored(end) : nil }
    guard (0x40..<0x7F).contains(input[end]) else { return .ignored(end) }
    return Step(
      length: end + 1, meaning: ControlSequence(input[2..<end], final: input[end]).meaning)
  }

  private static func plain(_ input: [UInt8], modifiers: KeyModifiers) -> Step? {
    let byte = input[0]
    func key(_ key: Key, _ extra: KeyModifiers = []) -> Step {
      Step(length: 1, meaning: .key(KeyEvent(key, modifiers.union(extra))))
    }
    switch byte {
    case 0x0A, 0x0D: return key(.enter)
    case 0x09: return key(.tab)
    case 0x08, 0x7F: return key(.backspace)
    case 0x00: return key(.character(" "), .control)
    case 0x01..<0x1B: return key(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    case 0x1C..<0x20: return key(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    case 0x20..<0x7F: return key(.character(Character(Unicode.Scalar(byte))))
    default: return multibyte(input, modifiers: modifiers)
    }
  }

  private static func multibyte(_ input: [UInt8], modifiers: KeyModifiers) -> Step? {
    let length =
      switch input[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let bytes = input.prefix(length)
    guard length > 1, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return .ignored(1)
    }
    guard bytes.count == length else { return nil }
    guard let character = String(validating: bytes, as: UTF8.self)?.first,
      let scalar = character.unicodeScalars.first, scalar.value >= 0xA0
    else { return .ignored(length) }
    return Step(length: length, meaning: .key(KeyEvent(.character(character), modifiers)))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }
}

extension KeyModifiers {
  /// The modifier parameter of xterm and kitty: one more than a sum of bits.
  init(parameter: Int) {
    let bits = max(0, parameter - 1)
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 2 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
