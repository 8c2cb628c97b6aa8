/// Why the reader cannot take the terminal.
package enum TerminalError: Error, Equatable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  case typeNotSet
  /// Terminfo has no such type, or the type cannot place the cursor.
  case unusableType(String)
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal:
      "standard input and output must be a terminal to read in; \(Self.remedy)"
    case .typeNotSet:
      "TERM is not set, so the terminal's type is unknown; set it, for example to "
        + "xterm-256color, or: \(Self.remedy)"
    case .unusableType(let type):
      "TERM is “\(type)”, a terminal without cursor movement or one that is not known here; "
        + "set it, for example to xterm-256color, or: \(Self.remedy)"
    }
  }

  private static let remedy =
    "“cuttings list”, “cuttings show” and “cuttings search” work without one"
}
