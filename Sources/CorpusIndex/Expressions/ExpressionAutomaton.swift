/// The automaton of a regular expression, made as far as texts ask for it.
///
/// The sets of steps that the machine can be in are its states, made when they are first met and
/// kept up to a limit, so that most bytes cost one look into a table and the worst expression
/// costs its length for each.
struct ExpressionAutomaton {
  /// When there are more states, all are forgotten.
  private static let mostStates = 10_000

  private struct State: Hashable {
    /// The steps reached, before what they assert about the next scalar is known; one bit each.
    let steps: [UInt64]
    let followsWord: Bool
    let isAtStart: Bool
    /// Whether a match may begin at every scalar.
    let restarts: Bool
  }

  /// What one scalar leads to.
  struct Transition {
    /// The next state in the high bits; in the low ones whether a match ends before the scalar,
    /// and whether no further one can come.
    fileprivate let bits: Int32

    var state: Int32 { bits >> 2 }
    var matches: Bool { bits & 1 != 0 }
    var isDead: Bool { bits & 2 != 0 }

    fileprivate init(bits: Int32) { self.bits = bits }

    fileprivate init(to state: Int32, matches: Bool, isDead: Bool) {
      bits = state << 2 | (matches ? 1 : 0) | (isDead ? 2 : 0)
    }
  }

  private let program: ExpressionProgram
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]
  /// For each state and class the transition; -1 when it is not known.
  private var table: [Int32] = []
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

  /// For each byte whether a match can begin with it; those outside ASCII all can.
  private(set) var canBegin = [Bool](repeating: true, count: 256)
  /// How much work it was to make transitions, in about as many looks into the table.
  private(set) var effort = 0
  /// The part of it that was for matches that begin anywhere.
  private(set) var effortOfRestarts = 0

  /// The steps reached while one state is made, and for each step whether it is one of them.
  private var reached: [Int] = []
  private var isReached: [Bool]

  init(_ expression: RegularExpression) {
    program = ExpressionProgram(expression)
    isReached = [Bool](repeating: false, count: program.steps.count)
    for value in UInt8(0)..<0x80 {
      asciiClasses.append(makeClass(of: Unicode.Scalar(value)))
    }
    let starts = (0..<4).map {
      start(followsWord: $0 & 1 != 0, isAtStart: $0 & 2 != 0, restarts: false)
    }
    for byte in asciiClasses.indices {
      canBegin[byte] = starts.contains { !transition(from: $0, over: asciiClasses[byte]).isDead }
    }
  }

  /// Moves over one scalar.
  mutating func step(
    from state: Int32, in bytes: Span<UInt8>, at offset: inout Int, to end: Int
  ) -> Transition {
    let byte = bytes[offset]
    if byte < 0x80 {
      let known = table[Int(state) * width + asciiClasses[Int(byte)]]
      if known >= 0 {
        offset += 1
        return Transition(bits: known)
      }
    }
    let scalarClass = nextClass(in: bytes, at: &offset, to: end)
    return transition(from: state, over: scalarClass)
  }

  /// Whether the scalar that ends at an offset belongs to a word.
  mutating func isWord(before end: Int, in bytes: Span<UInt8>) -> Bool {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return classIsWord[nextClass(in: bytes, at: &start, to: end)]
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
  mutating func start(followsWord: Bool, isAtStart: Bool, restarts: Bool) -> Int32 {
    let place = (followsWord ? 1 : 0) + (isAtStart ? 2 : 0) + (restarts ? 4 : 0)
    if starts[place] >= 0 { return starts[place] }
    let number = number(
      of: State(
        steps: noSteps(restarting: true), followsWord: followsWord, isAtStart: isAtStart,
        restarts: restarts))
    starts[place] = number
    return number
  }

  /// Room for the bits of all steps; set is at most the first, with which matches begin.
  private func noSteps(restarting: Bool) -> [UInt64] {
    var steps = [UInt64](repeating: 0, count: program.steps.count / 64 + 1)
    if restarting { steps[0] = 1 }
    return steps
  }

  private mutating func number(of state: State) -> Int32 {
    if let known = numbers[state] { return known }
    let number = Int32(states.count)
    numbers[state] = number
    states.append(state)
    table += repeatElement(-1, count: width)
    return number
  }

  private mutating func transition(from state: Int32, over scalarClass: Int) -> Transition {
    let known = table[Int(state) * width + scalarClass]
    return known >= 0 ? Transition(bits: known) : makeTransition(from: state, over: scalarClass)
  }

  private mutating func makeTransition(
    from state: Int32, over scalarClass: Int
  ) -> Transition {
    let from = states[Int(state)]
    let isWord = classIsWord[scalarClass]
    reach(from: from, nextIsWord: isWord, isAtEnd: false)
    var matches = false
    var isDead = !from.restarts
    var steps = noSteps(restarting: from.restarts)
    for step in reached {
      switch program.steps[step] {
      case .accept(let set) where classSets[scalarClass][set]:
        steps[(step + 1) / 64] |= 1 << UInt64((step + 1) % 64)
        isDead = false
      case .match: matches = true
      case .accept, .split, .jump, .assert: break
      }
    }
    let next = State(
      steps: steps, followsWord: isWord, isAtStart: false, restarts: from.restarts)
    let cost = Self.costOfTransition + Self.costOfStep * reached.count
    effort += cost
    if from.restarts { effortOfRestarts += cost }
    let isFull = states.count >= Self.mostStates && numbers[next] == nil
    if isFull { forget() }
    let transition = Transition(to: number(of: next), matches: matches, isDead: isDead)
    if !isFull { table[Int(state) * width + scalarClass] = transition.bits }
    return transition
  }

  private static let costOfTransition = 100
  private static let costOfStep = 4

  /// Whether a match ends with the text, which the machine leaves in a state.
  mutating func matchesAtEnd(in state: Int32) -> Bool {
    reach(from: states[Int(state)], nextIsWord: false, isAtEnd: true)
    return reached.contains { step in
      if case .match = program.steps[step] { true } else { false }
    }
  }

  /// Finds the steps that a state stands for, once it is known what comes next.
  private mutating func reach(from state: State, nextIsWord: Bool, isAtEnd: Bool) {
    for step in reached { isReached[step] = false }
    reached.removeAll(keepingCapacity: true)
    for (word, bits) in state.steps.enumerated() {
      var rest = bits
      while rest != 0 {
        add(64 * word + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    // What is reached over others is added behind, and followed in its turn.
    var next = 0
    while next < reached.count {
      let step = reached[next]
      next += 1
      switch program.steps[step] {
      case .jump(let target): add(target)
      case .split(let first, let second):
        add(first)
        add(second)
      case .assert(let assertion):
        let isBoundary = state.followsWord != nextIsWord
        let holds =
          switch assertion {
          case .start: state.isAtStart
          case .end: isAtEnd
          case .wordBoundary: isBoundary
          case .noWordBoundary: !isBoundary
          }
        if holds { add(step + 1) }
      case .accept, .match: break
      }
    }
  }

  private mutating func add(_ step: Int) {
    guard !isReached[step] else { return }
    isReached[step] = true
    reached.append(step)
  }
}
