/// One screen as a value: a grid of cells and the place of the cursor.
///
/// Every string that reaches a screen passes `write`, which is the one place where hostile text
/// is made visible instead of obeyed.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Point?

  package init(size: Size) {
    self.size = size
  }

  /// Writes text from a cell to the right, in a single row, and returns the columns it took.
  ///
  /// What does not fit into `columns` or the row is cut; with `ellipsis` the last column that
  /// remains shows "…" where something was cut. A wide character is never halved.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, columns: Int = .max, style: Style = .text,
    ellipsis: Bool = false
  ) -> Int {
    fatalError("not implemented")
  }

  /// Writes runs one after another, as `write` does one.
  @discardableResult
  package mutating func write(
    _ runs: [StyledRun], at point: Point, columns: Int = .max, ellipsis: Bool = false
  ) -> Int {
    fatalError("not implemented")
  }

  /// Fills an area with spaces in a style.
  package mutating func fill(_ rect: Rect, style: Style) {
    fatalError("not implemented")
  }

  /// Lays a style over cells that are already written: a selection bar, a highlight.
  package mutating func restyle(_ rect: Rect, style: Style) {
    fatalError("not implemented")
  }

  /// The text of a row without its styles, trailing spaces removed: what a person reads.
  package func text(ofRow row: Int) -> String {
    fatalError("not implemented")
  }
}
