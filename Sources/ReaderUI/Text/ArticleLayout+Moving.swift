import TextAnalysis

extension ArticleLayout {
  /// The position some lines further on or back, within the article.
  mutating func position(_ position: LinePosition, movedBy lines: Int) -> LinePosition {
    lines < 0 ? moved(position, back: -lines) : moved(position, on: lines)
  }

  /// The first line of the last screenful.
  mutating func lastTop(rows: Int) -> LinePosition {
    guard !pieces.isEmpty else { return .start }
    keep(pieces.count - 1)
    let last = LinePosition(
      piece: pieces.count - 1, line: lineCount(ofPiece: pieces.count - 1) - 1)
    return moved(last, back: max(0, rows - 1))
  }

  /// The line that holds an offset of the text; the nearest before it when its block is hidden.
  mutating func position(ofOffset offset: Int) -> LinePosition {
    guard let piece = piece(holding: offset) else { return .start }
    keep(piece)
    let ranges = ranges(ofPiece: piece)
    let line = ranges.lastIndex { $0.lowerBound <= offset } ?? 0
    return LinePosition(
      piece: piece, line: line + lineCount(ofPiece: piece) - ranges.count)
  }

  /// The offset of the first text at or below a line; the end of the text when there is none.
  func offset(at position: LinePosition) -> Int {
    var piece = position.piece
    while piece < pieces.count {
      if case .text(let range, _, _) = pieces[piece] {
        guard piece == position.piece else { return range.start }
        let ranges = ranges(ofPiece: piece)
        let line = position.line - (lineCount(ofPiece: piece) - ranges.count)
        return line < ranges.count ? ranges[max(0, line)].lowerBound : range.end
      }
      piece += 1
    }
    return article.text.count
  }

  /// How many lines lie from one position to a later one, counted no further than `limit`.
  mutating func distance(from start: LinePosition, to end: LinePosition, limit: Int) -> Int {
    var lines = -start.line
    var piece = start.piece
    while piece < end.piece, piece < pieces.count, lines < limit {
      keep(piece)
      lines += lineCount(ofPiece: piece)
      piece += 1
    }
    return piece < end.piece ? limit : min(limit, lines + end.line)
  }

  private mutating func moved(_ position: LinePosition, on lines: Int) -> LinePosition {
    var position = position
    var left = lines
    while position.piece < pieces.count {
      keep(position.piece)
      let rest = lineCount(ofPiece: position.piece) - 1 - position.line
      if left <= rest {
        position.line += left
        return position
      }
      guard position.piece + 1 < pieces.count else {
        position.line += max(0, rest)
        return position
      }
      left -= rest + 1
      position = LinePosition(piece: position.piece + 1, line: 0)
    }
    return position
  }

  private mutating func moved(_ position: LinePosition, back lines: Int) -> LinePosition {
    var position = position
    var left = lines
    while left > position.line {
      guard position.piece > 0 else { return .start }
      left -= position.line + 1
      let piece = position.piece - 1
      keep(piece)
      position = LinePosition(piece: piece, line: lineCount(ofPiece: piece) - 1)
    }
    position.line -= left
    return position
  }

  /// The piece with an offset in it, or else the last text before it, or else the first text.
  private func piece(holding offset: Int) -> Int? {
    var piece = pieces.indices.partitioningIndex { start(ofPieceAtOrBefore: $0) > offset } - 1
    while piece >= 0 {
      if case .text = pieces[piece] { return piece }
      piece -= 1
    }
    return pieces.firstIndex {
      guard case .text = $0 else { return false }
      return true
    }
  }

  /// Where the text of a piece begins; a made piece counts with the text before it.
  private func start(ofPieceAtOrBefore piece: Int) -> Int {
    var piece = piece
    while piece >= 0 {
      if case .text(let range, _, _) = pieces[piece] { return range.start }
      piece -= 1
    }
    return -1
  }
}
