import TerminalFrame
import Testing

@Suite struct `Writing into a frame` {
  private func screen(_ columns: Int, _ draw: (inout Frame) -> Void) -> String {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    draw(&frame)
    return frame.text(ofRow: 0)
  }

  @Test(arguments: [
    ("Caracas", 7, false, "Caracas", 7), ("Caracas", 6, false, "Caraca", 6),
    ("Caracas", 6, true, "Carac…", 6), ("Caracas", 1, true, "…", 1), ("Caracas", 0, true, "", 0),
    ("漢字かな", 8, true, "漢字かな", 8), ("漢字かな", 7, false, "漢字か", 6),
    ("漢字かな", 7, true, "漢字か…", 7), ("漢字かな", 6, true, "漢字 …", 6),
    ("नि", 1, false, "", 0), ("aनि", 2, false, "a", 1), ("aनि", 2, true, "a…", 2),
    ("e\u{301}e\u{301}", 1, false, "e\u{301}", 1), ("a\u{202E}b", 5, false, "a‹U+2", 5),
    ("", 4, true, "", 0),
  ])
  func `cuts what does not fit`(
    text: String, columns: Int, ellipsis: Bool, shown: String, taken: Int
  ) {
    var frame = Frame(size: Size(columns: 20, rows: 1))
    let result = frame.write(
      text, at: Point(column: 0, row: 0), columns: columns, ellipsis: ellipsis)
    #expect(frame.text(ofRow: 0) == shown)
    #expect(result == taken)
  }

  @Test func `runs follow one another and share one ellipsis`() {
    let runs = [StyledRun("Mr. "), StyledRun("Lavrov", Style(.person)), StyledRun(" said")]
    #expect(screen(20) { $0.write(runs, at: Point(column: 1, row: 0)) } == " Mr. Lavrov said")
    let cut = screen(12) { $0.write(runs, at: Point(column: 1, row: 0), ellipsis: true) }
    #expect(cut == " Mr. Lavrov…")
    var frame = Frame(size: Size(columns: 20, rows: 1))
    frame.write(runs, at: Point(column: 0, row: 0))
    let person = frame.cells(ofRow: 0).filter { $0.style.role == .person }.map(\.text).joined()
    #expect(person == "Lavrov")
  }

  @Test(arguments: [
    (-2, "racas"), (-9, ""), (6, "      Ca"), (8, ""), (100, ""),
  ])
  func `leaves out what lies beside the frame`(column: Int, shown: String) {
    let text = column == -2 ? "Caracas" : "Caracas"
    #expect(screen(8) { $0.write(text, at: Point(column: column, row: 0)) } == shown)
    #expect(screen(8) { $0.write(text, at: Point(column: column, row: 1)) } == "")
    #expect(screen(8) { $0.write(text, at: Point(column: column, row: -1)) } == "")
  }

  @Test(arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
  func `over half of a wide character blanks the other half`(column: Int, shown: String) {
    let result = screen(4) {
      $0.write("漢字", at: Point(column: 0, row: 0))
      $0.write("x", at: Point(column: column, row: 0))
    }
    #expect(result == shown)
  }

  @Test func `a wide character over two halves blanks both neighbours`() {
    let result = screen(4) {
      $0.write("漢字", at: Point(column: 0, row: 0))
      $0.write("か", at: Point(column: 1, row: 0))
    }
    #expect(result == " か")
  }

  @Test func `half a wide character at the left edge is a space`() {
    #expect(screen(4) { $0.write("漢b", at: Point(column: -1, row: 0)) } == " b")
  }

  @Test func `each row's columns add up to its width`() {
    let seed: UInt64 = 99
    var random = SplitMix(state: seed)
    var frame = Frame(size: Size(columns: 17, rows: 3))
    for _ in 0..<3_000 {
      let point = Point(column: Int(random.next() % 21) - 2, row: Int(random.next() % 5) - 1)
      let text = random.text()
      frame.write(
        text, at: point, columns: Int(random.next() % 9), ellipsis: random.next() % 2 == 0)
      for row in frame.rows {
        #expect(
          row.reduce(0) { $0 + $1.columns } == 17, "seed \(seed): \(scalars(text)) at \(point)")
      }
    }
  }
}

@Suite struct `Painting a frame` {
  @Test func `fill clears an area and gives it a style`() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.write("abcdef", at: Point(column: 0, row: 0))
    frame.write("漢字漢", at: Point(column: 0, row: 1))
    frame.fill(Rect(column: 1, row: 0, columns: 2, rows: 9), style: Style(.status))
    #expect(frame.lines == ["a  def", "    漢"])
    #expect(frame.cell(at: Point(column: 1, row: 1))?.style == Style(.status))
    #expect(frame.cell(at: Point(column: 0, row: 0))?.style == .text)
  }

  @Test func `restyle keeps the text and its attributes`() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("a漢c", at: Point(column: 0, row: 0), style: Style(.person, .bold))
    frame.restyle(Rect(column: 0, row: 0, columns: 2, rows: 1), style: Style(.selection, .dim))
    #expect(frame.lines == ["a漢c"])
    let roles = frame.cells(ofRow: 0).map(\.style.role)
    #expect(roles == [.selection, .selection, .selection, .person, .text, .text])
    #expect(frame.cell(at: Point(column: 0, row: 0))?.style.attributes == [.bold, .dim])
  }

  @Test func `an empty or tiny frame takes any drawing`() {
    for size in [Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 0, rows: 3)] {
      var frame = Frame(size: size)
      frame.write("漢字 and more", at: Point(column: 0, row: 0), ellipsis: true)
      frame.fill(Rect(column: -3, row: -3, columns: 9, rows: 9), style: Style(.status))
      frame.restyle(Rect(column: -3, row: -3, columns: 9, rows: 9), style: Style(.selection))
      #expect(frame.lines == Array(repeating: "", count: size.rows))
    }
  }

  @Test func `without typographic shapes falls back to ASCII and keeps letters`() {
    var frame = Frame(size: Size(columns: 24, rows: 2))
    frame.write("▌“Guaidó”│─┼ ▁▄█ … 漢", at: Point(column: 0, row: 0))
    frame.write("▐Mr. Lavrov▌ – ≈ ␛", at: Point(column: 0, row: 1))
    #expect(frame.asciiFallback().lines == [">\"Guaidó\"|-+ _=@ ~ 漢", "<Mr. Lavrov> - ~ ^"])
    #expect(frame.asciiOnly().lines == [">\"Guaido\"|-+ _=@ ~ ??", "<Mr. Lavrov> - ~ ^"])
  }
}
