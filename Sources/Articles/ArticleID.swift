/// The number of an article in the folder it was found in: its place in the order of paths.
package struct ArticleID: Hashable, Sendable {
  package let number: Int32

  package init(_ number: Int) {
    self.number = Int32(number)
  }

  /// The place in an array that holds one element an article.
  package var index: Int { Int(number) }
}

extension ArticleID: Comparable {
  package static func < (left: ArticleID, right: ArticleID) -> Bool {
    left.number < right.number
  }
}
