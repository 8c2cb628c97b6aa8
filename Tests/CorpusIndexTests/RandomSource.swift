/// A small generator of random numbers whose sequence follows from its seed (SplitMix64).
struct RandomSource: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Seeds that are the same in every run; a failing test prints the one that failed. The fuzzers
/// look further.
func someSeeds(_ count: Int) -> [UInt64] {
  var random = RandomSource(seed: 20_200_207)
  return (0..<count).map { _ in random.next() }
}
