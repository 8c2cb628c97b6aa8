/// How a cell of the virtual screen looks.
package struct VirtualLook: Hashable, Sendable {
  package var isBold = false
  package var isDim = false
  package var isItalic = false
  package var isUnderlined = false
  package var isReversed = false
  /// A palette number; nil is the terminal's own colour.
  package var foreground: Int?
  package var background: Int?

  package init() {}

  /// Obeys the parameters of one `ESC [ … m`; false when one of them is unknown.
  mutating func apply(_ parameters: [Int]) -> Bool {
    var rest = parameters.isEmpty ? [0] : parameters
    while !rest.isEmpty {
      let parameter = rest.removeFirst()
      switch parameter {
      case 0: self = VirtualLook()
      case 1: isBold = true
      case 2: isDim = true
      case 3: isItalic = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 22: (isBold, isDim) = (false, false)
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 10, 11: break
      case 30...37: foreground = parameter - 30
      case 39: foreground = nil
      case 40...47: background = parameter - 40
      case 49: background = nil
      case 90...97: foreground = parameter - 82
      case 100...107: background = parameter - 92
      case 38, 48:
        guard rest.count >= 2, rest[0] == 5 else { return false }
        if parameter == 38 { foreground = rest[1] } else { background = rest[1] }
        rest.removeFirst(2)
      default: return false
      }
    }
    return true
  }
}

package struct VirtualCell: Hashable, Sendable {
  /// Empty in the right half of a wide character.
  package var text = " "
  package var look = VirtualLook()

  package init() {}

  init(_ text: String, _ look: VirtualLook) {
    self.text = text
    self.look = look
  }
}

/// The columns of a scalar, by rules simpler than the program's own: a second opinion.
enum VirtualWidth {
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
