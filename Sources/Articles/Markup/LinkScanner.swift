/// Finds the `](` that closes a Markdown link, each byte of a line looked at once.
struct LinkScanner {
  private var searchedFrom = 0
  private var close = -1
  private var opening = -1

  /// The offset of the "]" that closes the link opened at `offset`; nil when that opens none.
  ///
  /// Of several opening brackets before one closing mark, the last one opens the link.
  mutating func close(ofLinkAt offset: Int, in bytes: [UInt8], end: Int) -> Int? {
    if offset < searchedFrom || offset > close { search(from: offset, in: bytes, end: end) }
    return opening == offset && close < end ? close : nil
  }

  private mutating func search(from start: Int, in bytes: [UInt8], end: Int) {
    searchedFrom = start
    opening = start
    close = start
    while close < end {
      switch bytes[close] {
      case UInt8(ascii: "["): opening = close
      case UInt8(ascii: "]")
      where close + 1 < end && bytes[close + 1] == UInt8(ascii: "("):
        return
      default: break
      }
      close += 1
    }
    opening = -1
  }

  /// The end of "(address)" behind the "]" at `close`; nil when the bracket stays open.
  static func endOfAddress(after close: Int, in bytes: [UInt8], end: Int) -> Int? {
    var depth = 0
    var offset = close + 1
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      case UInt8(ascii: "["): return nil
      default: break
      }
      offset += 1
    }
    return nil
  }
}
