import Articles

/// Links the entities of many articles into one table.
///
/// The result depends on the articles alone and not on the order in which they are given, since
/// every decision is taken over names in sorted order. Near linear in the number of local
/// entities: names meet only through keys they share.
package enum EntityLinker {
  package static func link(_ analyses: [(ArticleID, ArticleAnalysis)]) -> EntityTable {
    link(analyses, knowledge: .embedded)
  }

  /// The same with tables of the caller's choice.
  package static func link(
    _ analyses: [(ArticleID, ArticleAnalysis)], knowledge: Knowledge
  ) -> EntityTable {
    let sorted = analyses.sorted { $0.0 < $1.0 }
    let names = FolderNames(sorted.map(\.1), knowledge: knowledge)
    var graph = NameGraph(names.nodes, knowledge: knowledge, joined: names.joined)
    LinkingLadder.acrossArticles.climb(&graph)
    return EntityTableBuilder(
      analyses: sorted, graph: graph, nodesOfLocals: names.nodesOfLocals, folded: names.folded
    ).build()
  }
}
