import CNcurses
import TerminalFrame

/// The terminal that the process was started in, taken over from `init` to `restore`.
///
/// A class, because it stands for a thing of which there is one: ncurses keeps its screen in
/// globals. Use it on the main thread only. ncurses is used for output; keys are read from the
/// raw bytes by `KeyDecoder`, since ncurses hands unknown sequences on as single keys, which would
/// then run commands, and cannot report clicks beyond column 223 where terminfo asks for the
/// old mouse protocol, as in tmux.
package final class Terminal {
  package let depth: ColourDepth
  /// What the terminal can show beside ASCII.
  private let repertoire: Repertoire
  private var pairs = ColourPairs()
  private var last: Frame?
  private var isTaken = true
  /// Kept between cells so that drawing does not allocate.
  private var scalars: [UInt32] = []

  private enum Repertoire {
    case everything
    /// Letters, but no box drawing, bars and typographic marks.
    case letters
    case ascii
  }

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - type: the value of TERM.
  ///   - usesColour: false for users who set NO_COLOR.
  package init(type: String?, usesColour: Bool = true) throws(TerminalError) {
    guard terminal_is_present() else { throw .notATerminal }
    guard let type, !type.isEmpty else { throw .typeNotSet }
    repertoire =
      switch Int(terminal_choose_locale()) {
      case TERMINAL_LOCALE_UTF8: .everything
      case TERMINAL_LOCALE_REPLACED: .letters
      default: .ascii
      }
    guard let usable = TerminalType.usable(for: type) else { throw .unusableType(type) }
    terminal_capture_errors()
    // Safe: the C string lives during the call, and ncurses copies it.
    guard unsafe terminal_start(usable) else {
      _ = CapturedErrors.release()
      throw .unusableType(type)
    }
    depth = usesColour ? ColourDepth(colours: Int(terminal_colours())) : .mono
  }

  deinit {
    restore()
  }

  /// The terminal's size at this moment; 80 by 24 when the kernel does not know it.
  package var size: Size { Self.currentSize() }

  static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    // Safe: both integers outlive the call, which writes to nothing else.
    guard unsafe terminal_size(&rows, &columns) else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Shows a frame; only cells that differ from the frame before are sent.
  package func present(_ frame: Frame) {
    guard isTaken, frame.size.columns > 0, frame.size.rows > 0 else { return }
    // A window that was small for a moment has lost its content, though it may be as large as
    // before by the time anyone looks.
    if terminal_take_resize() || frame.size != last?.size {
      terminal_resize(Int32(frame.size.rows), Int32(frame.size.columns))
      repaint()
    }
    let shown = limited(frame)
    for row in 0..<shown.size.rows {
      present(shown.cells(ofRow: row), row: row, over: last?.cells(ofRow: row))
    }
    last = shown
    terminal_place_cursor(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? -1))
    terminal_flush()
  }

  /// Lets the next frame paint every cell, after something else has written to the screen.
  package func repaint() {
    last = nil
    terminal_repaint()
  }

  /// Gives the terminal back, stops as Ctrl-Z does, and takes the terminal again when the shell
  /// continues the process. Ask for the size afterwards: it may have changed.
  package func suspend() {
    whileGivenBack { terminal_stop() }
  }

  /// Runs something that needs the terminal for itself, such as an editor.
  package func whileGivenBack<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isTaken else { return try body() }
    terminal_leave()
    CapturedErrors.print()
    defer {
      terminal_capture_errors()
      terminal_enter()
      last = nil
    }
    return try body()
  }

  /// Gives the terminal back as it was, and prints what was written to standard error
  /// meanwhile. Calling it again does nothing.
  package func restore() {
    guard isTaken else { return }
    isTaken = false
    terminal_end()
    CapturedErrors.print()
  }

  private func limited(_ frame: Frame) -> Frame {
    switch repertoire {
    case .everything: frame
    case .letters: frame.asciiFallback()
    case .ascii: frame.asciiOnly()
    }
  }

  private func present(_ cells: ArraySlice<Cell>, row: Int, over old: ArraySlice<Cell>?) {
    guard let changed = Self.changes(from: old, to: cells) else { return }
    for index in changed where !cells[index].isRightHalf {
      put(cells[index], row: row, column: index - cells.startIndex)
    }
  }

  /// The stretch from the first cell that differs to the last, widened to whole characters.
  private static func changes(
    from old: ArraySlice<Cell>?, to new: ArraySlice<Cell>
  ) -> Range<Int>? {
    guard let old else { return new.indices }
    guard var first = new.indices.first(where: { new[$0] != old[$0] }),
      var last = new.indices.last(where: { new[$0] != old[$0] })
    else { return nil }
    while first > new.startIndex, new[first].isRightHalf || old[first].isRightHalf { first -= 1 }
    while last + 1 < new.endIndex, new[last + 1].isRightHalf || old[last + 1].isRightHalf {
      last += 1
    }
    return first..<last + 1
  }

  private func put(_ cell: Cell, row: Int, column: Int) {
    let look = Theme.appearance(of: cell.style, depth: depth)
    scalars.removeAll(keepingCapacity: true)
    for scalar in cell.text.unicodeScalars { scalars.append(scalar.value) }
    // Safe: the array outlives the call, and the count is its own.
    unsafe terminal_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(cell.columns),
      UInt32(look.attributes.rawValue), pairs.number(of: look))
  }
}
