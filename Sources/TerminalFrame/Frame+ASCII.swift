import CUTF8Proc

extension Frame {
  /// The frame for terminals that may lack the shapes of box drawing, bars and typographic
  /// marks; letters stay, since a terminal that lacks "—" still has "é" as a rule.
  package func asciiFallback() -> Frame {
    mapCells { cell in
      guard let ornament = cell.text.unicodeScalars.first,
        let plain = ASCIIShapes.ornament(ornament.value)
      else { return cell }
      return Cell.ascii(plain, cell.style)
    }
  }

  /// The frame for terminals without UTF-8: letters lose their marks, the rest is "?".
  package func asciiOnly() -> Frame {
    asciiFallback().mapCells { cell in
      if cell.isRightHalf { return .ascii(UInt8(ascii: "?"), cell.style) }
      guard let scalar = cell.text.unicodeScalars.first, scalar.value >= 0x80 else {
        return cell.text.utf8.count > 1
          ? .ascii(cell.text.utf8.first ?? UInt8(ascii: "?"), cell.style) : cell
      }
      return .ascii(ASCIIShapes.letter(scalar.value), cell.style)
    }
  }
}

/// What stands for a character where only ASCII can be shown, in the same columns.
enum ASCIIShapes {
  static func ornament(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: UInt8(ascii: "-")
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551:
      UInt8(ascii: "|")
    case 0x2550: UInt8(ascii: "=")
    case 0x250C...0x254B, 0x2552...0x2570: UInt8(ascii: "+")
    // Bars of rising height: eight shapes that gain ink.
    case 0x2581...0x2588: bars[Int(scalar - 0x2581)]
    case 0x258C, 0x25B6, 0x25B8, 0x25BA, 0x203A, 0x2192: UInt8(ascii: ">")
    case 0x2590, 0x25C0, 0x25C2, 0x25C4, 0x2039, 0x2190: UInt8(ascii: "<")
    case 0x25B2, 0x25B4, 0x2191: UInt8(ascii: "^")
    case 0x25BC, 0x25BE, 0x2193: UInt8(ascii: "v")
    case 0x2591...0x2593: UInt8(ascii: "#")
    default: punctuation(scalar)
    }
  }

  private static func punctuation(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0x2018, 0x2019, 0x201A, 0x2032: UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB, 0x2033: UInt8(ascii: "\"")
    case 0x2026, 0x22EF, 0x2248: UInt8(ascii: "~")
    case 0x00B7: UInt8(ascii: ".")
    case 0x2022, 0x25CF, 0x25A0, 0x2605, 0x2606: UInt8(ascii: "*")
    case 0x25CB, 0x25CC, 0x25A1: UInt8(ascii: "o")
    case 0x22EE: UInt8(ascii: ":")
    case 0x00D7: UInt8(ascii: "x")
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F: UInt8(ascii: " ")
    case 0x2400...0x2421: UInt8(ascii: "^")
    default: nil
    }
  }

  private static let bars = Array("_.-=+o#@".utf8)

  /// The base letter of an accented one; "?" when it has none in ASCII.
  static func letter(_ scalar: UInt32) -> UInt8 {
    var first: Int32 = 0
    var boundary: Int32 = 0
    let options = UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue
    // Safe: utf8proc writes no more scalars than the room it is told of, here one.
    let count = unsafe utf8proc_decompose_char(
      Int32(bitPattern: scalar), &first, 1, utf8proc_option_t(options), &boundary)
    guard count > 0, (0x20..<0x7F).contains(first) else { return UInt8(ascii: "?") }
    return UInt8(first)
  }
}
