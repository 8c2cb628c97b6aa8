import Articles
import CorpusLoading

extension ArticleFolder {
  /// The articles of all files that can be read, one after another.
  func articles() throws -> [Article] {
    try files.compactMap { file in
      let bytes = try TextFile.bytes(of: file.path)
      return try? ArticleReader.read(bytes, name: file.name).get()
    }
  }
}
