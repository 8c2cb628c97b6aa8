import ArgumentParser
import CorpusIndex
import Listings

struct SearchesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "searches",
    abstract: "List the saved searches: name and query.",
    discussion: "'cuttings search --save NAME QUERY' keeps one, '--saved NAME' runs it again.")

  @Option(help: "Forget the search kept under a name.")
  var remove: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    if let remove {
      guard try SavedSearchFile.remove(remove) else {
        throw CommandFailure("no search is saved as '\(remove)'; 'cuttings searches' lists them")
      }
      return
    }
    try StandardOutput.print(.searches(SavedSearchFile.read()), asJSON: output.json)
  }
}
