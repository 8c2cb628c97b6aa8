import ArgumentParser
import CorpusIndex
import EntityRecognition
import Glibc

/// An actor, which may be left out, and the folders to read.
struct ActorArguments: ParsableArguments {
  @Argument(help: "An actor, by any of its names or a part of one; then folders or files.")
  var arguments: [String] = []

  @OptionGroup var state: StateOptions

  /// The first argument, unless a file or folder has that name.
  var name: String? {
    guard let first = arguments.first, !Self.isPath(first) else { return nil }
    return first
  }

  /// Reads the folders and finds the actor in them.
  func load() async throws -> (actor: EntityID?, corpus: Corpus) {
    let paths = Array(arguments.dropFirst(name == nil ? 0 : 1))
    let corpus = try await CorpusArguments.load(paths.isEmpty ? ["."] : paths, state: state)
    return (try name.map { try corpus.actor(named: $0) }, corpus)
  }

  private static func isPath(_ argument: String) -> Bool {
    // Safe: access only reads the string, which lives during the call.
    unsafe access(argument, F_OK) == 0
  }
}

extension Corpus {
  /// The actor of this name, of several the one mentioned most; says so and ends the command when
  /// there is none.
  func actor(named name: String) throws -> EntityID {
    guard let entity = entities(named: name).first else {
      StandardError.print("cuttings: no actor named '\(name)'; 'cuttings actors' lists them all")
      throw ExitCode.nothingFound
    }
    return entity
  }
}
