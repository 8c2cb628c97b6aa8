import Glibc

/// What running something took, in seconds.
struct CostOfRun {
  /// Of all threads together.
  let processor: Double
  let wall: Double

  static func of(_ body: () throws -> Void) rethrows -> CostOfRun {
    let start = ContinuousClock.now
    let before = processorSeconds
    try body()
    return CostOfRun(
      processor: processorSeconds - before, wall: (ContinuousClock.now - start) / .seconds(1))
  }

  private static var processorSeconds: Double {
    var time = timespec()
    // Safe: clock_gettime fills the record that is passed in place.
    guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .nan }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
