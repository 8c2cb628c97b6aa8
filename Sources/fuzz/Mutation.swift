/// Makes new inputs out of old ones: bytes changed, repeated, dropped and spliced.
struct Mutation {
  private let seeds: [[UInt8]]
  private var state: UInt64

  private static let most = 4096

  init(seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> [UInt8] {
    var input = seeds[below(seeds.count)]
    for _ in 0...below(6) { change(&input) }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    guard !input.isEmpty else {
      input.append(UInt8(truncatingIfNeeded: number()))
      return
    }
    let place = below(input.count)
    switch below(6) {
    case 0: input[place] = UInt8(truncatingIfNeeded: number())
    case 1: input[place] ^= 1 << UInt8(below(8))
    case 2: input.removeSubrange(place..<min(input.count, place + 1 + below(8)))
    case 3: input.insert(UInt8(truncatingIfNeeded: number()), at: place)
    case 4: input.removeSubrange(place...)
    default:
      let other = seeds[below(seeds.count)]
      let start = below(other.count)
      input.insert(contentsOf: other[start..<min(other.count, start + below(64))], at: place)
    }
    if input.count > Self.most { input.removeSubrange(Self.most...) }
  }

  private mutating func below(_ limit: Int) -> Int { Int(number() % UInt64(max(1, limit))) }

  /// Marsaglia's xorshift with 64 bits.
  private mutating func number() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
