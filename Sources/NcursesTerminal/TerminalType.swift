import CNcurses

/// The types of terminal that can be used.
enum TerminalType {
  /// The type itself when terminfo knows it and it can place the cursor, or a relative of it.
  ///
  /// Terminals come with their own terminfo entries, which are missing on the far side of ssh.
  /// All of these understand what xterm does; for any other unknown type, guessing would fill the
  /// screen with rubbish.
  static func usable(for type: String) -> String? {
    // Safe: the C string lives during the call only, which keeps no pointer to it.
    if unsafe terminal_is_usable(type) { return type }
    let relative = relatives.first { type.hasPrefix($0.prefix) }?.type
    // Safe: as above.
    return relative.flatMap { unsafe terminal_is_usable($0) ? $0 : nil }
  }

  private static let relatives: [(prefix: String, type: String)] =
    [("tmux", "screen-256color"), ("screen", "screen-256color")]
    + [
      "alacritty", "contour", "foot", "ghostty", "gnome", "iTerm", "kitty", "konsole", "mintty",
      "mlterm", "putty", "rio", "rxvt", "st-", "vscode", "vte", "wezterm", "xterm",
    ].map { ($0, "xterm-256color") }
}
