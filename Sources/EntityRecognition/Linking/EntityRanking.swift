/// The entities of a folder in the order in which they are numbered: the most mentioned first.
///
/// Keeps its order between changes, so that only what changed is sorted.
struct EntityRanking: Sendable {
  /// By place; nil where one was removed.
  private var entities: [EntityRecord?] = []
  /// What tells two of one name apart, by place.
  private var plainKeys: [String] = []
  private var firstNames: [String] = []
  /// The same again in arrays of their own, since an order is made by looking at nothing else.
  private var keys: [String] = []
  private var counts: [Int32] = []
  private var isOrdered: [Bool] = []
  /// The places of all entities in order, but for those in `added` and those removed since.
  private var order: [Int32] = []
  private var added: [Int32] = []
  /// Places that are free once the order no longer names them, and those that are.
  private var removed: [Int32] = []
  private var free: [Int32] = []
  /// For each plain key its last place, and for each place the one before it under the same key.
  private var lastPlace: [String: Int32] = [:]
  private var placeBefore: [Int32] = []
  /// The plain keys of several whose number or order changed.
  private var crowded: Set<String> = []

  /// The place of a further entity.
  mutating func add(_ entity: RankedEntity) -> Int32 {
    let place = free.popLast() ?? grown()
    entities[Int(place)] = entity.entity
    plainKeys[Int(place)] = entity.plainKey
    firstNames[Int(place)] = entity.firstName
    keys[Int(place)] = entity.plainKey
    counts[Int(place)] = Int32(entity.entity.mentionCount)
    added.append(place)
    let other = lastPlace.updateValue(place, forKey: entity.plainKey) ?? -1
    placeBefore[Int(place)] = other
    if other >= 0 { crowded.insert(entity.plainKey) }
    return place
  }

  private mutating func grown() -> Int32 {
    entities.append(nil)
    plainKeys.append("")
    firstNames.append("")
    keys.append("")
    counts.append(0)
    isOrdered.append(false)
    placeBefore.append(-1)
    return Int32(entities.count - 1)
  }

  /// Removes an entity; once more has no effect.
  mutating func remove(_ place: Int32) {
    guard entities[Int(place)] != nil else { return }
    let plainKey = plainKeys[Int(place)]
    entities[Int(place)] = nil
    isOrdered[Int(place)] = false
    removed.append(place)
    let others = places(under: plainKey).filter { $0 != place }
    lastPlace[plainKey] = others.first
    for (other, before) in zip(others, others.dropFirst() + [-1]) {
      placeBefore[Int(other)] = before
    }
    if !others.isEmpty { crowded.insert(plainKey) }
  }

  private func places(under plainKey: String) -> [Int32] {
    var places: [Int32] = []
    var place = lastPlace[plainKey] ?? -1
    while place >= 0 {
      places.append(place)
      place = placeBefore[Int(place)]
    }
    return places
  }

  /// All entities in order, and for each place the number of its entity.
  mutating func ranked() -> (entities: Entities, numbers: [Int32]) {
    tellApart()
    arrange()
    var numbers = [Int32](repeating: -1, count: entities.count)
    var ranked = EntityColumns()
    for place in order {
      guard let entity = entities[Int(place)] else { continue }
      numbers[Int(place)] = Int32(ranked.count)
      ranked.append(entity)
    }
    return (Entities(ranked), numbers)
  }

  /// Gives those who share a kind and a name different keys: the one who is mentioned most keeps
  /// the plain key, the others get a number behind it, "person/john-smith.2".
  private mutating func tellApart() {
    for plainKey in crowded {
      let sharers = places(under: plainKey).compactMap { place in
        entities[Int(place)].map { entity in
          (
            place: Int(place),
            entity: RankedEntity(
              entity: entity, plainKey: plainKey, firstName: firstNames[Int(place)])
          )
        }
      }.sorted { $0.entity.outranks($1.entity) }
      for (number, sharer) in sharers.enumerated() {
        let key = number == 0 ? plainKey : "\(plainKey).\(number + 1)"
        guard keys[sharer.place] != key else { continue }
        keys[sharer.place] = key
        entities[sharer.place]?.key = key
        isOrdered[sharer.place] = false
        added.append(Int32(sharer.place))
      }
    }
    crowded = []
  }

  /// Merges what was added into what is in order.
  private mutating func arrange() {
    guard !added.isEmpty || !removed.isEmpty else { return }
    let kept = order.filter { isOrdered[Int($0)] }
    let fresh = Set(added).filter { entities[Int($0)] != nil }.sorted(by: precedes)
    order.removeAll(keepingCapacity: true)
    order.reserveCapacity(kept.count + fresh.count)
    var place = 0
    for next in fresh {
      while place < kept.count, precedes(kept[place], next) {
        order.append(kept[place])
        place += 1
      }
      order.append(next)
      isOrdered[Int(next)] = true
    }
    order += kept[place...]
    free += removed
    added = []
    removed = []
  }

  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (one, other) = (counts[Int(left)], counts[Int(right)])
    return one == other ? keys[Int(left)] < keys[Int(right)] : one > other
  }
}

/// An entity before it has its number.
struct RankedEntity: Sendable {
  var entity: EntityRecord
  /// The key it has when nobody shares it.
  let plainKey: String
  /// Tells two of one name apart: the first of the names it goes by, folded.
  let firstName: String

  func outranks(_ other: RankedEntity) -> Bool {
    let (one, two) = (entity, other.entity)
    if one.mentionCount != two.mentionCount { return one.mentionCount > two.mentionCount }
    return (one.name, firstName) < (two.name, other.firstName)
  }
}
