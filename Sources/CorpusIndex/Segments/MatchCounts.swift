/// How often an article has matches, and how many of them are in its title.
struct MatchCounts: Equatable {
  static let none = MatchCounts(0, inTitle: 0)

  /// All in the low half and those in the title in the high half, so that both are added at once.
  private var both: UInt64

  init(_ all: UInt32, inTitle: UInt32) {
    both = UInt64(all) | UInt64(inTitle) << 32
  }

  /// Reads the byte that a posting has for both; what it says of large counts is too little.
  init(byte: UInt8) {
    both = UInt64(byte & PostingTable.countMask) | UInt64(byte >> PostingTable.titleShift) << 32
  }

  var all: UInt32 { UInt32(truncatingIfNeeded: both) }
  var inTitle: UInt32 { UInt32(truncatingIfNeeded: both >> 32) }

  static func &+= (counts: inout MatchCounts, others: MatchCounts) { counts.both &+= others.both }
  static func &-= (counts: inout MatchCounts, others: MatchCounts) { counts.both &-= others.both }

  static func &+ (counts: MatchCounts, others: MatchCounts) -> MatchCounts {
    var sum = counts
    sum &+= others
    return sum
  }
}
