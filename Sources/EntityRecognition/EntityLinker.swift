import Articles

/// Links the entities of many articles into one table.
///
/// The result depends on the articles alone and not on the order in which they are given, since
/// every decision is taken over names in sorted order. Near linear in the number of local
/// entities: names meet only through keys they share.
package enum EntityLinker {
  package static func link(_ analyses: [(ArticleID, ArticleAnalysis)]) -> EntityTable {
    fatalError("not implemented")
  }
}
