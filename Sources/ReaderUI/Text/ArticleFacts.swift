import Articles
import TerminalFrame

/// What the text pane says about an article below its title.
enum ArticleFacts {
  /// Source, date and how it is known, length, and what was odd in the file.
  static func line(for article: Article, from day: PublicationDate?) -> String {
    var facts: [String] = []
    if let source = article.metadata.source { facts.append(source) }
    facts.append(date(day))
    let words = article.metadata.wordCount
    facts.append("\(Count.grouped(words)) \(words == 1 ? "word" : "words")")
    if let notice = encoding(article) { facts.append(notice) }
    if let notice = hidden(article) { facts.append(notice) }
    return facts.joined(separator: " · ")
  }

  static func date(_ date: PublicationDate?) -> String {
    guard let date else { return "no date" }
    return date.isStated ? "\(date.date)" : "\(date.date)? (\(date.basis.rawValue))"
  }

  /// The line that stands for hidden passages, nil when there are none.
  static func setApart(_ count: Int, isShown: Bool) -> String? {
    guard count > 0 else { return nil }
    let passages = count == 1 ? "1 passage" : "\(Count.grouped(count)) passages"
    return isShown ? "\(passages) set apart: H hides them" : "\(passages) set apart: H shows them"
  }

  /// Only the beginning of a very long text is looked through, as opening must not wait for it.
  private static let longestLookedThrough = 1 << 18

  private static func hidden(_ article: Article) -> String? {
    let count = TerminalText.hiddenCount(in: article.text.utf8.prefix(longestLookedThrough))
    guard count > 0 else { return nil }
    return "\(Count.of(count, "invisible character")) shown"
  }

  private static func encoding(_ article: Article) -> String? {
    guard article.encoding != .utf8 || article.replacedBytes > 0 else { return nil }
    let name = "read as \(article.encoding.rawValue)"
    guard article.replacedBytes > 0 else { return name }
    let bytes = article.replacedBytes == 1 ? "1 byte" : "\(article.replacedBytes) bytes"
    return "\(name) (\(bytes) replaced)"
  }
}

/// Numbers as the screen writes them.
enum Count {
  /// With commas between thousands: "10,000".
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    var grouped = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }

  /// "1 article", "3 articles".
  static func of(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
  }
}
