import Articles
import Testing

@testable import CorpusLoading

@Suite struct `The queue of files to read` {
  private func queue(of count: Int) -> LoadingQueue {
    LoadingQueue(count: count, pace: .asItGrows, skims: true)
  }

  @Test func `has all skimmed before any is analysed`() {
    var queue = queue(of: 2)
    var turns: [String] = []
    while let claim = queue.claim() {
      turns.append("\(claim.id.index) \(claim.isSkim ? "skimmed" : "analysed")")
      queue.finish(claim, isSkimmed: claim.isSkim)
    }
    #expect(turns == ["0 skimmed", "1 skimmed", "0 analysed", "1 analysed"])
  }

  @Test func `lets nobody analyse a file while another worker skims it`() throws {
    var queue = queue(of: 2)
    let first = try #require(queue.claim())
    queue.prioritise([first.id])
    let second = try #require(queue.claim())
    #expect(second.id.index == 1 && second.isSkim)
    queue.finish(second, isSkimmed: true)
    #expect(queue.claim()?.id.index == 1)
    #expect(queue.claim() == nil, "the first is being skimmed still")
    queue.finish(first, isSkimmed: true)
    let late = try #require(queue.claim())
    #expect(late.id == first.id && !late.isSkim)
    #expect(queue.claim() == nil)
  }

  @Test func `analyses what is asked for without skimming it first`() throws {
    var queue = queue(of: 3)
    queue.prioritise([ArticleID(2)])
    let claim = try #require(queue.claim())
    #expect(claim.id.index == 2 && claim.isUrgent && !claim.isSkim)
    queue.finish(claim, isSkimmed: false)
    var skimmed: [Int] = []
    while let next = queue.claim(), next.isSkim {
      skimmed.append(next.id.index)
      queue.finish(next, isSkimmed: true)
    }
    #expect(skimmed == [0, 1])
  }

  @Test func `gives out nothing once it is stopped`() {
    var queue = queue(of: 3)
    queue.isStopped = true
    #expect(queue.claim() == nil)
  }
}
