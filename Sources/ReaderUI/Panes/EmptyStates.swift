import Articles
import CorpusIndex

/// The sentences that stand where there is nothing to show: what is so, and what one can do.
struct EmptyStates {
  let state: ReaderState

  var list: String {
    if state.list.awaited != nil { return "Searching…" }
    if case .search(let prompt) = state.overlay, prompt.query != nil { return noHits(prompt) }
    if !state.list.filters.isEmpty {
      return "No article is left by the filters. Backspace removes the last."
    }
    if state.isLoading || state.progress == nil && !state.corpus.isComplete {
      return "Looking for articles…"
    }
    return noArticles
  }

  /// "No 'Lavrv' in 5 articles. Nearest: Lavrov (48). Enter to search that."
  private func noHits(_ prompt: SearchPrompt) -> String {
    let loaded = Count.of(state.corpus.names.count - state.skippedCount, "article")
    let none = "No '\(prompt.line.text)' in \(loaded)."
    guard let nearest = prompt.nearest else { return none + " Esc goes back." }
    return none + " Nearest: \(nearest.term) (\(Count.grouped(nearest.matches)))."
      + " Enter to search that."
  }

  /// Names what was looked at by kind of file, since a wrong folder is the likely cause.
  private var noArticles: String {
    let readable =
      "Readable: "
      + ArticleReader.extensions.sorted().map { ".\($0)" }
      .joined(separator: " ")
    guard !state.corpus.names.isEmpty else {
      return "No files in \(state.folder). \(readable). q quits."
    }
    let kinds = Dictionary(grouping: state.corpus.names, by: Self.fileExtension)
      .map { (name: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    let list = kinds.prefix(5).map { "\(Count.grouped($0.count)) \($0.name)" }
      .joined(separator: ", ")
    return "No readable articles in \(state.folder). Looked at "
      + "\(Count.of(state.corpus.names.count, "file")): \(list). \(readable). "
      + "! lists the reasons."
  }

  private static func fileExtension(_ name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else {
      return "without an extension"
    }
    return String(last[dot...])
  }

  var text: String {
    guard let article = state.shown.article,
      state.corpus.slots.indices.contains(article.index)
    else {
      return state.list.rows.isEmpty ? "" : "reading…"
    }
    switch state.corpus.slots[article.index] {
    case .waiting:
      return state.isLoading ? "reading…" : "not read: loading was stopped. r reads the rest."
    case .skimmed, .loaded: return ""
    case .skipped(let reason): return "\(state.corpus.names[article.index]): \(reason)"
    }
  }

  var actors: String {
    if state.actors.kind != nil {
      return "None of this kind. The same key again shows every kind."
    }
    guard let article = state.shown.article, state.actors.scope == .here else {
      return state.corpus.isComplete ? "No people, organisations or places found." : "reading…"
    }
    return state.isLoaded(article)
      ? "No people, organisations or places found here. a shows those of all articles."
      : "reading…"
  }

  var mentions: String {
    if state.target.isNone {
      return "Enter on an actor lists its mentions here; so does a search."
    }
    if state.occurrences.awaited != nil { return "Searching…" }
    return "\(state.targetName) does not occur in the articles listed."
  }
}
