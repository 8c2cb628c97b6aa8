import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

extension ReaderState {
  // MARK: Choosing

  mutating func choose(_ choice: Choice) {
    switch choice {
    case .openArticle:
      remember()
      arrangement.focus = .text
    case .takeName: takeNameAtCursor()
    case .takeActor: if let actor = actors.selected { take(actor, goesThere: true) }
    case .jumpToMention: jumpToSelectedMention()
    case .peekMention: togglePeek()
    case .openRow: chooseInDossier()
    case .readRow: readFromComparison()
    }
  }

  /// The actor whose name the cursor is on, or overlaps.
  var nameAtCursor: EntityID? {
    guard let article = reading.article, let cursor = reading.cursor, isLoaded(article) else {
      return nil
    }
    let mentions = corpus[article]?.analysis.mentions ?? []
    let there = mentions.first { $0.range == cursor } ?? mentions.innermost(overlapping: cursor)
    return there.flatMap { corpus.entities.entity(of: $0, in: article) }
  }

  private mutating func takeNameAtCursor() {
    if let actor = nameAtCursor { take(actor, goesThere: false) }
  }

  /// Makes an actor the current one.
  ///
  /// - Parameter goesThere: whether to go to its first mention in the article that shows.
  mutating func take(_ actor: EntityID, goesThere: Bool) {
    remember()
    target = .actor(actor, key: corpus.entities[actor].key)
    guard goesThere, let article = reading.article else { return }
    if let first = corpus.ranges(of: target, in: article, mentionScope).first {
      reading.land(on: first)
    } else {
      reading.cursor = nil
      messages.say("\(corpus.entities[actor].name) is not in this article: n goes on to the next")
    }
  }

  // MARK: Mentions

  var selectedMention: (article: ArticleID, range: TextRange)? {
    mentions.place(
      ofRow: mentions.window.selected, of: occurrences, target: target, mentionScope, in: corpus)
  }

  mutating func jumpToSelectedMention() {
    guard let mention = selectedMention else { return }
    remember()
    show(mention.article, landing: .range(mention.range))
    if layout.isSingle || arrangement.isZoomed { arrangement.focus = .text }
  }

  private mutating func togglePeek() {
    if peek == nil { peekAtSelected() } else { peek = nil }
  }

  mutating func peekAtSelected() {
    peek = selectedMention.map { Reading(article: $0.article, landing: .range($0.range)) }
  }

  // MARK: Going through

  mutating func go(_ step: OccurrenceStep) {
    if step == .nextSimilar || step == .previousSimilar {
      return compareWithOther(step == .nextSimilar ? 1 : -1)
    }
    if layout.isSingle || arrangement.isZoomed { arrangement.focus = .text }
    switch step {
    case .next: stepToOccurrence(forward: true)
    case .previous: stepToOccurrence(forward: false)
    case .nextArticle: stepToArticle(forward: true, atEnd: false)
    case .previousArticle: stepToArticle(forward: false, atEnd: false)
    case .nextName: stepToName(forward: true)
    case .previousName: stepToName(forward: false)
    case .nextSimilar, .previousSimilar: break
    }
  }

  private mutating func stepToOccurrence(forward: Bool) {
    let ranges = reading.article.map { targetRanges(in: $0) } ?? []
    if let next = neighbour(in: ranges, forward: forward) {
      reading.land(on: next)
    } else {
      stepToArticle(forward: forward, atEnd: !forward)
    }
  }

  /// The range after or before the cursor, or the first line on the screen without a cursor.
  private func neighbour(in ranges: [TextRange], forward: Bool) -> TextRange? {
    if let cursor = reading.cursor, let place = ranges.place(of: cursor) {
      let next = forward ? place + 1 : place - 1
      return ranges.indices.contains(next) ? ranges[next] : nil
    }
    let cursor = reading.cursor
    let start = (forward ? cursor?.end : cursor?.start) ?? reading.topOffset
    let place = ranges.firstPlace(from: start) - (forward ? 0 : 1)
    return ranges.indices.contains(place) ? ranges[place] : nil
  }

  /// Goes to the next article of the list in which the target occurs, around the end if need be.
  private mutating func stepToArticle(forward: Bool, atEnd: Bool) {
    let count = occurrences.articles.count
    guard count > 0 else {
      messages.say(
        occurrences.awaited == nil
          ? "\(targetName) does not occur in the articles listed" : "still searching \(targetName)")
      return
    }
    let start = placeBeside(forward: forward)
    // An index that counts what the text does not hold must not stop the way: go on past it.
    for distance in 0..<count {
      let place = (start + (forward ? distance : -distance) + 2 * count) % count
      let article = occurrences.articles[place]
      let ranges = targetRanges(in: article)
      let range = atEnd ? ranges.last : ranges.first
      // Finding an expression in a long article may have been given up before its first match.
      guard range != nil || isCostly(target) else { continue }
      announce(article, forward: forward)
      if article != reading.article { remember() }
      show(article, landing: range.map { .range($0) } ?? .start)
      return
    }
  }

  private func isCostly(_ target: Target) -> Bool {
    if case .search(let query, _) = target { corpus.isCostly(query) } else { false }
  }

  /// The place of the nearest article with occurrences on one side of the one that shows; it may
  /// lie one before the first or one behind the last.
  private func placeBeside(forward: Bool) -> Int {
    guard let article = reading.article else { return forward ? 0 : occurrences.articles.count - 1 }
    if let place = occurrences.place(of: article) { return forward ? place + 1 : place - 1 }
    let row = list.row(of: article) ?? -1
    let after = occurrences.articles.firstIndex { (list.row(of: $0) ?? 0) > row }
    return forward
      ? after ?? occurrences.articles.count : (after ?? occurrences.articles.count) - 1
  }

  /// Says so when the way leads around the end of the list.
  private mutating func announce(_ article: ArticleID, forward: Bool) {
    let from = reading.article.flatMap { list.row(of: $0) } ?? -1
    let to = list.row(of: article) ?? 0
    if occurrences.articles.count == 1, article == reading.article {
      messages.say(
        forward
          ? "wrapped to the first: no other article has it"
          : "wrapped to the last: no other article has it")
    } else if forward, to <= from {
      messages.say("wrapped to the first article")
    } else if !forward, from >= 0, to >= from {
      messages.say("wrapped to the last article")
    }
  }

  private mutating func stepToName(forward: Bool) {
    let names = marks.names.map(\.range)
    if let next = neighbour(in: names, forward: forward) {
      reading.land(on: next)
    } else {
      messages.say(forward ? "no further name in this article" : "no earlier name in this article")
    }
  }

  /// What the screen calls the target.
  var targetName: String {
    switch target {
    case .none: ""
    case .actor(let entity, _): corpus.entities[entity].name
    case .search(_, let text): "/\(text)"
    }
  }

  mutating func toggleDescriptions() {
    mentionScope = mentionScope == .names ? .descriptionsToo : .names
    messages.say(
      mentionScope == .names
        ? "n and N visit names" : "n and N visit names, descriptions and pronouns")
  }

  // MARK: Places visited

  var place: Place {
    Place(
      article: reading.article, landing: reading.here, cursor: reading.cursor, target: target,
      filters: list.filters, order: list.order)
  }

  mutating func remember() { history.leave(place) }

  mutating func go(_ step: TrailStep) {
    let found =
      switch step {
      case .back: history.back(from: place)
      case .forward: history.forward(from: place)
      }
    guard let found else { return }
    target = corpus.resolved(found.target)
    if list.filters != found.filters || list.order != found.order {
      list.filters = found.filters.compactMap(resolved)
      list.order = found.order
      refreshList()
    }
    guard let article = found.article, list.row(of: article) != nil else { return }
    show(article, landing: .start)
    reading = Reading(article: article, landing: found.landing)
    reading.cursor = found.cursor
  }

  func resolved(_ filter: Filter) -> Filter? {
    guard case .actor(let entity, let key, _) = filter else {
      return resolvedDays(filter) { $0.resolved($1) }
    }
    guard case .actor(let same, let key) = corpus.resolved(.actor(entity, key: key)) else {
      return nil
    }
    return .actor(same, key: key, name: corpus.entities[same].name)
  }
}
