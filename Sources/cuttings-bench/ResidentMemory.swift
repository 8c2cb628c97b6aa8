import Glibc

/// What the system says of the memory of a process.
enum ResidentMemory {
  /// The resident size, in units of 2²⁰ bytes; of this process when none is named.
  static func megabytes(of process: pid_t = getpid()) -> Double {
    // Safe: the stream is closed once, and fgets writes no more than the buffer holds.
    guard let file = unsafe fopen("/proc/\(process)/status", "r") else { return .nan }
    defer { unsafe _ = fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while unsafe fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix("VmRSS:") else { continue }
      return text.split(separator: " ").compactMap { Double($0) }.first.map { $0 / 1024 } ?? .nan
    }
    return .nan
  }
}
