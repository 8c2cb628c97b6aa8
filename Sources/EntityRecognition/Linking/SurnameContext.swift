import Articles

/// Tells which of several bearers an article means that gives a surname alone.
///
/// The other names of the article decide: those that stand in articles with the full name of one
/// bearer and of no other speak for that one. Depends on the articles of the group alone.
struct SurnameContext {
  /// That a name means a bearer in one article, and not the entity it is elsewhere.
  struct Choice {
    let node: Int
    let article: ArticleID
    /// The root of the bearer.
    let root: Int
  }

  /// Articles of a bearer that are looked at; enough to know the company, and a bound on the cost.
  private static let sample = 200

  private let graph: NameGraph
  private let members: [Int32]
  private let names: FolderNames
  private let articles: [LinkedArticle?]

  init(
    _ graph: NameGraph, members: [Int32], names: FolderNames, articles: [LinkedArticle?]
  ) {
    self.graph = graph
    self.members = members
    self.names = names
    self.articles = articles
  }

  func choices() -> [Choice] {
    let bare = graph.nodes.indices.filter { node in
      guard let person = graph.nodes[node].person else { return false }
      return person.first == nil && !names.all[Int(members[node])].articles.isEmpty
    }
    guard !bare.isEmpty else { return [] }
    let bearers = graph.nodes(under: Set(bare.compactMap { graph.nodes[$0].person?.last })) {
      $0.person?.first == nil ? [] : $0.person?.surnames ?? []
    }
    return bare.flatMap { node -> [Choice] in
      let last = graph.nodes[node].person?.last ?? ""
      let isCorrected = graph.nodes[node].isCorrected
      let candidates = (bearers[last] ?? []).filter {
        !isCorrected || graph.nodes[$0].person?.last == last
      }
      let roots = Set(candidates.map { graph.clusters.root(of: $0) })
        .filter { graph.clusters.canMerge($0, node) && graph.clusters.root(of: node) != $0 }
      return roots.count > 1 ? choices(of: node, among: roots.sorted()) : []
    }
  }

  private func choices(of node: Int, among roots: [Int]) -> [Choice] {
    let own = Set(members)
    let company = roots.map { self.company(of: $0, without: own) }
    return Set(names.all[Int(members[node])].articles).sorted().compactMap { article in
      var scores = [Int](repeating: 0, count: roots.count)
      for name in Set(articles[article.index]?.names ?? []) {
        let holders = company.indices.filter { company[$0].contains(name) }
        if holders.count == 1 { scores[holders[0]] += 1 }
      }
      guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0,
        scores.indices.allSatisfy({ $0 == best || scores[$0] * 3 <= scores[best] })
      else { return nil }
      return Choice(node: node, article: article, root: roots[best])
    }
  }

  /// The names that stand in articles with a bearer.
  private func company(of root: Int, without own: Set<Int32>) -> Set<Int32> {
    var found: Set<ArticleID> = []
    for node in members.indices where graph.clusters.root(of: node) == root {
      found.formUnion(names.all[Int(members[node])].articles)
    }
    var company: Set<Int32> = []
    for article in found.sorted().prefix(Self.sample) {
      company.formUnion(articles[article.index]?.names ?? [])
    }
    return company.subtracting(own)
  }
}
