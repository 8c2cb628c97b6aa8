/// Finds out the encoding of a file and turns its bytes into UTF-8.
///
/// A byte order mark decides; then valid UTF-8 is UTF-8, and so is what is mostly UTF-8 with
/// broken places. Everything else is windows-1252, unless it uses what that leaves undefined.
struct TextDecoder {
  let text: MappedText
  let encoding: TextEncoding
  /// How many bytes were read as U+FFFD.
  let replacedBytes: Int

  /// nil when the bytes are no text.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes, as: .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes, as: .utf16BigEndian)
    } else {
      guard !Self.isBinary(bytes) else { return nil }
      self.init(bytesOfText: bytes)
    }
    guard
      encoding != .utf16LittleEndian && encoding != .utf16BigEndian || !Self.isBinary(text.bytes)
    else { return nil }
  }

  private init(text: MappedText, encoding: TextEncoding, replacedBytes: Int = 0) {
    self.text = text
    self.encoding = encoding
    self.replacedBytes = replacedBytes
  }

  private init(bytesOfText bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let validity = Validity(bytes)
    if validity.invalidBytes == 0 {
      guard start > 0 else {
        self.init(text: MappedText(bytes: bytes), encoding: .utf8)
        return
      }
      self.init(text: Self.dropping(start, from: bytes), encoding: .utf8)
    } else if start > 0 || validity.isMostlyUTF8 {
      self.init(
        text: Self.repaired(bytes, from: start), encoding: .utf8,
        replacedBytes: validity.invalidBytes)
    } else {
      let encoding = Self.singleByteEncoding(of: bytes)
      self.init(text: Self.decoded(bytes, as: encoding), encoding: encoding)
    }
  }

  /// Zero bytes, or three control characters in ten, make no text; line ends, tabs, form feeds
  /// and the escapes of a terminal log do not count.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    // Line ends, tabs and the like are 8 to 13.
    guard bytes[...].holds({ $0 < 8 || 13 < $0 && $0 < 0x20 || $0 == 0x7F ? 1 : 0 }) else {
      return false
    }
    let weight = controlWeight
    var sum = 0
    for byte in bytes { sum &+= weight[Int(byte)] }
    return sum >= zeroWeight || sum * 10 > bytes.count * 3
  }

  /// More than all other control characters of a file weigh together.
  private static let zeroWeight = 1 << 32
  private static let controlWeight: [Int] = (UInt8(0)...255).map { byte in
    switch byte {
    case 0: zeroWeight
    case 8...13, 0x1B: 0
    case 1..<0x20, 0x7F: 1
    default: 0
    }
  }
}

/// How far some bytes are from UTF-8.
private struct Validity {
  var invalidBytes = 0
  private var sequences = 0
  private var endsInsideSequence = false

  init(_ bytes: [UInt8]) {
    if (try? UTF8Span(validating: bytes.span)) != nil { return }
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let length = UTF8Sequence.length(in: bytes, at: offset)
      if let length {
        sequences += 1
        offset += length
      } else {
        invalidBytes += 1
        offset += 1
      }
    }
    endsInsideSequence = UTF8Sequence.isCutOff(bytes)
  }

  /// Whether broken places are rarer than whole sequences, or the file was merely cut off.
  var isMostlyUTF8: Bool {
    invalidBytes <= sequences || endsInsideSequence && invalidBytes <= sequences + 3
  }
}

/// Multi-byte sequences of UTF-8 (RFC 3629).
private enum UTF8Sequence {
  /// The length of the valid sequence at `offset`, which is not ASCII; nil when there is none.
  static func length(in bytes: [UInt8], at offset: Int) -> Int? {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= bytes.count else { return nil }
    for index in offset + 1..<offset + length where !bytes[index].isContinuation { return nil }
    let second = bytes[offset + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return nil
    default:
      return length
    }
  }

  /// Whether the bytes end with the beginning of a sequence of two bytes or more.
  static func isCutOff(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(3)
    guard let lead = tail.lastIndex(where: { !$0.isContinuation }) else { return false }
    let have = tail.endIndex - lead
    return tail[lead] >= 0xF0 && have < 4 && have > 1
      || tail[lead] >= 0xE0 && tail[lead] < 0xF0
        && have == 2
  }
}

extension TextDecoder {
  private static func dropping(_ count: Int, from bytes: [UInt8]) -> MappedText {
    var writer = MappedTextWriter(source: MappedText(bytes: bytes))
    writer.copy(count..<bytes.count)
    return writer.finish()
  }

  private static func repaired(_ bytes: [UInt8], from start: Int) -> MappedText {
    var writer = MappedTextWriter(source: MappedText(bytes: bytes))
    var copied = start
    var offset = start
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
      } else if let length = UTF8Sequence.length(in: bytes, at: offset) {
        offset += length
      } else {
        writer.copy(copied..<offset)
        writer.write("\u{FFFD}".utf8, for: offset..<offset + 1)
        offset += 1
        copied = offset
      }
    }
    writer.copy(copied..<bytes.count)
    return writer.finish()
  }

  /// Which of the three Latin encodings the bytes can be.
  ///
  /// Where 0x80 to 0x9F are not used, 0xA4 is far likelier the euro of ISO-8859-15 than a currency
  /// sign, and 0xBC or 0xBD between letters its "œ" than a fraction.
  private static func singleByteEncoding(of bytes: [UInt8]) -> TextEncoding {
    var usesUpperControls = false
    var looksLikeLatin9 = false
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return .latin1
      case 0x80...0x9F: usesUpperControls = true
      case 0xA4: looksLikeLatin9 = true
      case 0xBC, 0xBD:
        let hasLetters = index > 0 && index + 1 < bytes.count && bytes[index - 1].isLetter
        if hasLetters, bytes[index + 1].isLetter { looksLikeLatin9 = true }
      default: break
      }
    }
    return looksLikeLatin9 && !usesUpperControls ? .latin9 : .windows1252
  }

  /// The UTF-8 of a byte from 0x80 on in windows-1252.
  static func windows1252(_ byte: UInt8) -> [UInt8] {
    SingleByteTables.upperHalf(of: .windows1252)[Int(byte) - 0x80]
  }

  private static func decoded(_ bytes: [UInt8], as encoding: TextEncoding) -> MappedText {
    let table = SingleByteTables.upperHalf(of: encoding)
    var writer = MappedTextWriter(source: MappedText(bytes: bytes))
    var copied = 0
    for (offset, byte) in bytes.enumerated() where byte >= 0x80 {
      writer.copy(copied..<offset)
      writer.write(table[Int(byte) - 0x80], for: offset..<offset + 1)
      copied = offset + 1
    }
    writer.copy(copied..<bytes.count)
    return writer.finish()
  }

  /// UTF-16 behind its byte order mark; lone surrogates and an odd last byte are replaced.
  private init(utf16 bytes: [UInt8], as encoding: TextEncoding) {
    let isLittle = encoding == .utf16LittleEndian
    var writer = MappedTextWriter(source: MappedText(bytes: bytes))
    var replaced = 0
    func unit(_ offset: Int) -> UInt32 {
      let first = UInt32(bytes[offset])
      let second = UInt32(bytes[offset + 1])
      return isLittle ? second << 8 | first : first << 8 | second
    }
    var offset = 2
    while offset < bytes.count {
      guard offset + 1 < bytes.count else {
        writer.write("\u{FFFD}".utf8, for: offset..<offset + 1)
        replaced += 1
        break
      }
      var value = unit(offset)
      var length = 2
      if value & 0xFC00 == 0xD800, offset + 3 < bytes.count, unit(offset + 2) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + (unit(offset + 2) & 0x3FF)
        length = 4
      }
      let scalar = Unicode.Scalar(value)
      if scalar == nil { replaced += 2 }
      writer.write(UTF8.encode(scalar ?? "\u{FFFD}") ?? .init(), for: offset..<offset + length)
      offset += length
    }
    self.init(text: writer.finish(), encoding: encoding, replacedBytes: replaced)
  }
}

/// The upper halves of the single-byte encodings, as UTF-8.
private enum SingleByteTables {
  static func upperHalf(of encoding: TextEncoding) -> [[UInt8]] {
    switch encoding {
    case .windows1252, .utf8, .utf16LittleEndian, .utf16BigEndian: windows1252
    case .latin1: latin1
    case .latin9: latin9
    }
  }

  private static let latin1: [[UInt8]] = (UInt8(0x80)...0xFF).map { byte in
    Array(String(Unicode.Scalar(byte)).utf8)
  }

  private static let windows1252 = replacing(
    Array(
      zip(
        [
          0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91,
          0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F,
        ], "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")))

  private static let latin9 = replacing(
    Array(zip([0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE], "€ŠšŽžŒœŸ")))

  private static func replacing(_ changes: [(byte: Int, character: Character)]) -> [[UInt8]] {
    var table = latin1
    for (byte, character) in changes { table[byte - 0x80] = Array(String(character).utf8) }
    return table
  }
}
