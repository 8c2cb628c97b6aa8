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
    do {
      let folder = try ArticleFolder.scan(paths)
      let say = { (sentence: String) in StandardError.print("cuttings: \(sentence)") }
      let facts = UserFacts.read(say)
      let corpus = await load(folder, facts: facts, cache: state.cache(of: facts.version, say))
      StandardError.show(progress: "")
      return corpus
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private static func load(
    _ folder: ArticleFolder, facts: UserFacts, cache: AnalysisCache?
  ) async -> Corpus {
    let last = LastSnapshot()
    let pipeline = LoadingPipeline(
      folder: folder, analyser: facts.analyser, knowledge: facts.knowledge, cache: cache,
      pace: .onlyWhenDone
    ) { update in
      switch update {
      case .corpus(let corpus): last.corpus = corpus
      case .progress(let progress):
        StandardError.show(progress: "reading \(progress.done)/\(progress.total)")
      }
    }
    await pipeline.run(workers: processorCount)
    return last.corpus
  }

  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
