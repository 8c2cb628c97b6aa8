import AnalysisCache
import Testing

@Suite struct `The version of the analyser` {
  @Test func `is above that of a cache never written`() {
    #expect(AnalyserVersion.current.number > 0)
  }
}
