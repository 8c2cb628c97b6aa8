import Articles
import TextAnalysis

/// Gathers the names of one article into its entities.
struct LocalLinker {
  private let article: TokenizedArticle
  private let names: [TaggedName]
  private let knowledge: Knowledge
  private let context: MentionContext

  init(_ names: [TaggedName], in article: TokenizedArticle, knowledge: Knowledge) {
    self.names = names
    self.article = article
    self.knowledge = knowledge
    context = MentionContext(article, knowledge: knowledge)
  }

  func link() -> (mentions: [Mention], entities: [LocalEntity]) {
    var gathered = GatheredNames(knowledge: knowledge)
    let entries = gatherNames(into: &gathered)
    let (arranged, placeOfEntry) = gathered.arranged()
    let nodeOfName = entries.map { Int(placeOfEntry[$0]) }
    var graph = NameGraph(
      arranged, knowledge: knowledge,
      joined: parentheticalPairs(nodeOfName, arranged.map(\.node)))
    LinkingLadder.withinArticle.climb(&graph)
    return LocalEntities(
      names: names, nodeOfName: nodeOfName, graph: graph, text: article.article.text,
      context: context
    ).build()
  }

  /// For each name, its entry; names that differ in nothing that linking sees share one.
  private func gatherNames(into gathered: inout GatheredNames) -> [Int] {
    let countries = MentionCountries(names, in: article, knowledge: knowledge)
    return names.indices.map { index in
      let name = names[index]
      let text = article.article.text[name.range]
      return gathered.add(
        text, kind: name.kind, isDemonym: name.isDemonym,
        country: name.kind == .organisation ? countries.country(ofBodyAt: index) : nil)
    }
  }

  /// Pairs that stand as "Long Name (ABC)".
  private func parentheticalPairs(
    _ nodeOfName: [Int], _ nodes: [NameNode]
  ) -> [(left: Int, right: Int, evidence: MergeEvidence)] {
    var pairs: [(left: Int, right: Int, evidence: MergeEvidence)] = []
    for index in names.indices.dropLast() {
      let left = names[index]
      let right = names[index + 1]
      guard left.kind == right.kind, right.range.start - left.range.end <= 3,
        article.article.text[TextRange(left.range.end, right.range.start)] == " ("
      else { continue }
      let long = nodes[nodeOfName[index]].form
      let short = nodes[nodeOfName[index + 1]].form
      guard short.words.count == 1, long.words.count > 1, let acronym = short.words.first,
        Acronym.fits(acronym, long.words)
      else { continue }
      let evidence = MergeEvidence(rule: .acronym, left: long.text, right: short.text)
      pairs.append((nodeOfName[index], nodeOfName[index + 1], evidence))
    }
    return pairs
  }
}
