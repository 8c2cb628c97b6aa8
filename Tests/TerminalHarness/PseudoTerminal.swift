import Glibc

package enum PseudoTerminalError: Error, Equatable {
  case noTerminal(errno: Int32)
  case noProcess(path: String, errno: Int32)
}

/// How a process ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
}

/// A program in a terminal of its own, which types, looks and waits as a person would.
///
/// A class, because it owns a process and a descriptor; both end with it. Tests that use it
/// belong into a suite marked `.serialized`.
package final class PseudoTerminal {
  package private(set) var screen: VirtualScreen
  /// Everything the program has sent.
  package private(set) var output: [UInt8] = []
  package let process: pid_t
  private var master: Int32 = -1
  private var slave: Int32 = -1
  private var status: ExitStatus?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - type: the value of TERM; nil leaves it unset.
  ///   - locale: the value of LANG; nil leaves it unset.
  ///   - environment: further variables, as `NAME=value`.
  package init(
    _ path: String, _ arguments: [String] = [], type: String? = "xterm-256color",
    locale: String? = "C.UTF-8", rows: Int = 24, columns: Int = 80, environment: [String] = []
  ) throws(PseudoTerminalError) {
    screen = VirtualScreen(rows: rows, columns: columns)
    let descriptors = try Self.open(rows: rows, columns: columns)
    (master, slave) = (descriptors.master, descriptors.slave)
    var variables =
      // Of two that have one name, the first counts.
      environment + ["PATH=/usr/bin:/bin", "HOME=/nonexistent", "XDG_CACHE_HOME=none"]
    variables += type.map { ["TERM=\($0)"] } ?? []
    variables += locale.map { ["LANG=\($0)"] } ?? []
    process = try ProcessStart.spawn(
      path, [path] + arguments, environment: variables, on: slave)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
    close(slave)
  }

  private static func open(
    rows: Int, columns: Int
  ) throws(PseudoTerminalError) -> (master: Int32, slave: Int32) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var master: Int32 = -1
    var slave: Int32 = -1
    // Safe: the variables outlive the call; null stands for no name and default settings.
    guard unsafe openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw .noTerminal(errno: errno)
    }
    // No other program that a test starts may hold this terminal open.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    return (master, slave)
  }

  package func send(_ text: String) {
    send(Array(text.utf8))
  }

  package func send(_ bytes: [UInt8]) {
    // Safe: the array has as many bytes as it says and outlives the call.
    _ = unsafe write(master, bytes, bytes.count)
  }

  /// Puts something on the screen that the program has not sent, as a stray message would.
  package func disturb(_ text: String) {
    screen.feed(Array(text.utf8))
  }

  package func signal(_ number: Int32) {
    kill(process, number)
  }

  package func resize(rows: Int, columns: Int) {
    readAvailable(milliseconds: 0)
    screen.resize(rows: rows, columns: columns)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    // Safe: the structure outlives the call.
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the window that the program runs in.
  package func hangUp() {
    close(master)
    close(slave)
    (master, slave) = (-1, -1)
  }

  /// Reads what the program sends until the screen is as expected; false when time runs out.
  package func waitUntil(
    seconds: Int = 10, _ isExpected: (VirtualScreen) -> Bool
  ) -> Bool {
    let deadline = Self.clock() + seconds * 1000
    while !isExpected(screen) {
      guard Self.clock() < deadline else { return false }
      readAvailable(milliseconds: 20)
    }
    return true
  }

  package func waitFor(_ text: String) -> Bool {
    waitUntil { $0.contains(text) }
  }

  /// Reads until the program has been quiet for a while.
  package func settle(milliseconds: Int = 80) {
    while readAvailable(milliseconds: milliseconds) {}
  }

  /// How the program ended; nil when it still runs after the time given.
  package func waitForExit(seconds: Int = 10) -> ExitStatus? {
    let deadline = Self.clock() + seconds * 1000
    while status == nil, Self.clock() < deadline {
      readAvailable(milliseconds: 10)
      var code: Int32 = 0
      // Safe: the integer outlives the call.
      guard unsafe waitpid(process, &code, WNOHANG) == process else { continue }
      let signal = code & 0x7F
      status = signal == 0 ? .exited(code >> 8 & 0xFF) : .killed(signal: signal)
      while readAvailable(milliseconds: 0) {}
    }
    return status
  }

  /// Whether the line discipline is as a shell expects it: lines, echo and signal keys.
  package var isCanonical: Bool {
    var settings = termios()
    // Safe: the structure outlives the call.
    guard unsafe tcgetattr(slave, &settings) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & wanted == wanted && settings.c_iflag & tcflag_t(ICRNL) != 0
      && settings.c_oflag & tcflag_t(ONLCR) != 0
  }

  /// CPU time of the process so far, in clock ticks.
  package var processorTicks: Int? {
    // Safe: the file is opened, read into an array of the size told, and closed.
    let file = unsafe Glibc.open("/proc/\(process)/stat", O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = unsafe read(file, &buffer, buffer.count)
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return nil
    }
    return user + system
  }

  @discardableResult
  private func readAvailable(milliseconds: Int) -> Bool {
    guard master >= 0 else {
      usleep(useconds_t(max(1, milliseconds)) * 1000)
      return false
    }
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    // Safe: one entry, which outlives the call.
    guard unsafe poll(&polled, 1, Int32(milliseconds)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    // Safe: the array has as many bytes as it says and outlives the call.
    let count = unsafe read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    let bytes = Array(buffer.prefix(count))
    output += bytes
    screen.feed(bytes)
    return true
  }

  private static func clock() -> Int {
    var time = timespec()
    // Safe: the structure outlives the call.
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
