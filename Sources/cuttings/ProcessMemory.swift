import CorpusLoading

/// What the system says of the memory of this process (proc_pid_status(5)).
enum ProcessMemory {
  /// In bytes; nil where there is no /proc.
  static var resident: (now: Int, highest: Int)? {
    // A file of /proc has no size that could be asked for.
    guard let bytes = try? TextFile.bytes(of: "/proc/self/status", upTo: 1 << 16) else {
      return nil
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    func value(_ name: String) -> Int? {
      lines.first { $0.hasPrefix(name) }?
        .split(separator: " ").lazy.compactMap { Int($0) }.first.map { $0 * 1024 }
    }
    guard let now = value("VmRSS:"), let highest = value("VmHWM:") else { return nil }
    return (now, highest)
  }
}
