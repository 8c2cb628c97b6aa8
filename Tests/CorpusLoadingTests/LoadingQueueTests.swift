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
    let first = queue.claim()
    let skim = try #require(first)
    queue.prioritise([skim.id])
    let second = queue.claim()
    let other = try #require(second)
    #expect(other.id.index == 1 && other.isSkim)
    queue.finish(other, isSkimmed: true)
    let third = queue.claim()
    #expect(third?.id == other.id)
    let fourth = queue.claim()
    #expect(fourth == nil, "the first is being skimmed still")
    queue.finish(skim, isSkimmed: true)
    let late = queue.claim()
    #expect(late?.id == skim.id && late?.isSkim == false)
    let last = queue.claim()
    #expect(last == nil)
  }

  @Test func `analyses what is asked for without skimming it first`() throws {
    var queue = queue(of: 3)
    queue.prioritise([ArticleID(2)])
    let first = queue.claim()
    let claim = try #require(first)
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
    let claim = queue.claim()
    #expect(claim == nil)
  }
}
