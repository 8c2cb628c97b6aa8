import Articles
import CorpusIndex

extension Listing {
  /// What a corpus holds and takes, one row a figure; sizes in bytes.
  ///
  /// - Parameter resident: the memory of the process now and at its highest; nil where the system
  ///   does not say.
  package static func statistics(
    of corpus: Corpus, resident: (now: Int, highest: Int)?
  ) -> Listing {
    let loaded = corpus.loaded
    let figures: [(name: String, value: Int?)] = [
      ("articles", loaded.count),
      ("skipped", corpus.skipped.count),
      ("text", loaded.reduce(0) { $0 + $1.textSize }),
      ("mentions", loaded.reduce(0) { $0 + $1.mentionCount }),
      ("actors", corpus.entities.entities.count),
      ("index", corpus.index.byteCount),
      ("resident", resident?.now),
      ("residentHighest", resident?.highest),
    ]
    return Listing(
      rows: figures.lazy.compactMap { name, value in
        value.map { Row(plain: "\(name)\t\($0)", json: .object([name: .integer($0)])) }
      })
  }
}
