import TerminalFrame

/// Turns the bytes that a terminal sends into keys, clicks and pasted text.
///
/// The table of sequences is its own rather than terminfo's: it holds those of xterm and its
/// relatives, tmux, screen, the Linux console, rxvt and the VT100 at once, with modifiers, which
/// terminfo describes for few. Every other sequence is swallowed whole, answers to questions
/// among them, so that nothing but a key can run a command.
package struct KeyDecoder {
  /// Bytes that do not make a whole key yet.
  private var pending: [UInt8] = []
  /// The text of a paste whose end has not come.
  private var paste: [UInt8]?
  private var lastClick: (point: Point, milliseconds: Int)?

  /// More than anyone pastes into a prompt; the rest is dropped.
  private static let pasteLimit = 1 << 20
  private static let doubleClickTime = 400

  package init() {}

  /// What the bytes mean, with those that were left over before.
  ///
  /// - Parameter milliseconds: a clock that only tells two clicks from a double click.
  package mutating func decode(_ bytes: [UInt8], at milliseconds: Int) -> [TerminalEvent] {
    pending += bytes
    var events: [TerminalEvent] = []
    var position = 0
    while position < pending.count {
      if paste != nil {
        guard let length = takePaste(from: position, into: &events) else { break }
        position += length
        continue
      }
      guard let step = Self.step(in: pending[position...]) else { break }
      position += step.length
      switch step.meaning {
      case .nothing: break
      case .key(let key): events.append(.key(key))
      case .mouse(let action, let point):
        events.append(.mouse(counted(action, at: point, milliseconds), point))
      case .pasteStart: paste = []
      }
    }
    pending.removeFirst(position)
    return events
  }

  /// How long to wait for more bytes before `flush`; nil when nothing is pending.
  ///
  /// A terminal sends a sequence in one go, so the Escape key shows itself by silence. An end of
  /// a paste is waited for without limit: what follows must not be taken for commands.
  package var flushDelay: Int? {
    if pending.isEmpty || paste != nil { return nil }
    return pending.count <= 2 ? 25 : 500
  }

  /// What the pending bytes mean, given that no more came.
  package mutating func flush() -> [TerminalEvent] {
    guard paste == nil, pending.first == 0x1B, pending.count <= 2 else {
      if paste == nil { pending = [] }
      return []
    }
    let second = pending.dropFirst().first
    pending = []
    switch second {
    case nil: return [.key(KeyEvent(.escape))]
    case 0x1B: return [.key(KeyEvent(.escape)), .key(KeyEvent(.escape))]
    case .some(let byte):
      let character = Character(Unicode.Scalar(byte))
      return [.key(KeyEvent(.character(character), .alt))]
    }
  }

  private mutating func counted(
    _ action: MouseAction, at point: Point, _ milliseconds: Int
  ) -> MouseAction {
    guard action == .click else { return action }
    if let last = lastClick, last.point == point,
      milliseconds - last.milliseconds <= Self.doubleClickTime
    {
      lastClick = nil
      return .doubleClick
    }
    lastClick = (point, milliseconds)
    return .click
  }

  /// Takes pasted bytes up to the end mark; nil when what is there may be the mark's beginning.
  private mutating func takePaste(from start: Int, into events: inout [TerminalEvent]) -> Int? {
    let mark = Array("\u{1B}[201~".utf8)
    let rest = pending[start...]
    guard let escape = rest.firstIndex(of: 0x1B) else {
      append(toPaste: rest)
      return rest.count
    }
    append(toPaste: rest[..<escape])
    let candidate = rest[escape...].prefix(mark.count)
    if candidate.elementsEqual(mark) {
      events.append(.paste(Self.pastedText(paste ?? [])))
      paste = nil
      return escape - start + mark.count
    }
    if mark.starts(with: candidate) {
      pending.removeSubrange(start..<escape)
      return nil
    }
    append(toPaste: candidate.prefix(1))
    return escape - start + 1
  }

  private mutating func append(toPaste bytes: ArraySlice<UInt8>) {
    let room = Self.pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes.prefix(max(0, room)))
  }

  /// Terminals send Enter's carriage return for the line ends of a paste.
  private static func pastedText(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        text.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        text.append(byte)
      }
      previous = byte
    }
    return String(decoding: text, as: UTF8.self)
  }
}
