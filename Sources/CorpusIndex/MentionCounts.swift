import EntityRecognition

/// How often every entity is named in blocks that are searched.
struct MentionCounts: Sendable {
  /// By the number of the entity.
  let mentions: [Int32]
  /// The entities with a mention, the most mentioned first, equals by number.
  let ranked: [EntityID]

  /// By entities, whose mentions lie together; what is asked of an article is in few bytes.
  init(of corpus: Corpus) {
    let traits = corpus.slots.map { slot -> MentionTraitRow in
      guard case .loaded(let loaded) = slot else { return .none }
      return loaded.mentionTraits
    }
    let mentions = corpus.entities.entities.indices.map { entity in
      corpus.entities.mentions(of: EntityID(entity)).reduce(into: Int32(0)) { count, reference in
        let own = traits[reference.article.index]
        let number = Int(reference.mention)
        if number < own.count, own[number].counts(descriptions: false) { count += 1 }
      }
    }
    self.mentions = mentions
    ranked = Self.ranked(mentions)
  }

  /// Sorted as single numbers, count over entity, since a folder may have 100,000 of them.
  private static func ranked(_ mentions: [Int32]) -> [EntityID] {
    mentions.indices.lazy.filter { mentions[$0] > 0 }
      .map { UInt64(mentions[$0]) << 32 | UInt64(UInt32.max - UInt32($0)) }
      .sorted(by: >)
      .map { EntityID(Int(UInt32.max - UInt32(truncatingIfNeeded: $0))) }
  }
}

extension Corpus {
  /// Made when they are first asked for.
  var mentionCounts: MentionCounts { lazyMentionCounts.table { MentionCounts(of: self) } }
}
