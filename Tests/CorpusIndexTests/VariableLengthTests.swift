import Testing

@testable import CorpusIndex

@Suite struct `Numbers of variable length` {
  @Test(arguments: someSeeds(20))
  func `are read and skipped as they were written`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let numbers = (0..<200).map { _ in
      UInt32(truncatingIfNeeded: random.next()) >> UInt32(random.below(33) & 31)
    }
    var starts = [0]
    for number in numbers {
      starts.append(starts[starts.count - 1] + Int(VariableLength.byteCount(of: number)))
    }
    var bytes = [UInt8](repeating: 0, count: starts[numbers.count])
    var end: UInt32 = 0
    var span = bytes.mutableSpan
    for (number, next) in zip(numbers, starts.dropFirst()) {
      VariableLength.write(number, to: &span, at: &end)
      #expect(Int(end) == next, "seed \(seed)")
    }
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
