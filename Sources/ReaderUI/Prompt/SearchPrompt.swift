import CorpusIndex
import EntityRecognition

/// A search that is being typed, and the view to come back to.
struct SearchPrompt: Sendable {
  var line = LineEditor()
  /// The line as it was before older searches were looked at.
  var draft = ""
  /// Which of the earlier searches shows, counted from the newest; nil for the draft.
  var recalled: Int?
  /// The nearest spelling, when nothing is found.
  var nearest: NearTerm?
  /// What of the line is not read as it was meant.
  var remark: String?
  var before: SavedView

  var query: Query? {
    line.text.contains { $0 != " " } ? QueryParser.parse(line.text, isTyping: true) : nil
  }
}

/// The parts of the state that a search changes while it is typed.
struct SavedView: Sendable {
  var list: ArticleList
  var reading: Reading
  let target: Target
  let actors: ActorList
  let mentions: MentionList
  let arrangement: Arrangement
  /// The snapshot that the view was made from.
  let corpus: Int
}
