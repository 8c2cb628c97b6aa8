import EntityRecognition

/// Trains the two readings of a model.
///
/// The second reading learns from what the first finds in articles that it has not seen, as it
/// will when the program runs: the articles are parted, and each part is read by weights that
/// the others gave.
package struct NameTrainer {
  package struct Settings: Sendable {
    package var seed: UInt64 = 1
    package var epochs = 6
    /// Into how many parts the articles are cut for the second reading.
    package var parts = 5
    /// The tables have two to this power of rows.
    package var rowExponent = 17
    /// How many perceptrons are trained for each reading; their mean is the model.
    package var runs = 3
    /// What the beginning of a name costs, in weights: more of it finds fewer names.
    package var caution = 0.0

    package init() {}
  }

  private let settings: Settings
  private let report: (String) -> Void

  package init(_ settings: Settings, report: @escaping (String) -> Void = { _ in }) {
    self.settings = settings
    self.report = report
  }

  /// The same articles and settings give the same model, to the byte.
  package func train(_ articles: [TrainingArticle]) -> NameModel {
    let examples = articles.map { TrainingExample(article: $0, added: nil) }
    var second: [TrainingExample?] = Array(repeating: nil, count: articles.count)
    for part in 0..<settings.parts {
      let isInPart = { (index: Int) in index % settings.parts == part }
      let others = examples.indices.filter { !isInPart($0) }.map { examples[$0] }
      let reading = read(others, "part \(part + 1) of \(settings.parts)")
      for index in articles.indices where isInPart(index) {
        let features = articles[index].features
        second[index] = TrainingExample(
          article: articles[index],
          added: features.secondReading(features.tags(firstReading: reading)))
      }
    }
    let first = read(examples, "first reading")
    return NameModel(first: first, second: read(second.compactMap { $0 }, "second reading"))
  }

  private func read(_ examples: [TrainingExample], _ name: String) -> NameModel.Reading {
    var average = WeightAverage()
    for run in 0..<settings.runs {
      average.add(perceptron(of: examples, name, seed: settings.seed &+ UInt64(run)))
    }
    return average.reading(caution: settings.caution)
  }

  private func perceptron(
    of examples: [TrainingExample], _ name: String, seed: UInt64
  ) -> Perceptron {
    var perceptron = Perceptron(rowExponent: settings.rowExponent)
    var generator = SeededGenerator(seed: seed)
    var order = Array(examples.indices)
    let candidates = examples.reduce(0) { $0 + $1.article.tags.count }
    var wrong = 0
    for _ in 0..<settings.epochs {
      order.shuffle(using: &generator)
      wrong = order.reduce(0) { $0 + perceptron.learn(examples[$1]) }
    }
    report("\(name): \(wrong) of \(candidates) words wrong in the last round")
    return perceptron
  }
}
