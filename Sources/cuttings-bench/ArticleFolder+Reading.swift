import Articles
import CorpusIndex
import CorpusLoading

extension ArticleFolder {
  /// The articles of all files that can be read.
  func articles() -> [Article] { articlesInTurn.map(\.article) }

  /// The same, each read when it is asked for, under their numbers among all files.
  var articlesInTurn: some Sequence<NumberedArticle> {
    files.lazy.enumerated().compactMap { number, file in
      guard let bytes = try? TextFile.bytes(of: file.path),
        let article = try? ArticleReader.read(bytes, name: file.name).get()
      else { return nil }
      return NumberedArticle(id: ArticleID(number), article: article)
    }
  }
}
