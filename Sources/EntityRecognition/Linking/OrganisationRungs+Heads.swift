/// What an organisation is, in place of its name.
extension OrganisationRungs {
  /// "the Bank" in an article on the Bank of England, "the Commission" in one on the European
  /// Commission: the word alone means the longer name that has it, if it can only be one.
  static func headsInArticle(_ graph: inout NameGraph) {
    let heads = graph.nodes.indices.filter { isHeadAlone(graph.nodes[$0], graph.knowledge) }
    guard !heads.isEmpty else { return }
    let wanted = Set(heads.map { graph.nodes[$0].form.key })
    let longer = graph.nodes(under: wanted) { node in
      node.form.kind == .organisation && node.form.words.count > 1 ? node.form.words : []
    }
    for head in heads {
      guard let candidates = longer[graph.nodes[head].form.key],
        let best = graph.likeliest(of: candidates, for: head, ratio: 3)
      else { continue }
      graph.merge(best, head, by: .organisationPrefix)
    }
  }

  private static func isHeadAlone(_ node: NameNode, _ knowledge: Knowledge) -> Bool {
    node.form.kind == .organisation && node.form.words.count == 1 && node.subject == nil
      && node.body == nil && knowledge.traits(of: node.form.key).contains(.organisationHead)
  }
}
