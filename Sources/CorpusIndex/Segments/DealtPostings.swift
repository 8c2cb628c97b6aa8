/// What an occurrence adds to the postings of its term, in the order of the texts.
struct PostingStep {
  private static let startBit: UInt32 = 1 << 31
  private static let titleBit: UInt32 = 1 << 30

  private let bits: UInt32
  /// From the position before, or the position itself in a new posting.
  let distance: UInt32

  @inline(__always)
  init(_ term: Int, startsPosting: Bool, isInTitle: Bool, _ distance: UInt32) {
    bits =
      UInt32(truncatingIfNeeded: term) | (startsPosting ? Self.startBit : 0)
      | (isInTitle ? Self.titleBit : 0)
    self.distance = distance
  }

  var term: Int { Int(bits & ~(Self.startBit | Self.titleBit)) }
  var startsPosting: Bool { bits & Self.startBit != 0 }
  var isInTitle: Bool { bits & Self.titleBit != 0 }
}

/// Where the next posting and the next position of a term go in a table.
struct PostingPlace {
  var posting: UInt32 = 0
  var byte: UInt32 = 0
}

/// The postings of a table, which are written at many places in turn.
struct DealtPostings {
  private var articles: [UInt16]
  private var counts: [UInt8]
  private var positions: [UInt8]
  private var large = LargeCounts()

  init(postings: Int, positionBytes: Int) {
    articles = [UInt16](repeating: 0, count: postings)
    counts = [UInt8](repeating: 0, count: postings)
    positions = [UInt8](repeating: 0, count: positionBytes)
  }

  var rows: PostingRows {
    PostingRows(articles: articles, counts: counts, large: large.inOrder, positions: positions)
  }

  /// Deals out an article and moves the places of its terms.
  mutating func deal(
    _ steps: ArraySlice<PostingStep>, of article: UInt16, from places: inout [PostingPlace]
  ) {
    Self.deal(steps.span, of: article, from: &places, &articles, &counts, &large, &positions)
  }

  /// Apart, since spans are written without asking each time who else holds the array.
  private static func deal(
    _ steps: Span<PostingStep>, of article: UInt16, from places: inout [PostingPlace],
    _ articles: inout [UInt16], _ counts: inout [UInt8], _ large: inout LargeCounts,
    _ positions: inout [UInt8]
  ) {
    var places = places.mutableSpan
    var articles = articles.mutableSpan
    var counts = counts.mutableSpan
    var positions = positions.mutableSpan
    for index in steps.indices {
      let step = steps[index]
      var place = places[step.term]
      var count: UInt8 = 0
      if step.startsPosting {
        articles[Int(place.posting)] = article
        place.posting &+= 1
      } else {
        count = counts[Int(place.posting &- 1)]
      }
      let posting = Int(place.posting &- 1)
      counts[posting] = large.counted(step, onto: count, in: posting)
      VariableLength.write(step.distance, to: &positions, at: &place.byte)
      places[step.term] = place
    }
  }
}

/// The counts that fill their part of a byte, while occurrences are counted.
private struct LargeCounts {
  private var counts: [Int: PostingTable.LargeCount] = [:]

  var inOrder: [PostingTable.LargeCount] { counts.values.sorted { $0.posting < $1.posting } }

  /// The byte of a posting with one occurrence more.
  @inline(__always)
  mutating func counted(_ step: PostingStep, onto byte: UInt8, in posting: Int) -> UInt8 {
    let low = byte & PostingTable.countMask
    let high = byte >> PostingTable.titleShift
    guard low < PostingTable.countMask - 1,
      high < PostingTable.titleMask - (step.isInTitle ? 1 : 0)
    else { return countedApart(step, onto: byte, in: posting) }
    return byte &+ (step.isInTitle ? 1 << PostingTable.titleShift | 1 : 1)
  }

  @inline(never)
  private mutating func countedApart(
    _ step: PostingStep, onto byte: UInt8, in posting: Int
  ) -> UInt8 {
    let known = counts[posting]?.matchCounts ?? MatchCounts(byte: byte)
    let all = known.all + 1
    let inTitle = known.inTitle + (step.isInTitle ? 1 : 0)
    counts[posting] = .init(posting: UInt32(posting), count: all, titleCount: inTitle)
    return PostingTable.countByte(all, inTitle: inTitle).byte
  }
}
