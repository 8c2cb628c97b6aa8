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
  /// For each state and class the next state, times 2, and 1 more when a match ends before the
  /// scalar; -1 when it is not known.
  private var table: [Int32] = []
  private var width = 32
  /// The states from which one match is looked for, by what stands before it; -1 when unknown.
  private var starts = noStarts
  private static let noStarts: [Int32] = [-1, -1, -1, -1]

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
    guard mayMatch(in: bytes, range) else { return [] }
    var matches: [TextRange] = []
    var start = range.start
    var followsWord = false
    while start < range.end {
      var next = start
      let own = nextClass(in: bytes, at: &next, to: range.end)
      if let end = end(from: start, followsWord, in: bytes, range) {
        matches.append(TextRange(start, end))
        followsWord = isWord(before: end, in: bytes)
        start = end
      } else {
        followsWord = classIsWord[own]
        start = next
      }
    }
    return matches
  }

  /// Whether a match, perhaps an empty one, is anywhere.
  private mutating func mayMatch(in bytes: [UInt8], _ range: TextRange) -> Bool {
    var state = number(
      of: State(steps: [0], followsWord: false, isAtStart: true, restarts: true))
    var offset = range.start
    while offset < range.end {
      let next = transition(
        from: state, over: nextClass(in: bytes, at: &offset, to: range.end))
      if next & 1 == 1 { return true }
      state = next >> 1
    }
    return matchesAtEnd(states[Int(state)])
  }

  /// Where the longest match that begins at `start` ends; nil without a match of some length.
  private mutating func end(
    from start: Int, _ followsWord: Bool, in bytes: [UInt8], _ range: TextRange
  ) -> Int? {
    var state = self.start(followsWord: followsWord, isAtStart: start == range.start)
    var offset = start
    var end: Int?
    while offset < range.end, offset - start <= Self.longestMatch {
      let place = offset
      let next = transition(
        from: state, over: nextClass(in: bytes, at: &offset, to: range.end))
      if next & 1 == 1, place > start { end = place }
      state = next >> 1
      if states[Int(state)].steps.isEmpty { return end }
    }
    if offset >= range.end, matchesAtEnd(states[Int(state)]) { end = range.end }
    return end
  }

  private func isWord(before end: Int, in bytes: [UInt8]) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.last
      .map(ScalarSet.isWord) ?? false
  }

  // MARK: Classes

  private mutating func nextClass(in bytes: [UInt8], at offset: inout Int, to end: Int) -> Int {
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

  /// The state from which one match is looked for.
  private mutating func start(followsWord: Bool, isAtStart: Bool) -> Int32 {
    let place = (followsWord ? 1 : 0) + (isAtStart ? 2 : 0)
    if starts[place] >= 0 { return starts[place] }
    let number = number(
      of: State(steps: [0], followsWord: followsWord, isAtStart: isAtStart, restarts: false))
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
    let entry = number(of: next) << 1 | (matches ? 1 : 0)
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
