import Testing
import TextAnalysis

@Suite struct `Eight bytes at once` {
  /// A number whose bytes are marked as the answer of `EightBytes` marks them.
  private func marks(_ bytes: [UInt8], _ test: (UInt8) -> Bool) -> UInt64 {
    bytes.enumerated().reduce(0) { sum, byte in
      test(byte.element) ? sum | 0x80 << UInt64(8 * byte.offset) : sum
    }
  }

  @Test func `every byte is told beside every other`() {
    for own in UInt8(0)...255 {
      for other in [UInt8(0), 0x20, 0x61, 0x7F, 0x80, 0xFF] {
        let bytes = [own, other, own, own, other, other, own, other]
        let number = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let letters = marks(bytes) { byte in
          let scalar = Unicode.Scalar(byte)
          return scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
        }
        #expect(EightBytes.lettersAndDigits(number) == letters)
        #expect(EightBytes.count(letters) == letters.nonzeroBitCount)
        #expect(EightBytes.capitals(number) == marks(bytes) { (0x41...0x5A).contains($0) })
        #expect(EightBytes.smallLetters(number) == marks(bytes) { (0x61...0x7A).contains($0) })
        #expect(EightBytes.spaces(number) == marks(bytes) { $0 == 0x20 })
        #expect(EightBytes.arePlain(number) == bytes.allSatisfy { 0x20 <= $0 && $0 < 0x80 })
      }
    }
  }
}
