/// How far the loading of the folder is.
package struct LoadingProgress: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case scanning
    /// Every file is read so that it can be searched.
    case reading
    /// Actors, quotations and dates are recognised.
    case analysing
    /// The user stopped it; what is there stays.
    case stopped
    case done
  }

  package let phase: Phase
  package let done: Int
  package let total: Int
  /// nil until the first second has shown how fast it goes.
  package let secondsLeft: Int?

  package init(phase: Phase, done: Int, total: Int, secondsLeft: Int?) {
    self.phase = phase
    self.done = done
    self.total = total
    self.secondsLeft = secondsLeft
  }
}
