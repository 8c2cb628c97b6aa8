/// What the reader has said: the newest for a few seconds in the status line, all in a page.
struct MessageLog: Sendable {
  /// How long a message stays in the status line.
  static let milliseconds = 5000
  static let longest = 200

  private(set) var all: [String] = []
  private(set) var current: String?

  mutating func say(_ message: String) {
    current = message
    guard all.last != message else { return }
    all.append(message)
    if all.count > Self.longest { all.removeFirst() }
  }

  mutating func hide() { current = nil }
}
