import CorpusIndex
import Glibc
import Synchronization
import TextAnalysis

/// The image of a folder that is being loaded: articles go to its file as they are made and need
/// not wait in memory, the rest follows at the end.
///
/// A class, since the workers of a load share it.
package final class ImageDraft: Sendable {
  private struct State {
    /// Where the next articles go.
    var end = ImageLayout.size
    /// The parts that are written, each with its checksum, in no particular order.
    var runs: [ImageLayout.Place] = []
    var isBroken = false
    /// Whether the file has the name that it bears until it is whole.
    var isNamed: Bool
  }

  let file: FileBytes
  private let partial: String
  private let state: Mutex<State>

  /// - Parameter partial: the path of the file until it is whole.
  init(_ file: FileBytes, at partial: String, isNamed: Bool) {
    self.file = file
    self.partial = partial
    state = Mutex(State(isNamed: isNamed))
  }

  deinit {
    guard state.withLock(\.isNamed) else { return }
    // Safe: the path is a string that outlives the call.
    _ = unsafe unlink(partial)
  }

  /// Puts the file, which is whole now, where another may have been; says whether it could.
  func move(to path: String) -> Bool {
    state.withLock { state in
      guard state.isNamed || file.link(to: partial) else { return false }
      // Safe: both paths are strings that outlive the call.
      state.isNamed = unsafe rename(partial, path) != 0
      return !state.isNamed
    }
  }

  /// What is written so far; nil when something could not be.
  var written: (end: Int, runs: [ImageLayout.Place])? {
    state.withLock { $0.isBroken ? nil : ($0.end, $0.runs) }
  }

  /// Writes the articles of a table that are not in the file.
  ///
  /// - Returns: the table with its articles there, or as it was when they cannot be written.
  package func keep(_ table: ArticleTable) -> ArticleTable {
    var packed = table.packed
    var bytes: [UInt8] = []
    var places: [(row: Int, place: Range<Int>)] = []
    for (row, article) in packed.enumerated() where !article.lies(in: file) {
      places.append((row, bytes.count..<bytes.count + article.count))
      bytes += article.bytes
    }
    guard !places.isEmpty, let start = write(bytes) else { return table }
    for (row, place) in places {
      packed[row] = PackedArticle(
        .source(file), at: start + place.lowerBound..<start + place.upperBound)
    }
    return table.moved(to: packed)
  }

  /// Where the bytes begin in the file; nil when they cannot be written.
  private func write(_ bytes: [UInt8]) -> Int? {
    let start = state.withLock { state -> Int? in
      guard !state.isBroken else { return nil }
      defer { state.end += bytes.count }
      return state.end
    }
    guard let start else { return nil }
    let isWritten = file.write(bytes[...], at: start)
    let checksum = ImageLayout.checksum(of: bytes.count) { bytes[$0] }
    return state.withLock { state in
      guard isWritten, let checksum else {
        state.isBroken = true
        return nil
      }
      state.runs.append(
        ImageLayout.Place(offset: start, count: bytes.count, checksum: checksum))
      return start
    }
  }
}
