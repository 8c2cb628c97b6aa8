import CorpusLoading
import Testing

@Suite struct `Watching a folder` {
  @Test func `tells what was written and what was removed`() throws {
    let folder = try TemporaryFolder()
    let kept = try folder.write("x", to: "kept.txt")
    let changed = try folder.write("x", to: "changed.txt")
    let removed = try folder.write("x", to: "removed.txt")
    let watch = try #require(FolderWatch([folder.path]))
    try folder.write("y", to: "changed.txt")
    try folder.remove("removed.txt")
    let changes = watch.changes()
    #expect(changes.isSuperset(of: [changed, removed]))
    #expect(!changes.contains(kept))
    #expect(watch.changes().isEmpty)
  }

  @Test func `leaves out a folder that is not there`() throws {
    let watch = try #require(FolderWatch(["/nowhere/at/all"]))
    #expect(watch.changes().isEmpty)
  }
}
