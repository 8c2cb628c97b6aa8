import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// What an actor said, what was said about it, or what was said to it, in date order.
struct QuotationsDossier: Dossier {
  enum Section: CaseIterable {
    case said, about, to
  }

  let actor: ActorInQuestion
  let section: Section
  let quotations: [QuotationReference]

  /// What the actor said, or, when it said nothing, the first section that holds something.
  init(of actor: ActorInQuestion, in corpus: Corpus) {
    let sections = Section.allCases.lazy.map {
      QuotationsDossier(of: actor, section: $0, in: corpus)
    }
    self =
      sections.first { !$0.quotations.isEmpty }
      ?? QuotationsDossier(of: actor, section: .said, in: corpus)
  }

  init(of actor: ActorInQuestion, section: Section, in corpus: Corpus) {
    self.actor = actor
    self.section = section
    quotations =
      switch section {
      case .said: corpus.quotations(of: actor.entity)
      case .about: corpus.quotations(about: actor.entity)
      case .to: corpus.quotations(to: actor.entity)
      }
  }

  var title: String {
    switch section {
    case .said: "SAID BY \(actor.name)"
    case .about: "SAID ABOUT \(actor.name)"
    case .to: "SAID TO \(actor.name)"
    }
  }

  var detail: String { Count.of(quotations.count, "quotation") }
  var arrangement: String { "by · about · to ▾" }
  var rowCount: Int { quotations.count }

  var empty: String {
    switch section {
    case .said: "No article gives words of \(actor.name). o shows what is said about it."
    case .about: "Nobody is quoted about \(actor.name). o shows what is said to it."
    case .to: "Nobody is said to have told \(actor.name) anything. o shows what it said."
    }
  }

  func row(_ index: Int, in corpus: Corpus) -> DossierRow {
    let reference = quotations[index]
    let text = corpus[reference.article]?.article.text ?? .empty
    let words = TextStyling.string(text, reference.quotation.range.offsets)
    var runs: [StyledRun] = []
    if section != .said {
      runs.append(StyledRun(speaker(of: reference, in: corpus) + ": ", Style(.person)))
    }
    runs.append(StyledRun(reference.quotation.isIndirect ? "… \(words)" : "“\(words)”"))
    return DossierRow(leading: corpus.origin(of: reference.article), runs: runs)
  }

  private func speaker(of reference: QuotationReference, in corpus: Corpus) -> String {
    if let entity = corpus.speaker(of: reference) { return corpus.entities[entity].name }
    let text = corpus[reference.article]?.article.text
    return reference.quotation.speakerRange.flatMap { text?[$0] } ?? "somebody"
  }

  func passages(_ index: Int, in corpus: Corpus) -> [DossierPassage] {
    let reference = quotations[index]
    let quotation = reference.quotation
    let extent = quotation.speakerRange.map { quotation.range.union($0) } ?? quotation.range
    var marks = [StyledRange(range: quotation.range, style: Style(.target))]
    if let speaker = quotation.speakerRange, !quotation.range.overlaps(speaker) {
      marks.append(StyledRange(range: speaker, style: Style(.person, .bold)))
    }
    return [
      DossierPassage(
        article: reference.article, range: corpus.sentences(around: extent, in: reference.article),
        marks: marks.sorted { $0.range < $1.range })
    ]
  }

  func choice(_ index: Int, in corpus: Corpus) -> DossierChoice {
    .go(quotations[index].article, quotations[index].quotation.range)
  }

  func rearranged(in corpus: Corpus) -> (any Dossier)? {
    let sections = Section.allCases
    let place = sections.firstIndex(of: section) ?? 0
    return QuotationsDossier(
      of: actor, section: sections[(place + 1) % sections.count], in: corpus)
  }

  func renewed(in corpus: Corpus, from old: Corpus) -> (any Dossier)? {
    actor.renewed(in: corpus, from: old)
      .map { QuotationsDossier(of: $0, section: section, in: corpus) }
  }
}
