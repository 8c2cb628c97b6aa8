import CorpusLoading

extension ProcessMemory {
  /// The resident size now, in units of 2²⁰ bytes; no number where it is not known.
  static func megabytes(of process: Int32? = nil) -> Double {
    resident(of: process).map { Double($0.now) / 1_048_576 } ?? .nan
  }
}
