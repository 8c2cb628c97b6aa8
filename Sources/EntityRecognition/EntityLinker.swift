import Articles

/// Links the entities of many articles into one table, all at once.
package enum EntityLinker {
  package static func link(_ analyses: [(ArticleID, ArticleAnalysis)]) -> EntityTable {
    link(analyses, knowledge: .embedded)
  }

  /// The same with tables of the caller's choice.
  package static func link(
    _ analyses: [(ArticleID, ArticleAnalysis)], knowledge: Knowledge
  ) -> EntityTable {
    var links = FolderLinks(knowledge: knowledge)
    for (article, analysis) in analyses { links.set(analysis, of: article) }
    return links.table()
  }
}
