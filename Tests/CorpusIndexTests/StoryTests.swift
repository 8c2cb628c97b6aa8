import Articles
import Testing
import TextReuse

@testable import CorpusIndex

@Suite struct `Articles of a folder that tell the same` {
  private static let drawing = """
    @1 person Ana Brand
    == a.txt
    # A bridge falls
    The old bridge of Selby fell into the river on Monday night, and [Ana Brand|1] saw it go.
    Nobody stood on it, since the town had closed it for 12 weeks.
    == b.txt
    # Something else
    A cook in Anlow has written a book about soups that her father made for sailors.
    == c.txt
    # River takes bridge
    The old bridge of Selby fell into the river on Monday night, and [Brand|1] saw it go.
    Nobody stood on it, since the town had closed it for 14 weeks.
    """

  private let corpus = SmallCorpus(drawing).corpus

  @Test func `are found from each other, and counted as one story`() {
    #expect(corpus.similarArticles(to: ArticleID(0)).map(\.article.index) == [2])
    #expect(corpus.similarArticles(to: ArticleID(2)).map(\.article.index) == [0])
    #expect(corpus.similarArticles(to: ArticleID(1)) == [])
    #expect(corpus.storyCount == 1)
  }

  @Test func `do not depend on how they came to the corpus`() {
    let pieced = SmallCorpus(Self.drawing, batches: [[2], [1, 0]]).corpus
    for place in 0..<3 {
      let id = ArticleID(place)
      #expect(pieced.similarArticles(to: id) == corpus.similarArticles(to: id))
    }
  }

  @Test func `share passages by the words of their sentences`() {
    let passages = corpus.reusedPassages(of: ArticleID(0), in: ArticleID(2))
    #expect(passages.map(\.likeness) == [.near, .near])
    #expect(corpus.reusedPassages(of: ArticleID(0), in: ArticleID(1)) == [])
  }

  @Test func `an article that is not loaded cannot be compared`() {
    let waiting = Corpus(
      names: ["a.txt"], slots: [.waiting], entities: .empty, index: .empty, isComplete: false)
    #expect(waiting.comparison(of: ArticleID(0), with: ArticleID(0)) == nil)
    #expect(waiting.similarArticles(to: ArticleID(0)) == [])
  }
}
