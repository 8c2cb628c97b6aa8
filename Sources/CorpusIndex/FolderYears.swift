import Articles
import EntityRecognition
import Synchronization
import TextAnalysis

/// The dates of the articles that leave their year out, as far as the rest of the folder tells it.
///
/// An article that says "MOSCOW, May 5" is compared with those that name the same few people and
/// organisations. Each supports years: most by a date that names the same day, less by one in the
/// same month, least by a year alone. A weekday named with the day leaves one year in seven or so.
/// A year is taken only when its support is enough and twice that of any other.
///
/// Evidence comes from what articles say themselves and never from a year inferred here, so that
/// the order of the articles does not matter; a folder that is still loading supplies none. Costs,
/// for each article without a year, a bounded number of articles for each of its rarest names.
package struct FolderYears: Sendable {
  let dates: [ArticleID: PublicationDate]

  static let none = FolderYears(dates: [:])

  init(dates: [ArticleID: PublicationDate]) {
    self.dates = dates
  }

  init(of corpus: Corpus) {
    var dates: [ArticleID: PublicationDate] = [:]
    var years: [ArticleID: NamedYears] = [:]
    for case .loaded(let loaded) in corpus.slots {
      guard loaded.keys.ownDate == nil, let day = loaded.metadata.yearlessDay
      else { continue }
      let related = corpus.relatedArticles(to: loaded).compactMap { id -> NamedYears? in
        if let known = years[id] { return known }
        let named = corpus[id].map { NamedYears(of: $0) }
        years[id] = named
        return named
      }
      let evidence = YearEvidence(of: loaded, from: day)
      dates[loaded.id] = evidence.date(supportedBy: related).map {
        PublicationDate(date: $0, basis: .folder)
      }
    }
    self.dates = dates
  }
}

/// The years that the folder supplies, found when they are first asked for.
///
/// A class, since the copies of a corpus share it.
final class LazyFolderYears: Sendable {
  private let made: Mutex<FolderYears?>

  init(_ known: FolderYears?) { made = Mutex(known) }

  /// The years, if they were asked for.
  var known: FolderYears? { made.withLock { $0 } }

  func years(of corpus: Corpus) -> FolderYears {
    made.withLock { made in
      if let made { return made }
      guard corpus.isComplete else { return .none }
      let years = FolderYears(of: corpus)
      made = years
      return years
    }
  }
}

extension Corpus {
  /// The date of an article: its own, or else one whose year other articles tell.
  package func date(of id: ArticleID) -> PublicationDate? {
    guard let loaded = self[id] else { return nil }
    return loaded.keys.ownDate ?? lazyFolderYears.years(of: self).dates[id]
  }

  /// The times that an article names, in reading order, by its date as the folder knows it.
  package func times(in id: ArticleID) -> [TimeExpression] {
    guard let loaded = self[id] else { return [] }
    guard loaded.keys.ownDate == nil, let date = date(of: id) else { return loaded.dates }
    return loaded.dates.resolved(against: date)
  }

  /// The articles that name two or more people or organisations that an article names, of those
  /// that few others name.
  fileprivate func relatedArticles(to loaded: LoadedArticle) -> [ArticleID] {
    var named: Set<EntityID> = []
    for (mention, traits) in zip(loaded.mentions, loaded.mentionTraits)
    where traits.counts(descriptions: false) {
      guard let entity = entities.entity(of: mention, in: loaded.id) else { continue }
      switch entities[entity].kind {
      case .person, .organisation: named.insert(entity)
      case .place, .group, .other: break
      }
    }
    let rarest = named.compactMap { entity in
      articles(naming: entity, atMost: Self.mostArticlesOfName).map { (entity, $0) }
    }
    .sorted { ($0.1.count, $0.0.index) < ($1.1.count, $1.0.index) }
    .prefix(Self.mostNames)
    var counts: [ArticleID: Int] = [:]
    for (_, articles) in rarest {
      for article in articles where article != loaded.id { counts[article, default: 0] += 1 }
    }
    return counts.filter { $0.value >= 2 }.keys.sorted()
  }

  private static let mostArticlesOfName = 32
  private static let mostNames = 16

  /// nil when there are more; costs the articles and not the mentions.
  private func articles(naming entity: EntityID, atMost limit: Int) -> [ArticleID]? {
    let references = entities.mentions(of: entity)
    var articles: [ArticleID] = []
    var place = references.startIndex
    while place < references.endIndex {
      guard articles.count < limit else { return nil }
      let article = references[place].article
      articles.append(article)
      place = references.firstIndex(of: ArticleID(article.index + 1))
    }
    return articles
  }
}
