import CorpusIndex
import EntityRecognition

extension ReaderState {
  mutating func keepSearch(_ text: String) {
    searches.removeAll { $0 == text }
    searches.append(text)
    if searches.count > 100 { searches.removeFirst() }
  }

  /// The searches that the prompt goes back to, the latest last: those saved come before those of
  /// this session.
  private var recallable: [String] {
    savedSearches.entries.map(\.query).filter { !searches.contains($0) } + searches
  }

  /// Puts an earlier search into the line; beyond the newest, what was being typed.
  mutating func recall(by step: Int) {
    guard case .search(var prompt) = overlay else { return }
    let earlier = recallable
    let place = (prompt.recalled ?? -1) + step
    guard place >= -1, place < earlier.count else { return }
    if prompt.recalled == nil { prompt.draft = prompt.line.text }
    prompt.recalled = place < 0 ? nil : place
    prompt.line = LineEditor(place < 0 ? prompt.draft : earlier[earlier.count - 1 - place])
    overlay = .search(prompt)
    searchLive()
  }

  /// The target in the words of the query language; nil without one.
  private var targetQuery: String? {
    switch target {
    case .none: nil
    case .search(_, let text): text
    case .actor(let entity, _):
      Query.actor(kind: nil, name: FieldValue(corpus.entities[entity].name)).description
    }
  }

  /// Opens the prompt with the search made broader, so that one sees what was added and changes it.
  mutating func broaden() {
    guard let text = targetQuery else { return }
    let typed = QueryParser.parse(text)
    let meant = if case .search(let query, _) = target { query } else { typed }
    guard let found = answers.answer(to: meant, in: corpus, snapshot: corpusNumber) else {
      messages.say("still searching \(targetName)")
      return
    }
    guard let broad = corpus.broadened(typed, by: found.hits) else {
      messages.say("the hits have no words to broaden the search by")
      return
    }
    openSearch()
    guard case .search(var prompt) = overlay else { return }
    prompt.line = LineEditor(broad.description)
    overlay = .search(prompt)
    searchLive()
  }

  /// Keeps the search under its own words.
  mutating func saveSearch() -> [Effect] {
    guard let text = targetQuery else { return [] }
    messages.say("saved: \(text)")
    return [.saveSearch(SavedSearches.Entry(name: text, query: text))]
  }
}
