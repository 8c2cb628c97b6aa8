import ArgumentParser
import Articles
import CorpusIndex
import CorpusLoading
import EntityRecognition
import Synchronization
import TextAnalysis
import TextReuse

/// Times each stage of loading by itself on one core, and the whole on one and on all.
struct StageBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Time reading, analysis, indexing and linking, in medians over several runs.")

  @Argument(help: "The folder.")
  var path: String

  @Option(help: "How many runs to take the median of.")
  var runs = 5

  func run() async throws {
    let folder = try ArticleFolder.scan([path])
    let files = try folder.files.map { try TextFile.bytes(of: $0.path) }
    let bytes = files.reduce(0) { $0 + $1.count }
    print("\(files.count) articles, \((Double(bytes) / 1e6).formatted(1)) MB, \(runs) runs")
    var stages = StageTimes()
    let tagger = TrainedTagger()
    for _ in 0..<runs { stages.measure(files, of: folder, tagger: tagger) }
    stages.print(bytes: bytes)
    var times: [Double] = []
    for workers in [1, 2] {
      var sample = Sample()
      for _ in 0..<runs { sample.add(await Self.load(folder, tagger: tagger, workers: workers)) }
      times.append(sample.median)
      print("whole pipeline, \(workers) workers: \(sample.median.formatted(0)) ms")
    }
    print("two workers are \((times[0] / times[1]).formatted(2)) times as fast as one")
  }

  private static func load(
    _ folder: ArticleFolder, tagger: TrainedTagger, workers: Int
  ) async -> Double {
    let pipeline = LoadingPipeline(
      folder: folder, analyser: ArticleAnalyser(tagger: tagger), pace: .onlyWhenDone
    ) { _ in }
    let start = ContinuousClock.now
    await pipeline.run(workers: workers)
    return (ContinuousClock.now - start).milliseconds
  }
}

/// The times of each stage over the runs, in milliseconds.
private struct StageTimes {
  private enum Stage: Hashable {
    case tokenize
    case read
    case analyse(ArticleAnalyser.Step)
    case analysis
    case index
    case sketch
    case compare
    case link
    case replace

    static let all: [Stage] =
      [.tokenize, .read] + ArticleAnalyser.Step.allCases.map(analyse)
      + [.analysis, .index, .sketch, .compare, .link, .replace]

    var name: String {
      switch self {
      case .tokenize: "plain tokenizer"
      case .read: "read articles"
      case .analyse(let step): "  \(step.rawValue)"
      case .analysis: "analyse, all of these"
      case .index: "index"
      case .sketch: "sketch for reuse"
      case .compare: "compare articles"
      case .link: "link"
      case .replace: "replace one article"
      }
    }
  }

  private var samples: [Stage: Sample] = [:]
  private var tokens = 0
  private var entities = 0

  mutating func measure(_ files: [[UInt8]], of folder: ArticleFolder, tagger: TrainedTagger) {
    let articles = time(.read) {
      zip(folder.files, files).compactMap { file, bytes in
        try? ArticleReader.read(bytes, name: file.name).get()
      }
    }
    tokens = time(.tokenize) { articles.reduce(0) { $0 + Tokenizer.tokens(in: $1.text).count } }
    let analyses = analyse(articles, with: ArticleAnalyser(tagger: tagger))
    let sketches = time(.sketch) { articles.map { ShingleSketch($0) } }
    let loaded = articles.indices.map { number in
      LoadedArticle(
        id: ArticleID(number), article: articles[number], analysis: analyses[number])
    }
    _ = time(.index) { InvertedIndex.empty.adding(loaded) }
    _ = time(.compare) {
      SimilarArticleFinder.table(of: loaded.map { ($0.id, sketches[$0.id.index]) }) {
        articles[$0.index]
      }
    }
    link(loaded)
  }

  private mutating func analyse(
    _ articles: [Article], with analyser: ArticleAnalyser
  ) -> [ArticleAnalysis] {
    var spent: [ArticleAnalyser.Step: Duration] = [:]
    let analyses = time(.analysis) {
      articles.map { article in
        var last = ContinuousClock.now
        return analyser.analyse(article) { step in
          let now = ContinuousClock.now
          spent[step, default: .zero] += now - last
          last = now
        }
      }
    }
    for (step, duration) in spent {
      samples[.analyse(step), default: Sample()].add(duration.milliseconds)
    }
    return analyses
  }

  private mutating func link(_ loaded: [LoadedArticle]) {
    var links = FolderLinks()
    let table = time(.link) {
      for article in loaded { links.set(article.analysis, of: article.id) }
      return links.table()
    }
    entities = table.entities.count
    guard let last = loaded.last else { return }
    _ = time(.replace) {
      links.set(last.analysis, of: last.id)
      return links.table()
    }
  }

  private mutating func time<Result>(_ stage: Stage, _ body: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = body()
    samples[stage, default: Sample()].add((ContinuousClock.now - start).milliseconds)
    return result
  }

  func print(bytes: Int) {
    Swift.print("\(tokens) tokens, \(entities) entities; one core, medians:")
    let tokenizing = samples[.tokenize]?.median ?? .nan
    for stage in Stage.all {
      guard let median = samples[stage]?.median else { continue }
      Swift.print(
        "  \(stage.name): \(median.formatted(0)) ms, "
          + "\((Double(bytes) / 1e3 / median).formatted(0)) MB/s, "
          + "\((Double(tokens) / median).formatted(0)) thousand tokens/s, "
          + "\((median / tokenizing).formatted(1)) times the tokenizer")
    }
  }
}
