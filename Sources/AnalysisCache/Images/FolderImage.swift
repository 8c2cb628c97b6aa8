import CorpusIndex
import EntityRecognition
import TextReuse

/// A whole folder as one run left it, so that the next begins with it.
package struct FolderImage: Sendable {
  package struct File: Sendable {
    /// The path relative to the folder given.
    package let name: String
    package let stamp: FileStamp?

    package init(name: String, stamp: FileStamp?) {
      self.name = name
      self.stamp = stamp
    }
  }

  /// In the order of their names; index, entities and stories count articles by their places here.
  package let files: [File]
  /// The article that each file became; nil when it became none, and is read again.
  package let articles: [LoadedArticle?]
  package let index: InvertedIndex
  package let entities: EntityTable
  /// nil when nobody asked for them.
  package let stories: SimilarityTable?
  /// nil when nobody asked for them.
  package let years: FolderYears?

  package init(
    files: [File], articles: [LoadedArticle?], index: InvertedIndex, entities: EntityTable,
    stories: SimilarityTable?, years: FolderYears?
  ) {
    self.files = files
    self.articles = articles
    self.index = index
    self.entities = entities
    self.stories = stories
    self.years = years
  }
}
