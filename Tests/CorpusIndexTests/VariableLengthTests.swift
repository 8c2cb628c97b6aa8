import Testing

@testable import CorpusIndex

@Suite struct `Numbers of variable length` {
  @Test(arguments: someSeeds(20))
  func `are read and skipped as they were written`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let numbers = (0..<200).map { _ in
      UInt32(truncatingIfNeeded: random.next()) >> UInt32(random.below(33) & 31)
    }
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for number in numbers {
      starts.append(bytes.count)
      VariableLength.append(number, to: &bytes)
    }
    starts.append(bytes.count)
    for _ in 0..<100 {
      let first = random.below(numbers.count)
      let count = random.below(numbers.count - first + 1)
      var offset = starts[first]
      VariableLength.skip(count, in: bytes, at: &offset)
      #expect(offset == starts[first + count], "seed \(seed)")
      var place = starts[first]
      #expect(VariableLength.read(bytes, at: &place) == numbers[first], "seed \(seed)")
    }
  }
}
