import CorpusIndex
import EntityRecognition

/// The actor that a dossier is about, found again in every snapshot.
struct ActorInQuestion: Hashable, Sendable {
  let entity: EntityID
  let key: String
  let name: String

  init(_ entity: EntityID, in corpus: Corpus) {
    self.entity = entity
    key = corpus.entities[entity].key
    name = corpus.entities[entity].name
  }

  func renewed(in corpus: Corpus, from old: Corpus) -> ActorInQuestion? {
    guard case .actor(let same, _) = corpus.resolved(.actor(entity, key: key), from: old) else {
      return nil
    }
    return ActorInQuestion(same, in: corpus)
  }
}
