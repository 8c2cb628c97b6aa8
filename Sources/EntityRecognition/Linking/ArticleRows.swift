/// The entities and mentions of all articles in a row, article by article: a whole folder is
/// numbered after every change, and passes over flat arrays cost a fraction of those over articles.
struct ArticleRows: Sendable {
  /// For each entity of each article, the number of its name.
  private(set) var names: [Int32] = []
  /// Where the entities of each article begin in `names`, and one more.
  private(set) var nameStarts: [Int32] = [0]
  /// For each mention of each article, the place of its entity in `names`.
  private(set) var owners: [Int32] = []
  /// Where the mentions of each article begin in `owners`, and one more.
  private(set) var ownerStarts: [Int32] = [0]

  var articleCount: Int { nameStarts.count - 1 }

  func mentions(ofArticle article: Int) -> ArraySlice<Int32> {
    owners[Int(ownerStarts[article])..<Int(ownerStarts[article + 1])]
  }

  func names(ofArticle article: Int) -> Range<Int> {
    Int(nameStarts[article])..<Int(nameStarts[article + 1])
  }

  /// Removes the rows of this article and of all behind it.
  mutating func cut(from article: Int) {
    guard article < articleCount else { return }
    names.removeLast(names.count - Int(nameStarts[article]))
    owners.removeLast(owners.count - Int(ownerStarts[article]))
    nameStarts.removeLast(articleCount - article)
    ownerStarts.removeLast(ownerStarts.count - nameStarts.count)
  }

  /// Adds the next article.
  /// - Parameters:
  ///   - own: the names of its entities.
  ///   - locals: for each mention the place of its name in `own`.
  mutating func append(_ own: [Int32], locals: [Int32]) {
    let start = Int32(names.count)
    names += own
    for local in locals { owners.append(start + local) }
    nameStarts.append(Int32(names.count))
    ownerStarts.append(Int32(owners.count))
  }
}
