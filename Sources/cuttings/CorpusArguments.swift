import AnalysisCache
import ArgumentParser
import CorpusIndex
import CorpusLoading
import EntityRecognition
import Glibc

/// The folders to read, shared by all commands.
struct CorpusArguments: ParsableArguments {
  @Argument(help: "Folders or files to read.", completion: .file())
  var paths: [String] = ["."]

  @OptionGroup var state: StateOptions

  /// Reads everything and waits for it; progress goes to standard error if it is a terminal.
  func load() async throws -> Corpus { try await Self.load(paths, state: state) }

  static func load(_ paths: [String], state: StateOptions) async throws -> Corpus {
    let last = LastSnapshot()
    do {
      try ArticleFolder.check(paths)
      let pipeline = try pipeline(of: paths, state: state) { update in
        switch update {
        case .corpus(let corpus): last.corpus = corpus
        case .progress(let progress):
          StandardError.show(progress: "reading \(progress.done)/\(progress.total)")
        }
      }
      await pipeline.run(workers: processorCount)
      StandardError.show(progress: "")
      return last.corpus
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private static func pipeline(
    of paths: [String], state: StateOptions,
    publish: @escaping @Sendable (LoadingPipeline.Update) -> Void
  ) throws(FolderError) -> LoadingPipeline {
    let say = { @Sendable (sentence: String) in StandardError.print("cuttings: \(sentence)") }
    let facts = UserFacts.read(say)
    let means = LoadingMeans(
      facts: facts, cache: state.cache(of: facts.version, say), imageOf: paths, say)
    return means.pipeline(
      of: try ArticleFolder.scan(paths), pace: .onlyWhenDone, publish: publish)
  }

  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
