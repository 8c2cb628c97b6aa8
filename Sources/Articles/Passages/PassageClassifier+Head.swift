import TextAnalysis

/// The head of an article: everything above its first paragraph.
extension PassageClassifier {
  private static let longestTitle = 260
  private static let longestSubtitle = 320
  /// How many passages a head can have, furniture included.
  private static let headLength = 24

  mutating func markHead() {
    var hasTitle = passages.contains { $0.role == .title }
    var hasSubtitle = false
    /// Whether a byline or a date has come, behind which no subtitle stands.
    var hasCredentials = false
    bodyStart = passages.count
    for index in passages.indices.prefix(Self.headLength) {
      guard passages[index].role == nil else {
        if passages[index].role == .byline || passages[index].role == .dateLine, hasTitle,
          !passages[index].isInFrontMatter, passages[index].kind == .text
        {
          hasCredentials = true
        }
        continue
      }
      if let (role, date) = credentials(index) {
        passages[index].role = role
        passages[index].date = date
        hasCredentials = hasCredentials || hasTitle
      } else if !hasTitle, isTitle(index) {
        passages[index].role = .title
        hasTitle = true
      } else if hasTitle, repeatsTitle(index) {
        passages[index].role = .title
      } else if hasTitle, !hasSubtitle, !hasCredentials, isSubtitle(index) {
        passages[index].role = .subtitle
        hasSubtitle = true
      } else if hasTitle, isCaptionInHead(index) {
        passages[index].role = .boilerplate(.caption)
      } else if !isAboveCredentials(index) {
        bodyStart = index
        return
      }
    }
  }

  /// The role of a line that names the writer, the day, or both, and the day if it is all.
  private func credentials(_ index: Int) -> (role: Block.Role, date: DatePhrase?)? {
    let text = text(index)
    guard passages[index].kind != .heading, text.count <= 160 else { return nil }
    if let date = DateLine.parse(text) { return (.dateLine, date) }
    if Byline.parse(text) != nil || isOutletUnderByline(index) { return (.byline, nil) }
    return CreditLine.parse(text) == nil ? nil : (.byline, nil)
  }

  /// "Cuttings Wire" on the line below "By Ines Duarte".
  private func isOutletUnderByline(_ index: Int) -> Bool {
    guard index > 0, passages[index - 1].role == .byline,
      passages[index - 1].chunk == passages[index].chunk, text(index).count <= 60
    else { return false }
    return Credit.isCapitalised(text(index)) && !TextEnd.isTerminal(text(index))
  }

  private func isTitle(_ index: Int) -> Bool {
    let text = text(index)
    guard text.contains(where: \.isWordByte), hasText(after: index) else { return false }
    if passages[index].kind == .heading { return text.count <= Self.longestTitle }
    guard passages[index].kind == .text, text.count <= Self.longestTitle, text.count >= 3,
      !startsWithDateline(index)
    else { return false }
    guard text.last == UInt8(ascii: "."), !text.reversed().starts(with: "...".utf8) else {
      return !TextEnd.isTerminal(text) || text.last != UInt8(ascii: ":") && isShortAboveBody(index)
    }
    return isAllCapitals(text) || endsInAbbreviation(text) || isTokenised(text) && hasRoom(index)
  }

  /// "wing in a slipstream .": words and marks set apart, as collections of abstracts have them,
  /// where a title ends as a sentence does.
  private func isTokenised(_ text: ArraySlice<UInt8>) -> Bool {
    text.reversed().starts(with: ". ".utf8)
  }

  /// Whether an empty line parts the passage from a longer one.
  private func hasRoom(_ index: Int) -> Bool {
    index + 1 < passages.count && passages[index].chunk != passages[index + 1].chunk
      && text(index + 1).count > text(index).count
  }

  /// A title may ask or exclaim, if more follows than it says itself.
  private func isShortAboveBody(_ index: Int) -> Bool {
    guard text(index).count <= 140, index + 1 < passages.count else { return false }
    return passages[index].chunk != passages[index + 1].chunk
      || text(index + 1).count > text(index).count
  }

  private func hasText(after index: Int) -> Bool {
    passages[(index + 1)...].contains { passage in
      if case .boilerplate = passage.role { return false }
      return passage.role != .byline && passage.role != .dateLine && passage.range.count >= 20
    }
  }

  private func isAllCapitals(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(where: \.isCapital) && !text.contains(where: \.isSmallLetter)
  }

  /// "… in talks with Exxon Corp.", "… from the U.S."
  private func endsInAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.reversed().dropFirst().prefix { !$0.isBlank }
    guard text.count <= 120 else { return false }
    return word.contains(UInt8(ascii: "."))
      || ["proC", "cnI", "dtL", "oC", "rJ"].contains {
        word.elementsEqual($0.utf8)
      }
  }

  /// Whether the words of a title given in a header field stand here again.
  private func repeatsTitle(_ index: Int) -> Bool {
    guard let title = passages.first(where: { $0.role == .title }), title.range.count <= 300
    else { return false }
    let text = text(index)
    return text.count == title.range.count
      && zip(text, bytes[title.range]).allSatisfy {
        $0.lowercased == $1.lowercased
      }
  }

  private func isSubtitle(_ index: Int) -> Bool {
    let text = text(index)
    guard passages[index].kind == .text || passages[index].kind == .heading,
      text.count >= 15, text.count <= Self.longestSubtitle, hasText(after: index),
      !startsWithDateline(index), index > 0,
      passages[..<index].contains(where: { $0.role == .title })
    else { return false }
    if passages[index].isEmphasised { return true }
    if passages[index].kind == .heading {
      return !text.contains(UInt8(ascii: ".")) && text.count > 40
    }
    return TextEnd.isTerminal(text) ? isAboveCredentials(index) : text.count <= 250
  }

  /// A short sentence above the byline or the dateline is a caption, since the body has not begun.
  private func isCaptionInHead(_ index: Int) -> Bool {
    TextEnd.isTerminal(text(index)) && text(index).count >= 25 && isAboveCredentials(index)
  }

  /// Whether a short passage stands above the byline, the date or the dateline.
  private func isAboveCredentials(_ index: Int) -> Bool {
    guard passages[index].kind == .text, text(index).count <= 220, !startsWithDateline(index) else {
      return false
    }
    for next in passages.indices.dropFirst(index + 1).prefix(3) {
      if passages[next].isBoilerplate { continue }
      if startsWithDateline(next) { return true }
      return passages[next].role == .byline || credentials(next) != nil
    }
    return false
  }
}
