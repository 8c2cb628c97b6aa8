/// The entities of a folder by their numbers.
///
/// A class, so that an `Entity` is no more than a reference and its number.
package final class Entities: RandomAccessCollection, Sendable {
  let columns: EntityColumns

  init(_ columns: EntityColumns) {
    self.columns = columns
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { columns.count }

  package subscript(number: Int) -> Entity { Entity(of: self, number) }

  /// The entity with a key; nil when there is none. Costs a look at all keys.
  package func id(ofKey key: String) -> EntityID? {
    indices.first { columns.keys[$0].elementsEqual(key.utf8) }.map(EntityID.init)
  }
}

extension Entities {
  convenience init(_ records: some Sequence<EntityRecord>) {
    var columns = EntityColumns()
    for record in records { columns.append(record) }
    self.init(columns)
  }
}
