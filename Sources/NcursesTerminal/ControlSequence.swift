import TerminalFrame

/// A control sequence taken apart: `ESC [ 1 ; 5 A` has the parameters 1 and 5 and ends in A.
struct ControlSequence {
  private let marker: UInt8?
  private let hasIntermediates: Bool
  /// Parameters with their sub-parameters, which kitty separates by colons.
  private let parameters: [[Int]]
  private let final: UInt8

  init(_ body: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    let isMarked = body.first.map { (0x3C...0x3F).contains($0) } ?? false
    marker = isMarked ? body.first : nil
    let rest = isMarked ? body.dropFirst() : body
    hasIntermediates = rest.contains { $0 < 0x30 }
    parameters = rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.number)
    }
  }

  /// What it means to the reader, which for most sequences is nothing.
  var meaning: KeyDecoder.Step.Meaning {
    guard !hasIntermediates else { return .nothing }
    if marker == UInt8(ascii: "<") { return mouse }
    guard marker == nil else { return .nothing }
    switch final {
    case UInt8(ascii: "~"): return numbered
    case UInt8(ascii: "^"): return key(KeySequences.numbers[parameter(0)], .control)
    case UInt8(ascii: "@"): return key(KeySequences.numbers[parameter(0)], [.control, .shift])
    case UInt8(ascii: "u"): return coded(parameter(0), modifiers: parameter(1))
    case UInt8(ascii: "Z"): return key(.backTab)
    // With parameters, R is the answer to where the cursor is.
    case UInt8(ascii: "R") where parameters != [[0]]: return .nothing
    default:
      if let key = KeySequences.letters[final] { return self.key(key, modifiers) }
      return key(KeySequences.rxvtArrows[final], .shift)
    }
  }

  private var numbered: KeyDecoder.Step.Meaning {
    switch parameter(0) {
    case 200: .pasteStart
    case 27: coded(parameter(2), modifiers: parameter(1))
    default: key(KeySequences.numbers[parameter(0)], modifiers)
    }
  }

  /// A key by its code point, as kitty and xterm's modifyOtherKeys send it.
  private func coded(_ code: Int, modifiers parameter: Int) -> KeyDecoder.Step.Meaning {
    let modifiers = KeyModifiers(parameter: parameter)
    switch code {
    case 9: return modifiers.contains(.shift) ? key(.backTab) : key(.tab, modifiers)
    case 13: return key(.enter, modifiers)
    case 27: return key(.escape, modifiers)
    case 8, 127: return key(.backspace, modifiers)
    case 32...0xD7FF, 0xF900...0x10FFFF:
      guard let scalar = Unicode.Scalar(UInt32(code)), !(0x80..<0xA0).contains(code) else {
        return .nothing
      }
      let isShifted = modifiers.contains(.shift) && !modifiers.contains(.control)
      let text = isShifted ? scalar.properties.uppercaseMapping : String(scalar)
      return key(text.first.map { .character($0) }, modifiers.subtracting(.shift))
    default: return .nothing
    }
  }

  private var mouse: KeyDecoder.Step.Meaning {
    guard final == UInt8(ascii: "M"), parameters.count == 3 else { return .nothing }
    let button = parameter(0)
    let point = Point(column: parameter(1) - 1, row: parameter(2) - 1)
    // The bits for Shift, Alt and Control do not matter; 32 is a movement, 128 a further button.
    switch button & ~0b1_1100 {
    case 0: return .mouse(.click, point)
    case 64: return .mouse(.wheelUp, point)
    case 65: return .mouse(.wheelDown, point)
    default: return .nothing
    }
  }

  private var modifiers: KeyModifiers { KeyModifiers(parameter: parameter(1)) }

  /// Kitty can report the release of a key, as the second sub-parameter of the modifiers.
  private var isRelease: Bool {
    parameters.count > 1 && parameters[1].count > 1 && parameters[1][1] == 3
  }

  private func key(_ key: Key?, _ modifiers: KeyModifiers = []) -> KeyDecoder.Step.Meaning {
    guard let key, !isRelease else { return .nothing }
    return .key(KeyEvent(key, modifiers))
  }

  private func parameter(_ index: Int) -> Int {
    index < parameters.count ? parameters[index].first ?? 0 : 0
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(7).reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1) - 0x30 : $0 }
  }
}

/// The keys behind the sequences' last bytes and numbers.
enum KeySequences {
  static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  static let rxvtArrows: [UInt8: Key] = [
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right,
    UInt8(ascii: "d"): .left,
  ]

  /// The number pad of a VT100, for terminals that were left in its application mode.
  static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab]
    for byte in UInt8(ascii: "j")...UInt8(ascii: "y") {
      keys[byte] = .character(Character(Unicode.Scalar(byte - 0x40)))
    }
    return keys
  }()

  static let numbers: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
