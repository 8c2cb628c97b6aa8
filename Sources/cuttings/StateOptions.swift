import AnalysisCache
import ArgumentParser

/// Whether the program remembers anything between two runs.
struct StateOptions: ParsableArguments {
  @Flag(help: "Use and keep nothing between runs: neither the cache nor the state folder.")
  var noState = false

  /// The cache of analyses; nil when it is not wanted or cannot be had.
  ///
  /// - Parameters:
  ///   - version: of the analyses that are wanted.
  ///   - say: told what the user should know of it, in a sentence.
  func cache(of version: AnalyserVersion, _ say: (String) -> Void) -> AnalysisCache? {
    guard !noState, let folder = BaseFolder.cache.path else { return nil }
    do {
      let cache = try AnalysisCache(in: folder, version: version)
      if let notice = cache.notice { say(notice) }
      return cache
    } catch {
      say("\(folder): no cache can be kept here (\(error)); everything is analysed anew")
      return nil
    }
  }
}
