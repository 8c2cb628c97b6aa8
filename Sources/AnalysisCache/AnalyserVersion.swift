import EntityRecognition
import TextAnalysis

/// What an entry of the cache was made by: entries of another version are not used.
package struct AnalyserVersion: Hashable, Sendable {
  /// Raised whenever the same bytes would be read, analysed or packed otherwise by the code.
  private static let code: UInt64 = 2

  /// Of this program, with the tables and the model that it holds.
  package static let current = AnalyserVersion(
    number: Int64(truncatingIfNeeded: TrainedTagger.fingerprint &* 31 &+ code))

  package let number: Int64

  /// The version of an analysis that a user's own facts took part in.
  package func with(facts: [UInt8]) -> AnalyserVersion {
    let sum = ByteHash.checksum(of: facts[...])
    return AnalyserVersion(number: number &* 31 &+ Int64(truncatingIfNeeded: sum))
  }

  package init(number: Int64) {
    self.number = number
  }
}
