import Articles
import EntityRecognition
import TextAnalysis

extension Corpus {
  /// What the folder dates: its articles, and the sentences that name a time.
  package func timeline() -> Timeline {
    var entries: [Timeline.Entry] = []
    for case .loaded(let loaded) in slots {
      append(datedArticle(loaded.id), to: &entries)
      var sentences = SentenceCursor(loaded)
      for time in times(in: loaded.id) {
        guard let sentence = sentences.sentence(at: time.range.start) else { continue }
        append(statement(time, in: sentence, of: loaded), to: &entries)
      }
    }
    return Timeline(entries)
  }

  /// The articles that mention an entity, and their sentences that mention it and name a time.
  ///
  /// Costs the mentions of the entity and the times in the articles that mention it.
  package func timeline(of entity: EntityID) -> Timeline {
    var entries: [Timeline.Entry] = []
    for (id, _) in articles(mentioning: entity) {
      guard let loaded = self[id] else { continue }
      append(datedArticle(id), to: &entries)
      var mentioned: Set<Int> = []
      var cursor = SentenceCursor(loaded)
      for mention in mentions(of: entity, in: id, descriptions: true) {
        if let sentence = cursor.sentence(at: mention.range.start) {
          mentioned.insert(sentence.start)
        }
      }
      var sentences = SentenceCursor(loaded)
      for time in times(in: id) {
        guard let sentence = sentences.sentence(at: time.range.start),
          mentioned.contains(sentence.start)
        else { continue }
        append(statement(time, in: sentence, of: loaded), to: &entries)
      }
    }
    return Timeline(entries)
  }

  /// The articles whose date lies wholly within some days, in the order of their paths.
  package func articles(within days: ClosedRange<Int>) -> [ArticleID] {
    slots.indices.lazy.map { ArticleID($0) }.filter { id in
      guard let own = date(of: id)?.date.days else { return false }
      return days.contains(own.lowerBound) && days.contains(own.upperBound)
    }
  }

  private func append(_ entry: Timeline.Entry?, to entries: inout [Timeline.Entry]) {
    if let entry { entries.append(entry) }
  }

  private func datedArticle(_ id: ArticleID) -> Timeline.Entry? {
    date(of: id).map { date in
      Timeline.Entry(
        article: id, content: .article, value: date.date.description,
        isUncertain: !date.isStated, days: date.date.days)
    }
  }

  private func statement(
    _ time: TimeExpression, in sentence: TextRange, of loaded: LoadedArticle
  ) -> Timeline.Entry? {
    guard let days = time.days,
      loaded.article.block(at: time.range.start)?.isSearchable == true,
      // The date of a dateline is that of the article, which has its own entry.
      loaded.article.metadata.dateline?.range.contains(time.range.start) != true
    else { return nil }
    return Timeline.Entry(
      article: loaded.id, content: .statement(sentence: sentence, time: time.range),
      value: time.value, isUncertain: time.isUncertain, days: days)
  }
}
