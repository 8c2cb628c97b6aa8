import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

extension ReaderState {
  /// The actor that a question is about: the selected one in the pane of the actors, elsewhere the
  /// current one, else the one whose name the cursor is on.
  var actorInQuestion: EntityID? { actorInQuestion(besideOverlay: false) }

  private func actorInQuestion(besideOverlay: Bool) -> EntityID? {
    if arrangement.focus == .actors, overlay == nil || besideOverlay { return actors.selected }
    if case .actor(let entity, _) = target { return entity }
    return nameAtCursor ?? actors.selected
  }

  mutating func ask(_ question: Question) {
    let actor = actorInQuestion.map { ActorInQuestion($0, in: corpus) }
    let answer: (any Dossier)? =
      switch question {
      case .companions: actor.map { CompanionsDossier(of: $0, in: corpus) }
      case .quotations: actor.map { QuotationsDossier(of: $0, in: corpus) }
      case .explanation: actor.map { ExplanationDossier(of: $0, in: corpus) }
      case .timeline: TimelineDossier(of: timelineActor, unit: nil, in: corpus)
      case .comparison: nil
      }
    if let answer { overlay = .dossier(OpenDossier(answer)) }
    if question == .comparison, let article = reading.article {
      overlay = ComparisonView(of: article, in: corpus).map { .comparison($0) }
    }
  }

  /// The timeline is of all unless an actor was chosen.
  private var timelineActor: ActorInQuestion? {
    let isChosen = arrangement.focus == .actors || target.isActor
    return isChosen ? actorInQuestion.map { ActorInQuestion($0, in: corpus) } : nil
  }

  // MARK: In a dossier

  mutating func moveInDossier(_ movement: Movement) {
    guard case .dossier(var open) = overlay else { return }
    let count = open.dossier.rowCount
    let rows = DossierLayout(body: layout.body, rowCount: count).rows.rows
    open.window.move(movement, of: count, visible: rows)
    overlay = .dossier(open)
  }

  mutating func scrollDossier(by direction: Int) {
    moveInDossier(direction > 0 ? .down : .up)
  }

  mutating func clickDossier(at point: Point, isDouble: Bool) {
    guard case .dossier(var open) = overlay else { return }
    let rows = DossierLayout(body: layout.body, rowCount: open.dossier.rowCount).rows
    let number = open.window.first + point.row - rows.row
    guard rows.contains(point), number < open.dossier.rowCount else { return }
    open.window.selected = number
    overlay = .dossier(open)
    if isDouble { chooseInDossier() }
  }

  mutating func chooseInDossier() {
    guard case .dossier(var open) = overlay, open.dossier.rowCount > 0 else { return }
    switch open.dossier.choice(open.window.selected, in: corpus) {
    case .nothing: break
    case .open(let inner):
      open.open(inner)
      overlay = .dossier(open)
    case .go(let article, let range):
      overlay = nil
      visit(article, range)
    case .filter(let filter):
      overlay = nil
      remember()
      list.filters.append(filter)
      refreshList()
      arrangement.focus = .list
    }
  }

  /// Whether the dossier that shows can be ordered or cut otherwise.
  var hasOrders: Bool {
    guard case .dossier(let open) = overlay else { return false }
    return !open.dossier.arrangement.isEmpty
  }

  /// Goes to a place in any article, listed or not.
  mutating func visit(_ article: ArticleID, _ range: TextRange) {
    remember()
    if list.row(of: article) == nil { removeAllFilters() }
    show(article, landing: .range(range))
    arrangement.focus = .text
  }

  mutating func rearrangeDossier() {
    guard case .dossier(var open) = overlay, let other = open.dossier.rearranged(in: corpus) else {
      return
    }
    open.replace(other)
    overlay = .dossier(open)
  }

  mutating func widenDossier() {
    guard case .dossier(var open) = overlay else { return }
    let current = actorInQuestion(besideOverlay: true).map { ActorInQuestion($0, in: corpus) }
    guard let other = open.dossier.widened(in: corpus, current: current) else {
      return messages.say("this is about one actor; t shows when, of all")
    }
    open.replace(other)
    overlay = .dossier(open)
  }

  /// Closes the innermost dossier.
  mutating func closeDossier() {
    guard case .dossier(var open) = overlay else { return }
    overlay = open.goBack() ? .dossier(open) : nil
  }

  /// What is to be shown is not among the articles listed, so all are listed again.
  private mutating func removeAllFilters() {
    list.filters = []
    if list.order == .relevance { list.order = list.orderBeforeSearch }
    refreshList()
    messages.say("the filter was removed to go there")
  }
}
