import CNcurses
import Glibc
import TerminalFrame

/// What was written to standard error while the reader had the screen.
enum CapturedErrors {
  /// More than a person reads; a library that complains about every file stops here.
  private static let limit = 16_384

  /// Ends the capture and returns its text, made safe for a terminal.
  static func release() -> String {
    var bytes = [UInt8](repeating: 0, count: limit)
    // Safe: the array has as many bytes as it says and outlives the call.
    let length = unsafe terminal_release_errors(&bytes, bytes.count)
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    let shown = TerminalText.neutralised(text, keepsLines: true)
    return length > limit ? shown + "\n… \(length - limit) bytes more\n" : shown
  }

  /// Ends the capture and prints it where it was meant to go.
  static func print() {
    let bytes = Array(release().utf8)
    var sent = 0
    while sent < bytes.count {
      let rest = bytes[sent...]
      // Safe: the pointer is used during the call only, with the buffer's own length.
      let count = unsafe rest.withUnsafeBytes {
        unsafe write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      sent += count
    }
  }
}
