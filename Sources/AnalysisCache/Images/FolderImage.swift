import CorpusIndex
import EntityRecognition
import TextReuse

/// A whole folder as one run left it, so that the next begins with it.
package struct FolderImage: Sendable {
  /// A file, and the article that it became.
  package struct File: Sendable {
    /// The path relative to the folder given.
    package let name: String
    /// The path it was opened by.
    package let path: String
    package let stamp: FileStamp?
    /// nil when it became none; such a file is read again.
    package let article: PackedArticle?

    package init(name: String, path: String, stamp: FileStamp?, article: PackedArticle?) {
      self.name = name
      self.path = path
      self.stamp = stamp
      self.article = article
    }
  }

  /// In the order of their names; index, entities and stories count articles by their places here.
  package let files: [File]
  package let index: InvertedIndex
  package let entities: EntityTable
  /// nil when nobody asked for them.
  package let stories: SimilarityTable?
  /// nil when nobody asked for them.
  package let years: FolderYears?

  package init(
    files: [File], index: InvertedIndex, entities: EntityTable, stories: SimilarityTable?,
    years: FolderYears?
  ) {
    self.files = files
    self.index = index
    self.entities = entities
    self.stories = stories
    self.years = years
  }
}
