import Articles
import EntityRecognition

/// How the score of a hit came about.
package struct HitExplanation: Hashable, Sendable {
  /// One part of the query that the article answers; the scores of all add up to the hit's.
  package enum Part: Hashable, Sendable {
    /// - Parameters:
    ///   - rarity: the weight of words that so many articles hold (inverse document frequency).
    ///   - count: how often they stand in the article, its title included.
    ///   - length: the words of the article.
    case words(
      String, rarity: Double, articles: Int, count: Int, inTitle: Int, length: Int, score: Double)
    /// Neighbours in the query that are near each other in the article.
    case nearness(String, String, score: Double)
    /// The article has all of several words.
    case allWords(score: Double)

    package var score: Double {
      switch self {
      case .words(_, _, _, _, _, _, let score), .nearness(_, _, let score), .allWords(let score):
        score
      }
    }
  }

  package let hit: Hit
  package let parts: [Part]
}

extension Corpus {
  /// The best hits of a query with the parts of their scores.
  package func explainedSearch(_ query: Query, limit: Int = .max) -> [HitExplanation] {
    let plan = QueryPlan(query, for: self)
    let evaluations = index.segments.map {
      SegmentEvaluation(plan: plan, corpus: self, segment: $0)
    }
    let scoring = Scoring(plan: plan, index: index, evaluations: evaluations)
    return search(query, limit: limit).compactMap { hit in
      for evaluation in evaluations {
        guard let place = evaluation.segment.place(of: hit.article) else { continue }
        let explainer = HitExplainer(
          evaluation: evaluation, scoring: scoring, place: place,
          counts: plan.leaves.indices.map { leaf in
            evaluations.reduce(0) { $0 + $1.lists[leaf].articles.count }
          })
        return HitExplanation(hit: hit, parts: explainer.parts())
      }
      return nil
    }
  }
}

/// Adds up the score of one article as the evaluation does, and writes down what it adds.
private struct HitExplainer {
  let evaluation: SegmentEvaluation
  let scoring: Scoring
  let place: UInt32
  /// For each leaf, how many articles of the corpus answer it.
  let counts: [Int]

  private var plan: QueryPlan { evaluation.plan }

  func parts() -> [HitExplanation.Part] {
    (parts(of: plan.root) ?? []) + nearness()
  }

  /// nil when the article does not answer the node.
  private func parts(of node: QueryPlan.Node) -> [HitExplanation.Part]? {
    switch node {
    case .nothing: return nil
    case .leaf(let leaf): return words(leaf).map { [$0] }
    case .presence(let leaf): return evaluation.lists[leaf].index(of: place).map { _ in [] }
    case .filter(let filter):
      let loaded = evaluation.corpus[evaluation.segment.entries[Int(place)].article]
      return loaded.map { filter.accepts($0.metadata) } == true ? [] : nil
    case .complement(let part): return parts(of: part) == nil ? [] : nil
    case .all(let nodes): return all(nodes)
    case .any(let nodes):
      let found = nodes.compactMap(parts)
      return found.isEmpty ? nil : found.flatMap { $0 }
    case .group(let wanted, let demanded, let excluded, let isPreference):
      guard excluded.allSatisfy({ parts(of: $0) == nil }), let needed = all(demanded) else {
        return nil
      }
      guard !wanted.isEmpty else { return needed }
      let some = self.wanted(wanted)
      return some.isEmpty && !isPreference && !wanted.contains { parts(of: $0) != nil }
        ? nil : needed + some
    }
  }

  private func all(_ nodes: [QueryPlan.Node]) -> [HitExplanation.Part]? {
    var found: [HitExplanation.Part] = []
    for node in nodes {
      guard let own = parts(of: node) else { return nil }
      found += own
    }
    return found
  }

  private func wanted(_ nodes: [QueryPlan.Node]) -> [HitExplanation.Part] {
    let found = nodes.map(parts)
    var parts = found.flatMap { $0 ?? [] }
    let bonus = scoring.bonusForAll(nodes)
    if bonus > 0, found.allSatisfy({ $0 != nil }) { parts.append(.allWords(score: bonus)) }
    return parts
  }

  private func words(_ leaf: Int) -> HitExplanation.Part? {
    let list = evaluation.lists[leaf]
    guard let index = list.index(of: place) else { return nil }
    let length = evaluation.segment.entries[Int(place)].length
    let weight = scoring.weights[leaf]
    let score = scoring.ranking.score(
      weight: weight, counts: list.counts[index], length: length)
    return .words(
      label(leaf), rarity: weight, articles: counts[leaf], count: Int(list.counts[index].all),
      inTitle: Int(list.counts[index].inTitle), length: Int(length), score: score)
  }

  private func nearness() -> [HitExplanation.Part] {
    var scratch = SegmentEvaluation.NearnessScratch()
    return plan.pairs.indices.compactMap { pair in
      let score = evaluation.nearness(of: pair, in: place, scoring, &scratch)
      guard score > 0 else { return nil }
      return .nearness(label(plan.pairs[pair].0), label(plan.pairs[pair].1), score: score)
    }
  }

  private func label(_ leaf: Int) -> String { plan.leaves[leaf].label(in: evaluation.corpus) }
}

extension QueryLeaf {
  /// What the leaf looks for, in the words of the query language.
  fileprivate func label(in corpus: Corpus) -> String {
    switch self {
    case .word(let pattern): pattern.label
    case .phrase(let patterns): "\"\(Self.joined(patterns))\""
    case .loosePhrase(let patterns, let slop): "\"\(Self.joined(patterns))\"~\(slop)"
    case .expression(let expression): expression.description
    case .near(let left, let right, let distance):
      "\(left.label(in: corpus)) NEAR/\(distance) \(right.label(in: corpus))"
    case .title(let part): "title:\(part.label(in: corpus))"
    case .mentions(let entities): "actor:\(Self.names(entities, corpus))"
    case .said(let entities, let part):
      "said:\(Self.names(entities, corpus))" + (part.map { " " + $0.label(in: corpus) } ?? "")
    }
  }

  private static func joined(_ patterns: [WordPattern]) -> String {
    patterns.map(\.label).joined(separator: " ")
  }

  private static func names(_ entities: [EntityID], _ corpus: Corpus) -> String {
    let first = entities.first.map { corpus.entities[$0].name } ?? ""
    return entities.count > 1 ? "\"\(first)\" and \(entities.count - 1) more" : "\"\(first)\""
  }
}

extension WordPattern {
  fileprivate var label: String {
    let word = String(decoding: bytes, as: UTF8.self)
    switch form {
    case .folded, .whole, .marked, .wildcard, .inflected: return isPrefix ? word + "*" : word
    case .similar(let edits): return "\(word)~\(edits)"
    }
  }
}
