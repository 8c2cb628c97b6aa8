import TextAnalysis

/// Finds the matches of a regular expression in texts.
///
/// The sets of steps that the machine can be in are states of an automaton, made when they are
/// first met and kept up to a limit, so that most bytes cost one look into a table and the worst
/// expression costs its length for each.
struct ExpressionMatcher {
  /// A match is no longer than this in bytes, so that what fails late fails soon enough.
  static let longestMatch = 1000
  /// When there are more states, all are forgotten.
  private static let mostStates = 2000

  private struct State: Hashable {
    /// The steps reached, before what they assert about the next scalar is known; rising.
    let steps: [Int32]
    let followsWord: Bool
    let isAtStart: Bool
    /// Whether a match may begin at every scalar.
    let restarts: Bool
  }

  private let program: ExpressionProgram
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]
  /// For each state and class the next state in the high bits; in the low ones whether a match ends
  /// before the scalar, and whether no further one can come. -1 when it is not known.
  private var table: [Int32] = []
  private static let matchesBit: Int32 = 1
  private static let deadBit: Int32 = 2
  private static let stateShift: Int32 = 2
  private var width = 32
  /// The states from which matches are looked for, by what stands before; -1 when unknown.
  private var starts = noStarts
  private static let noStarts = [Int32](repeating: -1, count: 8)

  /// Scalars that no step tells apart are one class.
  private var classSets: [[Bool]] = []
  private var classIsWord: [Bool] = []
  private var classNumbers: [[Bool]: Int] = [:]
  private var asciiClasses: [Int] = []
  private var otherClasses: [UInt32: Int] = [:]

  /// Marks of the steps reached while one state is made.
  private var isReached: [Bool] = []

  init(_ expression: RegularExpression) {
    program = ExpressionProgram(expression)
    isReached = [Bool](repeating: false, count: program.steps.count)
    for value in UInt8(0)..<0x80 {
      asciiClasses.append(makeClass(of: Unicode.Scalar(value)))
    }
  }

  /// The longest matches from left to right that do not overlap and are not empty, as ranges of
  /// bytes. A range of the text counts as a text by itself.
  mutating func matches(in bytes: [UInt8], _ range: TextRange) -> [TextRange] {
    var matches: [TextRange] = []
    forEachMatch(in: bytes, range) { matches.append(TextRange($0, $1)) }
    return matches
  }

  /// Calls `body` with the beginning and the end of each of these matches.
  mutating func forEachMatch(
    in bytes: [UInt8], _ range: TextRange, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    let bytes = bytes.span
    let begin = range.start
    let rangeEnd = range.end
    var start = begin
    var followsWord = false
    // The bytes that were read for nothing since it was known that a match comes. What begins
    // often and never ends is not tried again and again behind the last match.
    var wasted = Self.mostWasted
    while start < rangeEnd {
      if wasted >= Self.mostWasted {
        let state = self.start(followsWord: followsWord, isAtStart: start == begin, restarts: true)
        guard mayMatch(in: bytes, from: start, to: rangeEnd, state) else { return }
        wasted = 0
      }
      let state = self.start(followsWord: followsWord, isAtStart: start == begin, restarts: false)
      var offset = start
      let second = step(from: state, in: bytes, at: &offset, to: rangeEnd)
      if second & Self.deadBit == 0 {
        let (end, read) = self.end(
          from: start, offset, second >> Self.stateShift, in: bytes, to: rangeEnd)
        if let end {
          body(start, end)
          offset = end
        } else {
          wasted += read
        }
      }
      followsWord = isWord(before: offset, in: bytes)
      start = offset
    }
  }

  private static let mostWasted = 64

  /// Whether a match, perhaps an empty one, begins at an offset or later, where the machine is in
  /// a state that restarts.
  private mutating func mayMatch(
    in bytes: Span<UInt8>, from start: Int, to end: Int, _ state: Int32
  ) -> Bool {
    var state = state
    var offset = start
    while offset < end {
      let next = step(from: state, in: bytes, at: &offset, to: end)
      if next & Self.matchesBit != 0 { return true }
      state = next >> Self.stateShift
    }
    return matchesAtEnd(states[Int(state)])
  }

  /// Where the longest match that begins at `start` ends, nil without one of some length; and how
  /// many bytes were read.
  ///
  /// - Parameter second: behind the first scalar, where the machine is in `state`.
  private mutating func end(
    from start: Int, _ second: Int, _ state: Int32, in bytes: Span<UInt8>, to rangeEnd: Int
  ) -> (end: Int?, read: Int) {
    var state = state
    var offset = second
    var end: Int?
    while offset < rangeEnd, offset - start <= Self.longestMatch {
      let place = offset
      let next = step(from: state, in: bytes, at: &offset, to: rangeEnd)
      if next & Self.matchesBit != 0 { end = place }
      if next & Self.deadBit != 0 { return (end, offset - start) }
      state = next >> Self.stateShift
    }
    if offset >= rangeEnd, matchesAtEnd(states[Int(state)]) { end = rangeEnd }
    return (end, offset - start)
  }

  private mutating func isWord(before end: Int, in bytes: Span<UInt8>) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return classIsWord[nextClass(in: bytes, at: &start, to: end)]
  }

  /// Moves over one scalar; the entry of the table for it.
  private mutating func step(
    from state: Int32, in bytes: Span<UInt8>, at offset: inout Int, to end: Int
  ) -> Int32 {
    let byte = bytes[offset]
    if byte < 0x80 {
      let known = table[Int(state) * width + asciiClasses[Int(byte)]]
      if known >= 0 {
        offset += 1
        return known
      }
    }
    let scalarClass = nextClass(in: bytes, at: &offset, to: end)
    return transition(from: state, over: scalarClass)
  }

  // MARK: Classes

  private mutating func nextClass(in bytes: Span<UInt8>, at offset: inout Int, to end: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 {
      offset += 1
      return asciiClasses[Int(byte)]
    }
    var next = offset + 1
    while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
    var value = UInt32(byte) & (next - offset == 2 ? 0x1F : next - offset == 3 ? 0x0F : 0x07)
    for index in offset + 1..<next { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    offset = next
    if let known = otherClasses[value] { return known }
    let made = makeClass(of: Unicode.Scalar(value) ?? "\u{FFFD}")
    otherClasses[value] = made
    return made
  }

  private mutating func makeClass(of scalar: Unicode.Scalar) -> Int {
    let isWord = ScalarSet.isWord(scalar)
    let sets = program.sets.map { $0.accepts(scalar) }
    let key = sets + [isWord]
    if let known = classNumbers[key] { return known }
    let number = classSets.count
    classNumbers[key] = number
    classSets.append(sets)
    classIsWord.append(isWord)
    if number >= width { widen() }
    return number
  }

  /// Makes room for more classes; what is known stays.
  private mutating func widen() {
    var wider: [Int32] = []
    for state in states.indices {
      wider += table[state * width..<(state + 1) * width]
      wider += repeatElement(-1, count: width)
    }
    table = wider
    width *= 2
  }

  // MARK: States

  private mutating func forget() {
    states.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    table.removeAll(keepingCapacity: true)
    starts = Self.noStarts
  }

  /// The state from which one match is looked for, or any that begins there or later.
  private mutating func start(followsWord: Bool, isAtStart: Bool, restarts: Bool) -> Int32 {
    let place = (followsWord ? 1 : 0) + (isAtStart ? 2 : 0) + (restarts ? 4 : 0)
    if starts[place] >= 0 { return starts[place] }
    let number = number(
      of: State(steps: [0], followsWord: followsWord, isAtStart: isAtStart, restarts: restarts))
    starts[place] = number
    return number
  }

  private mutating func number(of state: State) -> Int32 {
    if let known = numbers[state] { return known }
    let number = Int32(states.count)
    numbers[state] = number
    states.append(state)
    table += repeatElement(-1, count: width)
    return number
  }

  /// The entry of the table for one state and class.
  private mutating func transition(from state: Int32, over scalarClass: Int) -> Int32 {
    let known = table[Int(state) * width + scalarClass]
    return known >= 0 ? known : makeTransition(from: state, over: scalarClass)
  }

  private mutating func makeTransition(from state: Int32, over scalarClass: Int) -> Int32 {
    let from = states[Int(state)]
    let isWord = classIsWord[scalarClass]
    let reached = closure(of: from, nextIsWord: isWord, isAtEnd: false)
    var matches = false
    var steps: Set<Int32> = from.restarts ? [0] : []
    for step in reached {
      switch program.steps[step] {
      case .accept(let set) where classSets[scalarClass][set]: steps.insert(Int32(step + 1))
      case .match: matches = true
      case .accept, .split, .jump, .assert: break
      }
    }
    let next = State(
      steps: steps.sorted(), followsWord: isWord, isAtStart: false, restarts: from.restarts)
    let isFull = states.count >= Self.mostStates && numbers[next] == nil
    if isFull { forget() }
    let entry =
      number(of: next) << Self.stateShift | (matches ? Self.matchesBit : 0)
      | (next.steps.isEmpty ? Self.deadBit : 0)
    if !isFull { table[Int(state) * width + scalarClass] = entry }
    return entry
  }

  private mutating func matchesAtEnd(_ state: State) -> Bool {
    closure(of: state, nextIsWord: false, isAtEnd: true).contains { step in
      if case .match = program.steps[step] { true } else { false }
    }
  }

  /// The steps that a state stands for, once it is known what comes next.
  private mutating func closure(of state: State, nextIsWord: Bool, isAtEnd: Bool) -> [Int] {
    var reached: [Int] = []
    var waiting = state.steps.map(Int.init)
    while let step = waiting.popLast() {
      if isReached[step] { continue }
      isReached[step] = true
      reached.append(step)
      switch program.steps[step] {
      case .jump(let target): waiting.append(target)
      case .split(let first, let second): waiting += [first, second]
      case .assert(let assertion):
        let isBoundary = state.followsWord != nextIsWord
        let holds =
          switch assertion {
          case .start: state.isAtStart
          case .end: isAtEnd
          case .wordBoundary: isBoundary
          case .noWordBoundary: !isBoundary
          }
        if holds { waiting.append(step + 1) }
      case .accept, .match: break
      }
    }
    for step in reached { isReached[step] = false }
    return reached
  }
}
