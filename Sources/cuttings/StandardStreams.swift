import ArgumentParser
import Glibc
import Listings
import TerminalFrame

/// Standard output, buffered; what goes to a terminal is neutralised first.
struct StandardOutput {
  private static let capacity = 1 << 16
  private let isTerminal = isatty(STDOUT_FILENO) == 1
  private var buffer: [UInt8] = []

  mutating func print(_ line: String) {
    buffer += Array((isTerminal ? TerminalText.neutralised(line, keepsLines: true) : line).utf8)
    buffer.append(0x0A)
    if buffer.count >= Self.capacity { flush() }
  }

  mutating func flush() {
    FileDescriptorOutput.write(buffer, to: STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Prints a listing and ends the command: with status 1 when it has no rows.
  static func print(_ listing: Listing, asJSON: Bool) throws {
    var output = StandardOutput()
    var isEmpty = true
    for row in listing.rows {
      let json = row.json
      if asJSON, json == .null { continue }
      output.print(asJSON ? json.description : row.plain)
      isEmpty = false
    }
    output.flush()
    if isEmpty { throw ExitCode.nothingFound }
  }
}

/// Standard error, for messages and progress.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func print(_ message: String) {
    let text = isTerminal ? TerminalText.neutralised(message, keepsLines: true) : message
    FileDescriptorOutput.write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Replaces the line of progress; nothing unless standard error is a terminal.
  static func show(progress: String) {
    guard isTerminal else { return }
    FileDescriptorOutput.write(Array("\r\(progress)\u{1B}[K".utf8), to: STDERR_FILENO)
  }
}

enum FileDescriptorOutput {
  /// Writes all bytes, however many calls that takes; gives up silently when the reader is gone.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Safe: the buffer is valid during the call, and write reads no more than its count.
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
