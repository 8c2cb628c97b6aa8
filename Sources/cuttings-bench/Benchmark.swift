import ArgumentParser

/// Measures the reader and the analysis on a folder; docs/BENCHMARKS.md has the figures.
@main
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cuttings-bench", abstract: "Measure Cuttings on a folder of articles.",
    subcommands: [StageBenchmark.self, SearchBenchmark.self, ReaderBenchmark.self])
}

/// Some measured values and what one quotes of them.
struct Sample {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) {
    values.append(value)
  }

  var median: Double { percentile(50) }

  /// The smallest value that so many per cent of the values do not exceed (nearest rank).
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let rank = Int((share / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}

extension Double {
  /// With so many decimals.
  func formatted(_ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(self) * scale).rounded()
    guard scaled < 1e15 else { return String(self) }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = (self < 0 ? "-" : "") + padded.dropLast(decimals)
    return decimals == 0 ? whole : "\(whole).\(padded.suffix(decimals))"
  }
}

extension Duration {
  var milliseconds: Double { self / .milliseconds(1) }
}
