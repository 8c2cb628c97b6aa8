import Articles
import TextAnalysis

/// For some articles a list of others, in flat arrays.
struct ArticleLists: Sendable {
  /// Rising.
  private let articles: [Int32]
  /// Where the list of each begins, and the end of the last.
  private let starts: [UInt32]
  private let others: [Int32]

  /// - Parameter lists: rising by the article; those that are empty are left out.
  init(_ lists: some Sequence<(article: ArticleID, others: [ArticleID])>) {
    var articles: [Int32] = []
    var starts: [UInt32] = [0]
    var others: [Int32] = []
    for list in lists where !list.others.isEmpty {
      articles.append(list.article.number)
      others += list.others.map(\.number)
      starts.append(UInt32(others.count))
    }
    self.articles = articles
    self.starts = starts
    self.others = others
  }

  /// How many there are in all lists.
  var count: Int { others.count }

  /// The articles that have a list, rising.
  var keys: [ArticleID] { articles.map { ArticleID(Int($0)) } }

  subscript(place: Int) -> ArticleID { ArticleID(Int(others[place])) }

  /// Where the list of an article lies; empty if it has none.
  func places(of article: ArticleID) -> Range<Int> {
    let number = articles.partitioningIndex { $0 >= article.number }
    guard number < articles.count, articles[number] == article.number else { return 0..<0 }
    return Int(starts[number])..<Int(starts[number + 1])
  }

  /// All pairs of an article and another in its list.
  var pairs: some Sequence<(ArticleID, ArticleID)> {
    articles.indices.lazy.flatMap { number in
      (starts[number]..<starts[number + 1]).lazy.map {
        (ArticleID(Int(articles[number])), self[Int($0)])
      }
    }
  }
}

extension ArticleLists {
  func pack(into sink: inout some BulkSink) {
    sink.append(articles)
    sink.append(starts)
    sink.append(others)
  }

  init(from source: inout some BulkSource) throws(PackingError) {
    articles = try source.array(of: Int32.self)
    starts = try source.array(of: UInt32.self)
    others = try source.array(of: Int32.self)
    guard starts.part(others.count, into: articles.count),
      zip(articles, articles.dropFirst()).allSatisfy({ $0 < $1 }), articles.first ?? 0 >= 0,
      others.allSatisfy({ $0 >= 0 })
    else { throw PackingError() }
  }
}
