import Articles
import CorpusLoading
import Testing

@Suite struct `Scanning a folder` {
  @Test func `finds texts below it, sorted by path`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.md", "deep/er/c.markdown", "deep/B.TXT"] {
      try folder.write("text", to: name)
    }
    let found = try ArticleFolder.scan([folder.path])
    #expect(found.files.map(\.name) == ["a.md", "b.txt", "deep/B.TXT", "deep/er/c.markdown"])
  }

  @Test func `sets apart what no reader takes, with the reason`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "photo.JPG")
    try folder.write("x", to: "README")
    let found = try ArticleFolder.scan([folder.path])
    #expect(found.files.isEmpty)
    #expect(
      found.skipped == [
        SkippedFile(name: "README", reason: .unsupportedFormat("")),
        SkippedFile(name: "photo.JPG", reason: .unsupportedFormat("jpg")),
      ])
  }

  @Test func `knows its files by their paths`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "deep/b.md", "c.txt"] { try folder.write("text", to: name) }
    let below = try ArticleFolder.scan([folder.path + "/deep", folder.path + "/c.txt"])
    for found in [try ArticleFolder.scan([folder.path + "/"]), below] {
      for (number, file) in found.files.enumerated() {
        #expect(found.number(ofPath: file.path) == number, "\(file.path)")
        #expect(found.number(ofPath: file.path + "x") == nil)
      }
      #expect(found.number(ofPath: "/deep/b.md") == nil)
    }
    #expect(below.files.count == 2)
  }

  @Test(arguments: [
    ("/x/a.txt", true), ("/x/A.TXT", true), ("b.markdown", true), ("/x/.a.txt", false),
    ("/x.txt/a", false), ("/x/a.txt.part", false), ("/x/photo.jpg", false), ("", false),
  ])
  func `takes texts that are not hidden`(path: String, isTaken: Bool) {
    #expect(ArticleFolder.takes(path) == isTaken)
  }

  @Test func `passes over hidden files and folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: ".hidden.txt")
    try folder.write("x", to: ".git/notes.txt")
    let found = try ArticleFolder.scan([folder.path])
    #expect(found.files.isEmpty && found.skipped.isEmpty)
  }

  @Test func `ends on a loop of folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "inner/a.txt")
    try folder.link("inner/back", to: folder.path)
    let found = try ArticleFolder.scan([folder.path])
    #expect(found.files.map(\.name) == ["inner/a.txt"])
  }

  @Test func `follows a link to a file`() throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    let target = try elsewhere.write("x", to: "far.txt")
    try folder.link("near.txt", to: target)
    #expect(try ArticleFolder.scan([folder.path]).files.map(\.name) == ["near.txt"])
  }

  @Test func `reports a link that leads nowhere, and goes on`() throws {
    let folder = try TemporaryFolder()
    try folder.link("loop.txt", to: "loop.txt")
    try folder.write("x", to: "a.txt")
    let found = try ArticleFolder.scan([folder.path])
    #expect(found.files.map(\.name) == ["a.txt"])
    #expect(found.skipped.map(\.name) == ["loop.txt"])
  }

  @Test func `takes single files by their last name`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "deep/a.txt")
    #expect(try ArticleFolder.scan([path]).files.map(\.name) == ["a.txt"])
  }

  @Test func `keeps the files of several folders apart by their paths`() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    try one.write("x", to: "a.txt")
    try two.write("x", to: "a.txt")
    let names = try ArticleFolder.scan([one.path, two.path + "/"]).files.map(\.name)
    #expect(Set(names) == ["\(one.path)/a.txt", "\(two.path)/a.txt"])
  }

  @Test func `refuses a path that does not exist, with a sentence`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/nowhere"
    #expect(throws: FolderError.missing(path: path)) { try ArticleFolder.scan([path]) }
    #expect(
      FolderError.missing(path: path).description
        == "\(path): no such file or folder; give the folder that holds the articles")
  }
}
