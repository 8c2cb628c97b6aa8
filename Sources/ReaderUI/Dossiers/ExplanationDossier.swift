import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// What is known of an actor, and why its names are taken for one: its roles, its names with
/// their counts, and for each link the rule with a passage for either name.
struct ExplanationDossier: Dossier {
  private enum Row {
    case role(RoleReference)
    case name(text: String, count: Int)
    case metonym(EntityID, count: Int)
    case merge(MergeExplanation)
  }

  let actor: ActorInQuestion
  private let rows: [Row]
  private let mergeCount: Int

  init(of actor: ActorInQuestion, in corpus: Corpus) {
    self.actor = actor
    let entity = corpus.entities[actor.entity]
    let merges = corpus.explanation(of: actor.entity)
    mergeCount = merges.count
    let written = entity.surfaces.reduce(0) { $0 + ($1.text == entity.name ? $1.count : 0) }
    rows =
      corpus.roles(of: actor.entity).map(Row.role)
      + [.name(text: entity.name, count: written)]
      + entity.aliases.map { Row.name(text: $0.text, count: $0.count) }
      + corpus.metonyms(of: actor.entity).map { Row.metonym($0.entity, count: $0.count) }
      + merges.map(Row.merge)
  }

  var title: String { "WHY \(actor.name)" }

  var detail: String {
    mergeCount == 0 ? "one name, nothing was joined" : Count.of(mergeCount, "link")
  }

  var rowCount: Int { rows.count }
  var empty: String { "" }

  func row(_ index: Int, in corpus: Corpus) -> DossierRow {
    switch rows[index] {
    case .role(let role):
      DossierRow(
        leading: Self.label("role"), runs: [StyledRun(role.text)],
        trailing: Count.of(role.count, "article"))
    case .name(let text, let count):
      DossierRow(
        leading: Self.label("name"),
        runs: [StyledRun(text, Style(corpus.entities[actor.entity].kind.role))],
        trailing: Count.of(count, "mention"))
    case .metonym(let entity, let count):
      DossierRow(
        leading: Self.label("stands for it"),
        runs: [StyledRun(corpus.entities[entity].name, Style(.place))],
        trailing: Count.of(count, "mention"))
    case .merge(let merge):
      DossierRow(leading: Self.label("link"), runs: [StyledRun(merge.sentence)])
    }
  }

  private static func label(_ text: String) -> String { FixedColumn.left(text, 14) }

  func passages(_ index: Int, in corpus: Corpus) -> [DossierPassage] {
    switch rows[index] {
    case .role(let role):
      [passage(role.article, role.range, in: corpus, note: "")]
    case .name(let text, _):
      corpus.mentions(of: actor.entity, written: text, limit: 6).map {
        passage($0.article, $0.range, in: corpus, note: "")
      }
    case .metonym(let entity, _):
      corpus.metonymicMentions(of: entity, limit: 6).map {
        passage($0.article, $0.range, in: corpus, note: "")
      }
    case .merge(let merge):
      [(merge.left, merge.evidence.left), (merge.right, merge.evidence.right)]
        .compactMap { place, name in
          place.map { passage($0.article, $0.range, in: corpus, note: name) }
        }
    }
  }

  private func passage(
    _ article: ArticleID, _ range: TextRange, in corpus: Corpus, note: String
  ) -> DossierPassage {
    DossierPassage(
      article: article, range: corpus.sentences(around: range, in: article),
      marks: [StyledRange(range: range, style: Style(.target))], note: note)
  }

  func choice(_ index: Int, in corpus: Corpus) -> DossierChoice {
    guard let passage = passages(index, in: corpus).first, let mark = passage.marks.first else {
      return .nothing
    }
    return .go(passage.article, mark.range)
  }

  func renewed(in corpus: Corpus, from old: Corpus) -> (any Dossier)? {
    actor.renewed(in: corpus, from: old).map { ExplanationDossier(of: $0, in: corpus) }
  }
}
