import AnalysisCache
import ArgumentParser
import Listings

struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Show or clear what is kept of earlier analyses.",
    discussion: """
      The cache saves reading and analysing files that did not change. It can be deleted at any \
      time: nothing is in it that cannot be made again.
      """,
    subcommands: [CacheSummaryCommand.self, CacheClearCommand.self],
    defaultSubcommand: CacheSummaryCommand.self)
}

struct CacheSummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Print where the cache is, how large, and what it holds.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try BaseFolder.requiredCache
    let cache = try AnalysisCache(in: folder)
    guard let summary = cache.summary() else {
      throw CommandFailure("\(folder): the cache cannot be read; 'cuttings cache clear' deletes it")
    }
    try StandardOutput.print(.cache(summary), asJSON: output.json)
  }
}

struct CacheClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Delete the cache.")

  func run() throws {
    AnalysisCache.clear(in: try BaseFolder.requiredCache)
  }
}

extension BaseFolder {
  /// The folder of the cache; the failure says what is missing.
  fileprivate static var requiredCache: String {
    get throws {
      guard let path = BaseFolder.cache.path else {
        throw CommandFailure("neither XDG_CACHE_HOME nor HOME is set; set one of them")
      }
      return path
    }
  }
}

extension Listing {
  /// One row a figure.
  fileprivate static func cache(_ summary: CacheSummary) -> Listing {
    let figures: [(String, JSONValue)] = [
      ("path", .string(summary.path)), ("bytes", .integer(summary.bytes)),
      ("limit", .integer(summary.limit)), ("folders", .integer(summary.folders)),
      ("articles", .integer(summary.articles)),
      ("files", .integer(summary.files)), ("stale", .integer(summary.stale)),
    ]
    return Listing(
      rows: figures.lazy.map { name, value in
        Row(plain: "\(name)\t\(value.plain)", json: .object([name: value]))
      })
  }
}

extension JSONValue {
  /// A string without its quotation marks.
  fileprivate var plain: String {
    if case .string(let text) = self { text } else { description }
  }
}
