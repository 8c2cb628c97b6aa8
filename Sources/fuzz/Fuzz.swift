import AnalysisCache
import ArgumentParser
import Articles
import CorpusIndex
import EntityRecognition

/// Throws changed inputs at what reads foreign bytes: the parser of queries and the reader of
/// packed articles. Whatever they do but come back is a defect, and ends the program with it.
@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Feed mutated inputs to the query parser or the cache reader for some seconds.")

  enum Target: String, ExpressibleByArgument, CaseIterable {
    case queries
    case cache
  }

  @Argument(help: "What is fed: queries or cache.")
  var target: Target

  @Option(help: "For how long.")
  var seconds = 60

  @Option(help: "Where the sequence of inputs begins; the same seed gives the same inputs.")
  var seed: UInt64 = 1

  func run() throws {
    var mutation = Mutation(seeds: try seeds(), seed: seed)
    let end = ContinuousClock.now + .seconds(seconds)
    var count = 0
    while ContinuousClock.now < end {
      let input = mutation.next()
      count += 1
      switch target {
      case .queries: QueryFuzzing.run(input)
      case .cache: Self.readCache(input)
      }
    }
    print("\(target.rawValue): \(count) inputs from seed \(seed), none stopped it")
  }

  /// With a checksum that fits, so that what lies behind it is read; what is read as an article
  /// must pack into bytes that say the same.
  private static func readCache(_ parts: [UInt8]) {
    func opened(_ sealed: [UInt8]) -> AnalysedArticle? {
      SealedArticle.open(sealed)?.content(named: "a.txt")
    }
    guard let read = opened(SealedArticle.seal(parts)) else { return }
    let sealed = SealedArticle.seal(PackedArticle(read))
    let again = opened(sealed).map { SealedArticle.seal(PackedArticle($0)) }
    precondition(again == sealed, "an entry is not read back as it is")
  }

  private func seeds() throws -> [[UInt8]] {
    switch target {
    case .queries:
      return [
        "lavrov \"regime change\"~2 NEAR/5 m*hamm?d\u{0}Lavrov spoke of regime change.",
        "(said:lavrov OR tag:oil) -title:\"a b*\" /re[gx]+|(a|b){2,3}/ guaido~1\u{0}Guaidó, a b.",
        "actor:Лавров 中国 date:2019-04..2020-02 after:2020 \"open\u{0}中国 and U.S. AT&T 3.5",
      ].map { Array($0.utf8) }
    case .cache:
      let text = "Talks end\n\nMOSCOW, May 5. – “We are ready,” Sergei Lavrov said on Friday."
      let article = try ArticleReader.read(Array(text.utf8), name: "a.txt").get()
      let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(article)
      let packed = PackedArticle(AnalysedArticle(article: article, analysis: analysis))
      return [SealedArticle.bytes(of: SealedArticle.seal(packed))]
    }
  }
}
