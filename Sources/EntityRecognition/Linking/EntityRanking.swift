/// The entities of a folder in the order in which they are numbered: the most mentioned first.
///
/// Keeps its order between changes, so that only what changed is sorted.
struct EntityRanking: Sendable {
  /// By place; nil where one was removed.
  private var entities: [RankedEntity?] = []
  private var free: [Int32] = []
  /// The places of all entities in order, but for those in `added` and those removed since.
  private var order: [Int32] = []
  private var isOrdered: [Bool] = []
  private var added: [Int32] = []
  /// The places of those who share a plain key, and the keys among them that changed.
  private var placesOfKey: [String: [Int32]] = [:]
  private var crowded: Set<String> = []
  /// Places that are free once the order no longer names them.
  private var removed: [Int32] = []

  /// The place of a further entity.
  mutating func add(_ entity: RankedEntity) -> Int32 {
    let place: Int32
    if let last = free.popLast() {
      place = last
      entities[Int(place)] = entity
    } else {
      place = Int32(entities.count)
      entities.append(entity)
      isOrdered.append(false)
    }
    added.append(place)
    placesOfKey[entity.plainKey, default: []].append(place)
    if placesOfKey[entity.plainKey]?.count != 1 { crowded.insert(entity.plainKey) }
    return place
  }

  /// Removes an entity; once more has no effect.
  mutating func remove(_ place: Int32) {
    guard let entity = entities[Int(place)] else { return }
    entities[Int(place)] = nil
    isOrdered[Int(place)] = false
    removed.append(place)
    placesOfKey[entity.plainKey]?.removeAll { $0 == place }
    switch placesOfKey[entity.plainKey]?.count {
    case 0: placesOfKey[entity.plainKey] = nil
    default: crowded.insert(entity.plainKey)
    }
  }

  /// All entities in order, and for each place the number of its entity.
  mutating func ranked() -> (entities: [Entity], numbers: [Int32]) {
    tellApart()
    arrange()
    var numbers = [Int32](repeating: -1, count: entities.count)
    var ranked: [Entity] = []
    ranked.reserveCapacity(order.count)
    for place in order {
      guard let entity = entities[Int(place)] else { continue }
      numbers[Int(place)] = Int32(ranked.count)
      ranked.append(entity.entity)
    }
    return (ranked, numbers)
  }

  /// Gives those who share a kind and a name different keys: the one who is mentioned most keeps
  /// the plain key, the others get a number behind it, "person/john-smith.2".
  private mutating func tellApart() {
    for key in crowded {
      let places = (placesOfKey[key] ?? []).sorted { left, right in
        guard let one = entities[Int(left)], let other = entities[Int(right)] else { return false }
        return one.outranks(other)
      }
      for (number, place) in places.enumerated() {
        guard let entity = entities[Int(place)] else { continue }
        let own = number == 0 ? key : "\(key).\(number + 1)"
        guard entity.entity.key != own else { continue }
        entities[Int(place)]?.entity.key = own
        if isOrdered[Int(place)] {
          isOrdered[Int(place)] = false
          added.append(place)
        }
      }
    }
    crowded = []
  }

  /// Merges what was added into what is in order.
  private mutating func arrange() {
    guard !added.isEmpty || !removed.isEmpty else { return }
    let kept = order.filter { isOrdered[Int($0)] }
    let fresh = added.filter { entities[Int($0)] != nil && !isOrdered[Int($0)] }
      .sorted(by: precedes)
    order.removeAll(keepingCapacity: true)
    order.reserveCapacity(kept.count + fresh.count)
    var place = 0
    for next in fresh where !isOrdered[Int(next)] {
      while place < kept.count, precedes(kept[place], next) {
        order.append(kept[place])
        place += 1
      }
      order.append(next)
      isOrdered[Int(next)] = true
    }
    order += kept[place...]
    added = []
    free += removed
    removed = []
  }

  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    guard let one = entities[Int(left)]?.entity, let other = entities[Int(right)]?.entity else {
      return false
    }
    return one.mentionCount == other.mentionCount
      ? one.key < other.key : one.mentionCount > other.mentionCount
  }
}

/// An entity before it has its number.
struct RankedEntity: Sendable {
  var entity: Entity
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
