/// A terminal's screen as a value: obeys what a program sends and shows what a person would see.
///
/// It knows what ncurses sends for the types of terminal that the tests use. Everything else is
/// listed in `unknown`, so that a test can fail on it.
package struct VirtualScreen: Sendable {
  package private(set) var rows: Int
  package private(set) var columns: Int
  package private(set) var cursor: (row: Int, column: Int) = (0, 0)
  package private(set) var cells: [[VirtualCell]]
  /// Private modes that are on: 1049 alternate screen, 25 cursor, 1000 and 1006 mouse, 2004 paste.
  package private(set) var modes: Set<Int> = [25]
  /// Sequences and control characters that it does not know, readable.
  package private(set) var unknown: [String] = []
  /// All bytes received so far.
  package private(set) var byteCount = 0

  private var parser = VirtualParser()
  private var look = VirtualLook()
  private var saved: (row: Int, column: Int) = (0, 0)
  private var primary: [[VirtualCell]]?
  private var region: ClosedRange<Int>
  private var mustWrap = false
  private var lastText = " "

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    region = 0...rows - 1
    cells = Self.blank(rows, columns)
  }

  private static func blank(_ rows: Int, _ columns: Int) -> [[VirtualCell]] {
    Array(repeating: Array(repeating: VirtualCell(), count: columns), count: rows)
  }

  /// The screen line by line, trailing spaces removed.
  package var lines: [String] { cells.indices.map(text(ofRow:)) }

  package func text(ofRow row: Int) -> String {
    guard cells.indices.contains(row) else { return "" }
    var line = cells[row].map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  package func contains(_ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  /// Keeps the upper left part, as terminals that do not reflow.
  package mutating func resize(rows: Int, columns: Int) {
    var resized = Self.blank(rows, columns)
    for row in 0..<min(rows, self.rows) {
      for column in 0..<min(columns, self.columns) {
        resized[row][column] = cells[row][column]
      }
    }
    cells = resized
    primary = primary.map { _ in Self.blank(rows, columns) }
    (self.rows, self.columns) = (rows, columns)
    region = 0...rows - 1
    moveTo(cursor.row, cursor.column)
  }

  package mutating func feed(_ bytes: [UInt8]) {
    byteCount += bytes.count
    for byte in bytes {
      guard let element = parser.take(byte) else { continue }
      switch element {
      case .text(let scalar): write(scalar)
      case .control(let byte): obey(control: byte)
      case .escape(let text): obey(escape: text)
      case .sequence(let sequence):
        if !obey(sequence) { unknown.append("CSI \(sequence.description)") }
      case .string(let text): unknown.append("string \(text)")
      }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    let width = VirtualWidth.columns(of: scalar)
    guard width > 0 else {
      let column = max(0, mustWrap ? cursor.column : cursor.column - 1)
      let base = cells[cursor.row][column].text.isEmpty ? max(0, column - 1) : column
      cells[cursor.row][base].text.unicodeScalars.append(scalar)
      return
    }
    if mustWrap || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    lastText = String(scalar)
    cells[cursor.row][cursor.column] = VirtualCell(lastText, look)
    if width == 2, cursor.column + 1 < columns {
      cells[cursor.row][cursor.column + 1] = VirtualCell("", look)
    }
    mustWrap = cursor.column + width >= columns
    cursor.column = min(columns - 1, cursor.column + width)
  }

  private mutating func obey(control byte: UInt8) {
    switch byte {
    case 0x08: moveTo(cursor.row, cursor.column - 1)
    case 0x09: moveTo(cursor.row, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: moveTo(cursor.row, 0)
    case 0x00, 0x07, 0x0F: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func obey(escape text: String) {
    switch text {
    case "7": saved = cursor
    case "8": moveTo(saved.row, saved.column)
    case "D": lineFeed()
    case "M": reverseLineFeed()
    // Keypad modes, and the character sets that ncurses names when it starts.
    case "=", ">", "(B", ")0", ")B": break
    default: unknown.append("ESC \(text)")
    }
  }

  private mutating func lineFeed() {
    mustWrap = false
    if cursor.row == region.upperBound {
      scrollUp(from: region.lowerBound, by: 1)
    } else {
      cursor.row = min(rows - 1, cursor.row + 1)
    }
  }

  private mutating func reverseLineFeed() {
    if cursor.row == region.lowerBound {
      scrollDown(from: region.lowerBound, by: 1)
    } else {
      cursor.row = max(0, cursor.row - 1)
    }
  }

  private mutating func moveTo(_ row: Int, _ column: Int) {
    mustWrap = false
    cursor = (min(max(0, row), rows - 1), min(max(0, column), columns - 1))
  }

  private mutating func scrollUp(from top: Int, by count: Int) {
    for _ in 0..<min(count, rows) where top <= region.upperBound {
      cells.remove(at: top)
      cells.insert(erasedRow, at: region.upperBound)
    }
  }

  private mutating func scrollDown(from top: Int, by count: Int) {
    for _ in 0..<min(count, rows) where top <= region.upperBound {
      cells.remove(at: region.upperBound)
      cells.insert(erasedRow, at: top)
    }
  }

  /// Terminals erase with the background that is set ("back colour erase").
  private var erased: VirtualCell {
    var cell = VirtualCell()
    cell.look.background = look.background
    return cell
  }

  private var erasedRow: [VirtualCell] { Array(repeating: erased, count: columns) }
}

extension VirtualScreen: CustomStringConvertible {
  package var description: String { "\n" + lines.joined(separator: "\n") }
}

extension VirtualScreen {
  private mutating func obey(_ sequence: VirtualSequence) -> Bool {
    if sequence.marker == "?" { return obey(privateMode: sequence) }
    guard sequence.marker == nil, sequence.intermediates.isEmpty else {
      return sequence.intermediates == "!" && sequence.final == "p"
    }
    return move(sequence) || edit(sequence) || configure(sequence)
  }

  private mutating func obey(privateMode sequence: VirtualSequence) -> Bool {
    // The Linux console's shapes of the cursor.
    if sequence.final == "c" { return true }
    guard sequence.final == "h" || sequence.final == "l" else { return false }
    let known: Set<Int> = [1, 3, 4, 5, 7, 8, 12, 25, 1000, 1006, 1034, 1049, 2004]
    for mode in sequence.parameters {
      guard known.contains(mode) else { return false }
      if mode == 1049 { switchScreen(toAlternate: sequence.final == "h") }
      if sequence.final == "h" { modes.insert(mode) } else { modes.remove(mode) }
    }
    return true
  }

  private mutating func switchScreen(toAlternate: Bool) {
    guard toAlternate != (primary != nil) else { return }
    if toAlternate {
      saved = cursor
      primary = cells
      cells = Self.blank(rows, columns)
    } else {
      cells = primary ?? cells
      primary = nil
      moveTo(saved.row, saved.column)
    }
  }

  private mutating func move(_ sequence: VirtualSequence) -> Bool {
    let count = max(1, sequence.parameter(0))
    switch sequence.final {
    case "H", "f": moveTo(count - 1, max(1, sequence.parameter(1)) - 1)
    case "d": moveTo(count - 1, cursor.column)
    case "G", "`": moveTo(cursor.row, count - 1)
    case "A": moveTo(cursor.row - count, cursor.column)
    case "B": moveTo(cursor.row + count, cursor.column)
    case "C": moveTo(cursor.row, cursor.column + count)
    case "D": moveTo(cursor.row, cursor.column - count)
    default: return false
    }
    return true
  }

  private mutating func edit(_ sequence: VirtualSequence) -> Bool {
    let count = max(1, sequence.parameter(0))
    switch sequence.final {
    case "J": eraseScreen(sequence.parameter(0))
    case "K": eraseLine(sequence.parameter(0))
    case "X": erase(cursor.row, cursor.column..<min(columns, cursor.column + count))
    case "@":
      for _ in 0..<min(count, columns) {
        cells[cursor.row].insert(erased, at: cursor.column)
        cells[cursor.row].removeLast()
      }
    case "P":
      for _ in 0..<min(count, columns) {
        cells[cursor.row].remove(at: cursor.column)
        cells[cursor.row].append(erased)
      }
    case "L": scrollDown(from: cursor.row, by: count)
    case "M": scrollUp(from: cursor.row, by: count)
    case "S": scrollUp(from: region.lowerBound, by: count)
    case "T": scrollDown(from: region.lowerBound, by: count)
    case "b": for _ in 0..<count { lastText.unicodeScalars.first.map { write($0) } }
    default: return false
    }
    return true
  }

  private mutating func configure(_ sequence: VirtualSequence) -> Bool {
    switch sequence.final {
    case "m": return look.apply(sequence.parameters)
    case "r":
      let top = max(1, sequence.parameter(0)) - 1
      let bottom = sequence.parameter(1) == 0 ? rows - 1 : sequence.parameter(1) - 1
      guard top <= bottom, bottom < rows else { return true }
      region = top...bottom
      moveTo(0, 0)
      return true
    // Insert mode, a mode of tmux's cursor, window titles kept on a stack, tab stops.
    case "h", "l": return [[4], [34]].contains(sequence.parameters)
    case "t": return [22, 23].contains(sequence.parameter(0))
    case "g": return true
    default: return false
    }
  }

  private mutating func eraseScreen(_ mode: Int) {
    switch mode {
    case 0:
      erase(cursor.row, cursor.column..<columns)
      for row in cursor.row + 1..<max(cursor.row + 1, rows) { erase(row, 0..<columns) }
    case 1:
      erase(cursor.row, 0..<cursor.column + 1)
      for row in 0..<cursor.row { erase(row, 0..<columns) }
    default: for row in 0..<rows { erase(row, 0..<columns) }
    }
  }

  private mutating func eraseLine(_ mode: Int) {
    switch mode {
    case 0: erase(cursor.row, cursor.column..<columns)
    case 1: erase(cursor.row, 0..<cursor.column + 1)
    default: erase(cursor.row, 0..<columns)
    }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = erased }
  }
}
