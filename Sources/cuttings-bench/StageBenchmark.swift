import ArgumentParser
import Articles
import CorpusIndex
import CorpusLoading
import EntityRecognition
import Synchronization
import TextAnalysis

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
  private var samples: [(name: String, sample: Sample)] = [
    "read articles", "tokenize", "analyse", "index", "link", "replace one article",
  ].map { ($0, Sample()) }
  private var tokens = 0
  private var entities = 0

  mutating func measure(_ files: [[UInt8]], of folder: ArticleFolder, tagger: TrainedTagger) {
    let analyser = ArticleAnalyser(tagger: tagger)
    let articles = time(0) {
      zip(folder.files, files).compactMap { file, bytes in
        try? ArticleReader.read(bytes, name: file.name).get()
      }
    }
    tokens = time(1) { articles.reduce(0) { $0 + Tokenizer.tokens(in: $1.text).count } }
    let analyses = time(2) { articles.map(analyser.analyse) }
    let loaded = zip(articles, analyses).enumerated().map { number, pair in
      LoadedArticle(id: ArticleID(number), article: pair.0, analysis: pair.1)
    }
    _ = time(3) { InvertedIndex.empty.adding(loaded) }
    var links = FolderLinks()
    let table = time(4) {
      for article in loaded { links.set(article.analysis, of: article.id) }
      return links.table()
    }
    entities = table.entities.count
    if let last = loaded.last {
      _ = time(5) {
        links.set(last.analysis, of: last.id)
        return links.table()
      }
    }
  }

  private mutating func time<Result>(_ stage: Int, _ body: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = body()
    samples[stage].sample.add((ContinuousClock.now - start).milliseconds)
    return result
  }

  func print(bytes: Int) {
    Swift.print("\(tokens) tokens, \(entities) entities; one core, medians:")
    let tokenizing = samples[1].sample.median
    for (name, sample) in samples {
      let median = sample.median
      Swift.print(
        "  \(name): \(median.formatted(0)) ms, "
          + "\((Double(bytes) / 1e3 / median).formatted(0)) MB/s, "
          + "\((Double(tokens) / median).formatted(0)) thousand tokens/s, "
          + "\((median / tokenizing).formatted(1)) times the tokenizer")
    }
  }
}
