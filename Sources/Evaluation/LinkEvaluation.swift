import Articles
import EntityRecognition
import TextAnalysis

/// Links the names that people have marked in the documents of one topic, and compares.
package struct LinkEvaluation: Sendable {
  /// One entity of the annotation or of the program, with what the other side makes of it.
  package struct Disagreement: Sendable {
    /// The names of one group, by the groups of the other side; more than one list.
    package let parts: [[String]]
    /// Whether the program put together what is not one.
    package let isWronglyJoined: Bool
  }

  package let comparison: GroupingComparison
  package let disagreements: [Disagreement]

  package init(topic documents: [CoreferenceDocument]) {
    var expected: [GroupedMention] = []
    var surfaces: [String] = []
    var analyses: [(ArticleID, ArticleAnalysis)] = []
    var chains: [String: Int] = [:]
    for (number, document) in documents.enumerated() {
      let names = document.names
      let tagger = FixedTagger(names.map { TaggedName(range: $0.range, kind: $0.kind) })
      let article = document.article
      let kept = Set(tagger.names(in: TokenizedArticle(article)).map(\.range))
      for name in names where kept.contains(name.range) {
        let chain = document.chains[name.chain]
        let group = chains[chain] ?? chains.count
        chains[chain] = group
        expected.append(GroupedMention(document: number, range: name.range, group: group))
        surfaces.append(document.text[name.range])
      }
      analyses.append((ArticleID(number), ArticleAnalyser(tagger: tagger).analyse(article)))
    }
    let found = GroupedMention.names(of: analyses)
    comparison = GroupingComparison(expected: expected, found: found, .exact)
    disagreements = Self.disagreements(expected, found, comparison, surfaces)
  }

  private static func disagreements(
    _ expected: [GroupedMention], _ found: [GroupedMention], _ comparison: GroupingComparison,
    _ surfaces: [String]
  ) -> [Disagreement] {
    let pairs = found.indices.compactMap { place in
      comparison.expectedOfFound[place].map {
        (found: found[place].group, expected: expected[$0].group, surface: surfaces[$0])
      }
    }
    func mixed<Pair>(
      _ pairs: [Pair], by outer: (Pair) -> Int, _ inner: (Pair) -> Int, _ surface: (Pair) -> String
    ) -> [[[String]]] {
      Dictionary(grouping: pairs, by: outer).sorted { $0.key < $1.key }.compactMap { _, members in
        let parts = Dictionary(grouping: members, by: inner).sorted { $0.key < $1.key }
        return parts.count < 2 ? nil : parts.map { Set($0.value.map(surface)).sorted() }
      }
    }
    let joined = mixed(pairs, by: \.found, \.expected, \.surface)
    let split = mixed(pairs, by: \.expected, \.found, \.surface)
    return joined.map { Disagreement(parts: $0, isWronglyJoined: true) }
      + split.map { Disagreement(parts: $0, isWronglyJoined: false) }
  }
}

extension GroupedMention {
  /// All names, with demonyms, grouped by the entities that linking makes of them.
  package static func names(of analyses: [(ArticleID, ArticleAnalysis)]) -> [GroupedMention] {
    let table = EntityLinker.link(analyses)
    return analyses.flatMap { article, analysis in
      analysis.mentions.compactMap { mention in
        guard mention.kind.isName || mention.kind == .demonym,
          let entity = table.entity(of: mention, in: article)
        else { return nil }
        return GroupedMention(document: article.index, range: mention.range, group: entity.index)
      }
    }
  }
}

extension CoreferenceDocument {
  /// The bare names of persons, organisations and places, with their chains; none twice.
  package var names: [(range: TextRange, kind: EntityKind, chain: Int)] {
    var seen: Set<TextRange> = []
    return mentions.compactMap { mention in
      guard let kind = mention.kind, let range = mention.bareName, seen.insert(range).inserted
      else { return nil }
      return (range, kind, mention.chain)
    }
  }
}
