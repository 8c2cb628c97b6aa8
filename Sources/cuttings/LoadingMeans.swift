import AnalysisCache
import CorpusLoading

/// What a folder is loaded with: facts, the cache, and what an earlier run left of the folder,
/// which is read beside whatever else is to be done.
struct LoadingMeans: Sendable {
  let facts: UserFacts
  let cache: AnalysisCache?
  private let image: Task<FolderImage?, Never>?

  /// - Parameters:
  ///   - cache: nil to know and to keep nothing.
  ///   - paths: of the folder, as they were given; nil to begin without an image.
  ///   - say: told what the user should know of the image, in a sentence.
  init(
    facts: UserFacts, cache: AnalysisCache?, imageOf paths: [String]?,
    _ say: @escaping @Sendable (String) -> Void
  ) {
    self.facts = facts
    self.cache = cache
    let roots = paths.map(ArticleFolder.roots)
    image =
      if let cache, let roots {
        Task.detached(priority: .utility) { await cache.image(of: roots, say) }
      } else {
        nil
      }
  }

  func pipeline(
    of folder: ArticleFolder, after earlier: LoadingPipeline? = nil,
    pace: LoadingPipeline.Pace = .asItGrows,
    publish: @escaping @Sendable (LoadingPipeline.Update) -> Void
  ) -> LoadingPipeline {
    LoadingPipeline(
      folder: folder, analyser: facts.analyser, knowledge: facts.knowledge, after: earlier,
      cache: cache, image: image, pace: pace, publish: publish)
  }
}
