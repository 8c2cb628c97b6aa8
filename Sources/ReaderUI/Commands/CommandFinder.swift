/// The help and the palette: the commands of a context, narrowed by what is typed.
struct CommandFinder: Sendable {
  enum Purpose: Hashable, Sendable {
    case help
    case palette
  }

  let purpose: Purpose
  /// Where the finder was called from, and so where the command will run.
  let context: Context
  var line = LineEditor()
  var rows = RowWindow()

  init(purpose: Purpose, context: Context) {
    self.purpose = purpose
    self.context = context
  }

  /// The commands that match, the best first; in the order of the table when nothing is typed.
  var matches: [CommandRow] {
    let all = CommandTable.rows.filter { $0.contexts.contains(context) && !isMovement($0.command) }
    guard !line.text.isEmpty else { return all }
    return all.enumerated()
      .compactMap { place, row in
        FuzzyScore.score(line.text, in: row.title + " " + row.keys.joined(separator: " "))
          .map { (place, row, $0) }
      }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      .map(\.1)
  }

  /// Moving a line by a palette is of no use to anyone; the help lists it all the same.
  private func isMovement(_ command: Command) -> Bool {
    guard purpose == .palette, case .move = command else { return false }
    return true
  }
}

/// How well a text answers a few typed letters.
enum FuzzyScore {
  /// nil unless the letters of the pattern occur in the text in their order.
  ///
  /// Letters in a row and letters that begin a word count more; so does an early first letter.
  /// The match is greedy from the left, tried from every word that begins with the first letter,
  /// which finds "pane" in "open the pane" as a whole.
  static func score(_ pattern: String, in text: String) -> Int? {
    let wanted = Array(pattern.lowercased().filter { $0 != " " })
    let letters = Array(text.lowercased())
    guard let first = wanted.first else { return 0 }
    let starts = letters.indices.filter { letters[$0] == first }
    return starts.compactMap { score(wanted, in: letters, from: $0) }.max()
  }

  private static func score(_ wanted: [Character], in letters: [Character], from start: Int) -> Int?
  {
    var score = -min(start, 15)
    var position = start
    var previous = -2
    for letter in wanted {
      guard let found = letters[position...].firstIndex(of: letter) else { return nil }
      if found == previous + 1 { score += 8 }
      if found == 0 || letters[found - 1] == " " { score += 10 }
      previous = found
      position = found + 1
    }
    return score
  }
}
