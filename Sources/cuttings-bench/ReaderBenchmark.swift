import ArgumentParser
import CorpusLoading
import Foundation
import TerminalHarness

/// Starts the built reader in a pseudo-terminal and takes the times that a user feels.
struct ReaderBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader",
    abstract: "Time first frame, search, keys while loading, full load and the next start.")

  @Argument(help: "The folder.")
  var path: String

  @Option(help: "How many times to start with an empty cache, and then with what that left.")
  var runs = 5

  @Option(help: "How many seconds a start may take.")
  var limit = 600

  func run() throws {
    guard let program = BuiltProducts.path(of: "cuttings") else {
      throw ValidationError("cuttings is not built; swift build -c release builds both")
    }
    var first = ReaderFigures(limit: .seconds(limit))
    var next = ReaderFigures(limit: .seconds(limit))
    for _ in 0..<runs {
      let cache =
        NSTemporaryDirectory() + "cuttings-bench-\(ProcessInfo.processInfo.processIdentifier)"
      defer { try? FileManager.default.removeItem(atPath: cache) }
      try first.measure(program, path: path, cache: cache)
      try next.measure(program, path: path, cache: cache)
      try first.measureQuitting(program, path: path)
    }
    print("With an empty cache:\n\(first)\nThe next start:\n\(next)")
  }
}

private struct ReaderFigures: CustomStringConvertible {
  /// How long a start may take.
  let limit: Duration
  private var firstFrame = Sample()
  private var listed = Sample()
  private var searchable = Sample()
  private var loaded = Sample()
  private var keys = Sample()
  private var moves = Sample()
  private var memory = Sample()
  private var peak = Sample()
  private var quitting = Sample()

  init(limit: Duration) { self.limit = limit }

  /// One start, from nothing to fully loaded, with a key pressed every few hundredths of a second.
  mutating func measure(_ program: String, path: String, cache: String) throws {
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(
      program, [path], rows: 40, columns: 120, environment: ["XDG_CACHE_HOME=\(cache)"])
    try waitForFrame(terminal)
    firstFrame.add((ContinuousClock.now - start).milliseconds)
    // Before there is a row to move to, nothing can answer a key.
    guard terminal.waitUntil(seconds: 60, { $0.contains(" 1/") }) else {
      throw ValidationError("the reader never listed an article:\(terminal.screen)")
    }
    listed.add((ContinuousClock.now - start).milliseconds)
    var isSearchable = false
    while !Self.isDone(terminal.screen) {
      press("j", in: terminal, into: &keys)
      if !isSearchable, terminal.screen.contains(" indexing ") || Self.isDone(terminal.screen) {
        isSearchable = true
        searchable.add((ContinuousClock.now - start).milliseconds)
      }
      guard ContinuousClock.now - start < limit else {
        throw ValidationError("not loaded in time:\(terminal.screen)")
      }
    }
    loaded.add((ContinuousClock.now - start).milliseconds)
    for _ in 0..<10 {
      let before = terminal.screen.byteCount
      press("j", in: terminal, into: &keys)
      terminal.settle(milliseconds: 40)
      moves.add(Double(terminal.screen.byteCount - before))
    }
    // What is kept for the next start is written after the load.
    waitForRest(of: terminal)
    if let resident = ProcessMemory.resident(of: terminal.process) {
      memory.add(Double(resident.now) / 1_048_576)
      peak.add(Double(resident.highest) / 1_048_576)
    }
    quit(terminal)
  }

  /// One start that is quit in the midst of loading, without a cache.
  mutating func measureQuitting(_ program: String, path: String) throws {
    let terminal = try PseudoTerminal(program, [path], rows: 40, columns: 120)
    try waitForFrame(terminal)
    terminal.settle(milliseconds: 500)
    quit(terminal)
  }

  private func waitForFrame(_ terminal: PseudoTerminal) throws {
    guard terminal.waitUntil(seconds: 60, { $0.contains("ARTICLES") }) else {
      throw ValidationError("the reader never showed its list:\(terminal.screen)")
    }
  }

  /// Waits until the program has used no processor time for half a second.
  private func waitForRest(of terminal: PseudoTerminal) {
    var last = -1
    while let ticks = terminal.processorTicks, ticks != last {
      last = ticks
      terminal.settle(milliseconds: 500)
    }
  }

  private mutating func quit(_ terminal: PseudoTerminal) {
    let start = ContinuousClock.now
    terminal.send("q")
    if terminal.waitForExit() != nil { quitting.add((ContinuousClock.now - start).milliseconds) }
  }

  /// Sends a key and waits for the first byte of the answer.
  private func press(_ key: String, in terminal: PseudoTerminal, into sample: inout Sample) {
    terminal.settle(milliseconds: 15)
    let before = terminal.screen.byteCount
    let start = ContinuousClock.now
    terminal.send(key)
    if terminal.waitUntil(seconds: 2, { $0.byteCount > before }) {
      sample.add((ContinuousClock.now - start).milliseconds)
    }
  }

  private static func isDone(_ screen: VirtualScreen) -> Bool {
    let header = screen.lines.first ?? ""
    return header.contains(" actors") && !header.contains("+ actors")
      && !screen.contains("indexing") && !screen.contains(" reading ")
  }

  var description: String {
    """
      first frame: median \(firstFrame.median.formatted(0)) ms, \
    worst \(firstFrame.percentile(100).formatted(0)) ms
      every file listed: median \(listed.median.formatted(0)) ms
      every article searchable: median \(searchable.median.formatted(0)) ms
      fully loaded: median \(loaded.median.formatted(0)) ms
      keys all the while (\(keys.values.count)): p50 \(keys.median.formatted(1)) ms, \
    p99 \(keys.percentile(99).formatted(1)) ms, worst \(keys.percentile(100).formatted(1)) ms
      a move in the list with its preview: median \(moves.median.formatted(0)) bytes
      resident memory at rest: median \(memory.median.formatted(0)) MB, \
    at its highest \(peak.median.formatted(0)) MB
      quitting (\(quitting.values.count)): worst \(quitting.percentile(100).formatted(0)) ms
    """
  }
}
