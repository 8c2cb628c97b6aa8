import ArgumentParser
import CorpusLoading
import Glibc
import TerminalHarness

/// Starts the built reader in a pseudo-terminal and takes the times that a user feels.
struct ReaderBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader",
    abstract: "Time first frame, keys while loading and full load; read the memory.")

  @Argument(help: "The folder.")
  var path: String

  @Option(help: "How many starts to take the medians of.")
  var runs = 5

  func run() throws {
    guard let program = BuiltProducts.path(of: "cuttings") else {
      throw ValidationError("cuttings is not built; swift build -c release builds both")
    }
    var figures = ReaderFigures()
    for _ in 0..<runs { try figures.measure(program, path: path) }
    figures.print()
  }
}

private struct ReaderFigures {
  private var firstFrame = Sample()
  private var loaded = Sample()
  private var keys = Sample()
  private var moves = Sample()
  private var memory = Sample()

  /// One start, from nothing to fully loaded, with a key pressed every few hundredths of a second.
  mutating func measure(_ program: String, path: String) throws {
    let start = ContinuousClock.now
    let terminal = try PseudoTerminal(program, [path], rows: 40, columns: 120)
    guard terminal.waitUntil(seconds: 60, { $0.contains("ARTICLES") }) else {
      throw ValidationError("the reader never showed its list:\(terminal.screen)")
    }
    firstFrame.add((ContinuousClock.now - start).milliseconds)
    while !Self.isDone(terminal.screen) {
      press("j", in: terminal, into: &keys)
      guard ContinuousClock.now - start < .seconds(300) else {
        throw ValidationError("not loaded after 300 s:\(terminal.screen)")
      }
    }
    loaded.add((ContinuousClock.now - start).milliseconds)
    terminal.settle(milliseconds: 300)
    memory.add(ProcessMemory.megabytes(of: terminal.process))
    for _ in 0..<10 {
      let before = terminal.screen.byteCount
      press("j", in: terminal, into: &keys)
      terminal.settle(milliseconds: 40)
      moves.add(Double(terminal.screen.byteCount - before))
    }
    terminal.send("q")
    _ = terminal.waitForExit()
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
      && !screen.contains("indexing")
  }

  func print() {
    Swift.print(
      """
      first frame: median \(firstFrame.median.formatted(0)) ms, \
      worst \(firstFrame.percentile(100).formatted(0)) ms
      fully loaded: median \(loaded.median.formatted(0)) ms
      keys while loading and after (\(keys.values.count)): \
      p50 \(keys.median.formatted(1)) ms, p99 \(keys.percentile(99).formatted(1)) ms, \
      worst \(keys.percentile(100).formatted(1)) ms
      a move in the list with its preview: median \(moves.median.formatted(0)) bytes
      resident memory: median \(memory.median.formatted(0)) MB
      """)
  }
}
