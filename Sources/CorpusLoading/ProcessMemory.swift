import CAllocator

/// The memory of a process: what the system says of it (proc_pid_status(5)), and what it is told.
package enum ProcessMemory {
  /// Has large blocks given back as soon as they are freed; to be called first of all.
  package static func prepare() { allocator_prepare() }

  /// Gives back what was freed, for whoever let go of much.
  static func giveBack() { allocator_give_back() }

  /// The resident size now and at its highest, in bytes; nil where there is no /proc.
  ///
  /// - Parameter process: its number; nil for this one.
  package static func resident(of process: Int32? = nil) -> (now: Int, highest: Int)? {
    let name = process.map { String($0) } ?? "self"
    // A file of /proc has no size that could be asked for.
    guard let bytes = try? TextFile.bytes(of: "/proc/\(name)/status", upTo: 1 << 16) else {
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
