import AnnotatedText
import Articles
import EntityRecognition
import TextAnalysis

/// Analyses and links annotated articles as the program does with a folder, and compares.
package struct FolderEvaluation: Sendable {
  package let articles: [AnnotatedArticle]
  package private(set) var scores = FolderScores()
  /// In the order of the articles, each in reading order.
  package private(set) var mistakes: [FolderMistake] = []
  private let analyses: [ArticleAnalysis]
  private let table: EntityTable
  private var groups = GroupNumbers()
  /// For each entity of the folder, the group that most of its names are of.
  private var groupOfEntity: [Int: Int] = [:]

  package init(_ articles: [AnnotatedArticle], analyser: ArticleAnalyser) {
    self.articles = articles
    analyses = articles.map { analyser.analyse($0.article) }
    table = EntityLinker.link(analyses.enumerated().map { (ArticleID($0.offset), $0.element) })
    let named = compare(["PER", "ORG", "LOC", "MET", "DEM"]) { $0.isName || $0 == .demonym }
    scores.nameEntities = named.score
    scores.links = named.links
    let all = compare(["PER", "ORG", "LOC", "MET", "DEM", "NOM", "PRO"]) { _ in true }
    scores.allEntities = all.score
    for number in articles.indices { scoreArticle(number) }
    mistakes.sort { ($0.article, $0.range) < ($1.article, $1.range) }
  }

  private mutating func scoreArticle(_ number: Int) {
    let article = articles[number]
    let found = namedSpans(number)
    let names = names(article, found)
    scores.names = scores.names + NameScore(found: found, expected: names)
    note(number, found: found, expected: names) { ($0.range, $0.kind.word) }
    scorePronouns(number)
    scoreSpeech(number)
    let times = analyses[number].dates.compactMap { time in
      article.place(of: time.range).map { TimeExpression(range: $0, value: time.value) }
    }
    let expected = article.marks(["DATE"]).map {
      TimeExpression(range: $0.range, value: $0.value ?? "")
    }
    scores.times = scores.times + TimeScore(found: times, expected: expected)
    note(number, found: times, expected: expected) { ($0.range, "date \($0.value)") }
  }

  /// Notes what stands on one side only.
  private mutating func note<Element: Hashable>(
    _ article: Int, found: [Element], expected: [Element],
    _ description: (Element) -> (range: TextRange, what: String)
  ) {
    for (elements, others, isMissing) in [(found, expected, false), (expected, found, true)] {
      for element in Set(elements).subtracting(others) {
        let (range, what) = description(element)
        mistakes.append(
          FolderMistake(article: article, range: range, what: what, isMissing: isMissing))
      }
    }
  }

  // MARK: Names

  /// What the program takes for a name of a person, an organisation or a place.
  private func namedSpans(_ number: Int) -> [NamedSpan] {
    analyses[number].namedSpans.compactMap { name in
      articles[number].place(of: name.range).map { NamedSpan(range: $0, kind: name.kind) }
    }
  }

  /// What is one. A place that stands for a government may be taken for either.
  private func names(_ article: AnnotatedArticle, _ found: [NamedSpan]) -> [NamedSpan] {
    article.marks(["PER", "ORG", "LOC", "MET"]).map { mark in
      let kind: EntityKind =
        switch mark.label {
        case "PER": .person
        case "ORG": .organisation
        case "MET":
          found.contains(NamedSpan(range: mark.range, kind: .organisation))
            ? .organisation : .place
        default: .place
        }
      return NamedSpan(range: mark.range, kind: kind)
    }
  }

  // MARK: Entities

  /// Compares the mentions with some labels with those of some kinds.
  ///
  /// A city that stands for a government counts with the country where the program's entity is
  /// mostly the country, and with the city otherwise.
  private mutating func compare(
    _ labels: Set<String>, _ isCounted: (MentionKind) -> Bool
  ) -> GroupingComparison {
    var expected: [GroupedMention] = []
    var alternatives: [Int?] = []
    var found: [GroupedMention] = []
    for (number, article) in articles.enumerated() {
      for mark in article.marks(labels) {
        let group = groups.numbers(of: mark.value)
        expected.append(GroupedMention(document: number, range: mark.range, group: group.first))
        alternatives.append(group.second)
      }
      for mention in analyses[number].mentions where isCounted(mention.kind) {
        guard let range = article.place(of: mention.range),
          let entity = table.entity(of: mention, in: ArticleID(number))
        else { continue }
        found.append(GroupedMention(document: number, range: range, group: entity.index))
      }
    }
    let alignment = GroupingComparison(expected: expected, found: found, .overlapping)
    var counts: [Int: [Int: Int]] = [:]
    for (mention, place) in zip(found, alignment.expectedOfFound) {
      guard let place, alternatives[place] == nil else { continue }
      counts[mention.group, default: [:]][expected[place].group, default: 0] += 1
    }
    if groupOfEntity.isEmpty { groupOfEntity = counts.compactMapValues(Self.mostFrequent) }
    for (mention, place) in zip(found, alignment.expectedOfFound) {
      guard let place, let second = alternatives[place],
        groupOfEntity[mention.group] == second
      else { continue }
      let old = expected[place]
      expected[place] = GroupedMention(document: old.document, range: old.range, group: second)
    }
    return GroupingComparison(expected: expected, found: found, .overlapping)
  }

  private static func mostFrequent(_ counts: [Int: Int]) -> Int? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func isGroup(
    _ value: String?, ofLocal entity: Int32, in number: Int
  ) -> Bool {
    guard let entity = table.entity(ofLocal: Int(entity), in: ArticleID(number)) else {
      return false
    }
    let group = groups.numbers(of: value)
    let found = groupOfEntity[entity.index]
    return found != nil && (found == group.first || found == group.second)
  }

  private mutating func scorePronouns(_ number: Int) {
    let article = articles[number]
    let mentions = analyses[number].mentions.filter { $0.kind == .pronoun }
    let ranges = mentions.map { article.place(of: $0.range) }
    let marks = article.marks(["PRO"])
    scores.pronouns.expected += marks.count
    scores.pronouns.found += ranges.count { $0 != nil }
    for mark in marks {
      guard let place = ranges.firstIndex(of: mark.range),
        isGroup(mark.value, ofLocal: mentions[place].entity, in: number)
      else {
        note(number, found: [], expected: [mark]) { ($0.range, "pronoun \($0.value ?? "")") }
        continue
      }
      scores.pronouns.right += 1
    }
  }

  // MARK: Speech

  private static func speaker(_ mark: Annotation) -> (range: TextRange, what: String) {
    (mark.range, "speaker \(mark.value ?? "")")
  }

  private mutating func scoreSpeech(_ number: Int) {
    for (label, isIndirect) in [("QUO", false), ("IND", true)] {
      let article = articles[number]
      let marks = article.marks([label])
      let quotations = analyses[number].quotations.filter { $0.isIndirect == isIndirect }
        .compactMap { quotation in
          article.place(of: quotation.range).map { (range: $0, speaker: quotation.speaker) }
        }
      let alignment = SpanAlignment(
        found: quotations.map { SpokenWords.trimmed($0.range, in: article.text) },
        expected: marks.map { SpokenWords.trimmed($0.range, in: article.text) }, .half)
      let score = SpanScore(
        found: quotations.count, expected: marks.count, right: alignment.count)
      if isIndirect {
        scores.reports = scores.reports + score
      } else {
        scores.quotations = scores.quotations + score
      }
      let matched = Set(alignment.expectedOfFound)
      let missed = marks.indices.filter { !matched.contains($0) }
      note(number, found: [], expected: missed.map { marks[$0] }) {
        ($0.range, "words of \($0.value ?? "")")
      }
      let spurious = quotations.indices.filter { alignment.expectedOfFound[$0] == nil }
      note(number, found: spurious.map { quotations[$0].range }, expected: []) { ($0, "words") }
      scores.speakers.expected += marks.count
      scores.speakers.found += alignment.count
      for (quotation, place) in zip(quotations, alignment.expectedOfFound) {
        guard let place, let speaker = quotation.speaker,
          isGroup(marks[place].value, ofLocal: speaker, in: number)
        else {
          if let place { note(number, found: [], expected: [marks[place]], Self.speaker) }
          continue
        }
        scores.speakers.right += 1
      }
    }
  }
}

/// Numbers for the words by which marks say who is meant.
private struct GroupNumbers: Sendable {
  private var numbers: [String: Int] = [:]

  /// Of "washington>us" both, of "us" the first alone.
  mutating func numbers(of value: String?) -> (first: Int, second: Int?) {
    let parts = (value ?? "").split(separator: ">").map { number(of: String($0)) }
    return (parts.first ?? number(of: ""), parts.count > 1 ? parts[1] : nil)
  }

  private mutating func number(of word: String) -> Int {
    let number = numbers[word] ?? numbers.count
    numbers[word] = number
    return number
  }
}
