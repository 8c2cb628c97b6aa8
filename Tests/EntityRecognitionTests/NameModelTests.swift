import EntityRecognition
import Testing

@Suite struct `The model of names` {
  private static let small = NameModel(
    first: reading(rows: 4, weight: 3), second: reading(rows: 8, weight: -5))

  private static func reading(rows: Int, weight: Int8) -> NameModel.Reading {
    let tags = NameTag.allCases.count
    return NameModel.Reading(
      rows: Array(repeating: NameModel.Row(repeating: weight), count: rows),
      transitions: Array(repeating: Int16(weight) * 100, count: tags * tags))
  }

  @Test func `that the program carries is valid and within four megabytes`() {
    #expect(NameModel.embedded.bytes.count <= 4 << 20)
    #expect(NameModel.embedded.first.rows.contains { $0 != .zero })
  }

  @Test func `is read as it was written`() throws {
    let read = try NameModel(Self.small.bytes)
    #expect(read.bytes == Self.small.bytes)
    #expect(read.first.rows == Self.small.first.rows)
    #expect(read.second.transitions == Self.small.second.transitions)
  }

  @Test func `is refused when it is something else`() {
    #expect(throws: NameModelError.notAModel) { try NameModel([]) }
    #expect(throws: NameModelError.notAModel) { try NameModel(Array("GIF89a, and more".utf8)) }
  }

  @Test func `is refused when it has another version`() {
    var bytes = Self.small.bytes
    bytes[8] = 99
    #expect(throws: NameModelError.otherVersion(99)) { try NameModel(bytes) }
  }

  @Test func `is refused when it is cut short or changed anywhere`() {
    let bytes = Self.small.bytes
    #expect(throws: NameModelError.damaged) { try NameModel(Array(bytes.dropLast())) }
    for place in [9, 10, 12, 16, bytes.count - 1] {
      var changed = bytes
      changed[place] ^= 1
      #expect(throws: NameModelError.damaged, "byte \(place)") { try NameModel(changed) }
    }
  }
}
