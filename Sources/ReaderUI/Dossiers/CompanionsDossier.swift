import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// Who appears with an actor, those that share most sentences with it first.
struct CompanionsDossier: Dossier {
  let actor: ActorInQuestion
  let companions: [Companion]

  init(of actor: ActorInQuestion, in corpus: Corpus) {
    self.actor = actor
    companions = corpus.companions(of: actor.entity)
  }

  var title: String { "WITH \(actor.name)" }
  var detail: String { Count.of(companions.count, "actor") }
  var rowCount: Int { companions.count }
  var empty: String { "Nobody else is named in the articles that mention \(actor.name)." }

  func row(_ index: Int, in corpus: Corpus) -> DossierRow {
    let companion = companions[index]
    let entity = corpus.entities[companion.entity]
    return DossierRow(
      leading: entity.kind.letter + " ",
      runs: [StyledRun(entity.name, Style(entity.kind.role))],
      trailing: "\(Count.of(companion.sentences, "sentence")) "
        + FixedColumn.right(Count.of(companion.articles, "article"), 14))
  }

  func passages(_ index: Int, in corpus: Corpus) -> [DossierPassage] {
    SharedSentencesDossier(of: actor, with: companions[index], in: corpus, limit: 8).passages
  }

  func choice(_ index: Int, in corpus: Corpus) -> DossierChoice {
    .open(SharedSentencesDossier(of: actor, with: companions[index], in: corpus))
  }

  func renewed(in corpus: Corpus, from old: Corpus) -> (any Dossier)? {
    actor.renewed(in: corpus, from: old).map { CompanionsDossier(of: $0, in: corpus) }
  }
}

/// Where two actors appear together: the sentences that name both, or else the first mention in
/// each article that names both.
struct SharedSentencesDossier: Dossier {
  let actor: ActorInQuestion
  let other: ActorInQuestion
  let passages: [DossierPassage]

  init(of actor: ActorInQuestion, with companion: Companion, in corpus: Corpus, limit: Int = .max) {
    self.init(
      of: actor, with: ActorInQuestion(companion.entity, in: corpus),
      sharesSentences: companion.sentences > 0, in: corpus, limit: limit)
  }

  private init(
    of actor: ActorInQuestion, with other: ActorInQuestion, sharesSentences: Bool,
    in corpus: Corpus, limit: Int
  ) {
    self.actor = actor
    self.other = other
    let places =
      sharesSentences
      ? corpus.sentences(sharedBy: actor.entity, and: other.entity, limit: limit)
      : Self.articlesWithBoth(actor, other, in: corpus, limit: limit)
    passages = places.map { place in
      DossierPassage(
        article: place.article, range: place.range,
        marks: corpus.marks(of: [actor.entity, other.entity], in: place))
    }
  }

  var title: String { "\(actor.name) AND \(other.name)" }
  var detail: String { Count.of(passages.count, "place") }
  var rowCount: Int { passages.count }
  var empty: String { "No sentence names both." }

  private static func articlesWithBoth(
    _ actor: ActorInQuestion, _ other: ActorInQuestion, in corpus: Corpus, limit: Int
  ) -> [TextPlace] {
    let others = Set(corpus.articles(mentioning: other.entity).map(\.article))
    return corpus.articles(mentioning: actor.entity).lazy.map(\.article)
      .filter { others.contains($0) }.prefix(limit)
      .compactMap { article in
        corpus.mentionRanges(of: actor.entity, in: article).first.flatMap {
          corpus.sentence(around: $0, in: article)
        }
      }
  }

  func row(_ index: Int, in corpus: Corpus) -> DossierRow {
    let passage = passages[index]
    let text = corpus[passage.article]?.article.text ?? .empty
    return DossierRow(
      leading: corpus.origin(of: passage.article),
      runs: TextStyling.runs(
        of: passage.range.offsets, in: text, base: .text, layers: [passage.marks]))
  }

  func passages(_ index: Int, in corpus: Corpus) -> [DossierPassage] { [passages[index]] }

  func choice(_ index: Int, in corpus: Corpus) -> DossierChoice {
    let passage = passages[index]
    let place = passage.marks.first?.range ?? passage.range
    return .go(passage.article, place)
  }

  func renewed(in corpus: Corpus, from old: Corpus) -> (any Dossier)? {
    guard let actor = actor.renewed(in: corpus, from: old),
      let other = other.renewed(in: corpus, from: old)
    else { return nil }
    let isShared = !corpus.sentences(sharedBy: actor.entity, and: other.entity, limit: 1).isEmpty
    return SharedSentencesDossier(
      of: actor, with: other, sharesSentences: isShared, in: corpus, limit: .max)
  }
}
