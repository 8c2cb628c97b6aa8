/// The asterisks and underscores of a Markdown text that come in pairs.
///
/// The rules are those of CommonMark in short: an opening mark touches the word behind it, a
/// closing one the word before it, underscores inside words are text. In addition an opening mark
/// never stands inside a word, so that "s**t" stays; and no pair spans an empty line. Linear.
struct EmphasisMarks {
  struct Mark {
    let offset: Int
    let length: Int
    let isOpening: Bool

    var isStrong: Bool { length >= 2 }
  }

  private(set) var marks: [Mark] = []
  private let bytes: [UInt8]
  /// Marks that may open, by kind: asterisks and underscores, one to three of them.
  private var openings: [[Int]] = Array(repeating: [], count: 6)

  static func pairs(in bytes: [UInt8]) -> [Mark] {
    guard bytes.contains(UInt8(ascii: "*")) || bytes.contains(UInt8(ascii: "_")) else { return [] }
    var scanner = EmphasisMarks(bytes: bytes)
    scanner.run()
    return scanner.marks.sorted { $0.offset < $1.offset }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    var offset = 0
    var isLineEmpty = true
    while offset < bytes.count {
      switch bytes[offset] {
      case .newline, .carriageReturn:
        // A lone CR counts as an empty line in CRLF files never: the LF resets the flag.
        if bytes[offset] == .newline || !isFollowedByNewline(offset) {
          if isLineEmpty { forgetOpenings() }
          isLineEmpty = true
        }
        offset += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        offset = readMark(at: offset)
        isLineEmpty = false
      case UInt8(ascii: ":") where isAddress(at: offset):
        offset = endOfAddress(from: offset)
      case UInt8(ascii: "\\"):
        offset += 2
        isLineEmpty = false
      case let byte:
        if !byte.isBlank { isLineEmpty = false }
        offset += 1
      }
    }
  }

  private func isFollowedByNewline(_ offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset + 1] == .newline
  }

  private mutating func forgetOpenings() {
    for kind in openings.indices where !openings[kind].isEmpty { openings[kind].removeAll() }
  }

  private func isAddress(at offset: Int) -> Bool {
    offset + 2 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/")
      && bytes[offset + 2] == UInt8(ascii: "/")
  }

  private func endOfAddress(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case .newline, .carriageReturn, .space, UInt8(ascii: ")"), UInt8(ascii: ">"): return offset
      default: offset += 1
      }
    }
    return offset
  }

  private mutating func readMark(at start: Int) -> Int {
    let character = bytes[start]
    var end = start
    while end < bytes.count, bytes[end] == character { end += 1 }
    let length = end - start
    guard length <= 3 else { return end }
    let before = start > 0 ? bytes[start - 1] : .newline
    let after = end < bytes.count ? bytes[end] : .newline
    let touchesBefore = !before.isBlank && before != .newline && before != .carriageReturn
    let touchesAfter = !after.isBlank && after != .newline && after != .carriageReturn
    let isUnderscore = character == UInt8(ascii: "_")
    let kind = (isUnderscore ? 3 : 0) + length - 1
    let canClose = touchesBefore && !(isUnderscore && after.isWordByte)
    if canClose, let opening = openings[kind].popLast() {
      marks.append(Mark(offset: opening, length: length, isOpening: true))
      marks.append(Mark(offset: start, length: length, isOpening: false))
    } else if touchesAfter, !isWordBefore(before, at: start) {
      openings[kind].append(start)
    }
    return end
  }

  /// Whether a word runs up to the mark; a dash or a curly quote beyond ASCII is none.
  private func isWordBefore(_ before: UInt8, at start: Int) -> Bool {
    guard before >= 0x80, start >= 3 else { return before.isWordByte }
    return !(bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80) && before != 0xA0
  }
}
