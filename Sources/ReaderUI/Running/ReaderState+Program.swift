import CorpusIndex
import EntityRecognition
import TerminalFrame

extension ReaderState {
  mutating func change(_ appearance: ViewSetting) {
    switch appearance {
    case .zoom: arrangement.isZoomed.toggle()
    case .toggleActors:
      arrangement.showsActors.toggle()
      if !arrangement.showsActors, arrangement.focus == .actors { arrangement.focus = .text }
      if !arrangement.showsActors, arrangement.focus == .mentions,
        layout.size.columns < ScreenLayout.threeColumns
      {
        arrangement.focus = .text
      }
    case .toggleSetApart: showsSetApart.toggle()
    case .descriptions: toggleDescriptions()
    case .actorScope: actors.scope = actors.scope == .here ? .all : .here
    case .persons: toggle(.person)
    case .organisations: toggle(.organisation)
    case .places: toggle(.place)
    }
  }

  private mutating func toggle(_ kind: EntityKind) {
    actors.kind = actors.kind == kind ? nil : kind
  }

  mutating func run(_ command: ProgramCommand) -> [Effect] {
    switch command {
    case .help: overlay = .finder(CommandFinder(purpose: .help, context: context))
    case .palette: overlay = .finder(CommandFinder(purpose: .palette, context: context))
    case .skipped: overlay = .skipped(RowWindow())
    case .messages:
      var window = RowWindow()
      window.scroll(.bottom, of: messages.all.count, visible: layout.body.rows - 1)
      overlay = .messages(window)
    case .reload:
      messages.say("reloading")
      return [.reload]
    case .stopLoading:
      messages.say("loading stopped; what is read stays")
      return [.stopLoading]
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .close: return close()
    }
    return []
  }

  /// Closes the innermost thing that is open; with nothing open, the program.
  private mutating func close() -> [Effect] {
    if case .dossier = overlay {
      closeDossier()
    } else if overlay != nil {
      overlay = nil
    } else if arrangement.isZoomed {
      arrangement.isZoomed = false
    } else if layout.isSingle, arrangement.focus != .list {
      arrangement.focus = .list
    } else {
      return [.quit]
    }
    return []
  }
}
