/// What a cache holds.
package struct CacheSummary: Hashable, Sendable {
  package let path: String
  /// In use, of the limit at which old entries go.
  package let bytes: Int
  package let limit: Int
  /// Whole folders that are kept beside the articles.
  package let folders: Int
  /// Contents, and the files in which they lie.
  package let articles: Int
  package let files: Int
  /// Contents that another version of the program has analysed, of no use to this one.
  package let stale: Int
}
