import CorpusIndex
import Testing

private let news = SmallCorpus(
  """
  == a.txt; ; 新华社
  # 中国外交部
  中国外交部发言人说,美国的制裁是错误的。
  == b.txt
  外国 交通部 の会議は東京で開かれた。
  """)

@Suite struct `Searching texts without spaces` {
  @Test(arguments: [
    ("中国", ["a.txt"]),
    ("外交部", ["a.txt"]),
    ("外交", ["a.txt"]),
    ("外", ["a.txt", "b.txt"]),
    ("部", ["a.txt", "b.txt"]),
    ("国交", []),
    ("交国", []),
    ("会議", ["b.txt"]),
    ("\"美国的制裁\"", ["a.txt"]),
    ("制裁*", ["a.txt"]),
    ("title:外交", ["a.txt"]),
    ("source:新华社", ["a.txt"]),
    ("source:新华", ["a.txt"]),
    ("source:社华", []),
  ])
  func `any run of ideographs is found, and only as a run`(query: String, expected: [String]) {
    #expect(news.found(query).sorted() == expected, "\(query)")
  }

  @Test func `the whole run is marked`() {
    #expect(news.marked("外交部", in: "a.txt") == ["外交部", "外交部"])
    #expect(news.marked("部", in: "b.txt") == ["部"])
  }
}
