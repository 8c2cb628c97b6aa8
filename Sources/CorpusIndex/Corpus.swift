import Articles
import EntityRecognition

/// A folder of articles at one moment: the one value that the reader and the command line ask.
///
/// Immutable. Loading makes further snapshots, which share everything that did not change.
package struct Corpus: Sendable {
  /// What became of a file so far.
  package enum Slot: Sendable {
    /// Found, and not yet read.
    case waiting
    /// Read, and not yet analysed: it can be shown and searched, and mentions nobody.
    case skimmed(LoadedArticle)
    case loaded(LoadedArticle)
    case skipped(SkippedFile.Reason)
  }

  /// The paths of the files relative to the folder, sorted; an `ArticleID` is a place in it.
  package let names: [String]
  /// One slot a name.
  package private(set) var slots: [Slot]
  package let entities: EntityTable
  package let index: InvertedIndex
  /// Whether nothing waits any more, so that counts are final.
  package let isComplete: Bool
  let stories: StoryLinks
  let lazyNames: LazyNameIndex
  let lazyOrders = LazyOrders()
  let lazyFolderYears: LazyFolderYears
  let lazyMentionCounts = LazyTable<MentionCounts>()
  let lazyCuts = ArticleCuts()

  /// - Parameters:
  ///   - stories: links between the articles, perhaps made for an earlier snapshot; new ones when
  ///     nil.
  ///   - years: what the folder tells of its articles, if it is known.
  package init(
    names: [String], slots: [Slot], entities: EntityTable, index: InvertedIndex, isComplete: Bool,
    stories: StoryLinks? = nil, years: FolderYears? = nil
  ) {
    precondition(names.count == slots.count, "\(names.count) names, but \(slots.count) slots")
    self.names = names
    self.slots = slots
    self.entities = entities
    self.index = index
    self.isComplete = isComplete
    self.stories = stories ?? StoryLinks(slots.loaded)
    lazyFolderYears = LazyFolderYears(years)
    lazyNames = LazyNameIndex(entities)
  }

  /// The same corpus with its articles kept elsewhere, and all that was made of them.
  ///
  /// - Parameter slots: the same articles under the same numbers.
  package func settled(on slots: [Slot]) -> Corpus {
    precondition(slots.count == self.slots.count, "\(slots.count) slots for those of another")
    var corpus = self
    corpus.slots = slots
    return corpus
  }

  package static let empty = Corpus(
    names: [], slots: [], entities: .empty, index: .empty, isComplete: false)

  /// The article, once it is loaded; nil while it waits or when its file was skipped.
  package subscript(id: ArticleID) -> LoadedArticle? {
    slots[id.index].article
  }

  /// The articles loaded so far, in the order of their numbers.
  package var loaded: [LoadedArticle] { slots.loaded }

  /// Makes what a list shows and is otherwise made when it is asked for: the orders of the articles
  /// (of a complete corpus, which is waited for, that by date), the counts of mentions, the links
  /// of stories.
  ///
  /// For whoever publishes snapshots, to spare those who ask.
  package func prepare() {
    for key in isComplete ? [.date] : SortKey.allCases { _ = order(by: key) }
    _ = mentionCounts
    _ = stories.table
  }

  /// Makes what somebody may ask next of a complete corpus: the other orders, and what the first
  /// searches need. Most snapshots of a growing folder are replaced before anybody asks for that.
  package func prepareRest() {
    guard isComplete else { return }
    for key in SortKey.allCases { _ = order(by: key) }
    index.prepare()
    _ = lazyNames.sounds
  }

  /// The years that the folder tells, if somebody asked for them.
  package var knownYears: FolderYears? { lazyFolderYears.known }

  /// The files that became no articles, in the order of their paths.
  package var skipped: [SkippedFile] {
    zip(names, slots).compactMap { name, slot in
      guard case .skipped(let reason) = slot else { return nil }
      return SkippedFile(name: name, reason: reason)
    }
  }
}

extension Corpus.Slot {
  /// The article, if there is one.
  package var article: LoadedArticle? {
    switch self {
    case .skimmed(let article), .loaded(let article): article
    case .waiting, .skipped: nil
    }
  }
}

extension [Corpus.Slot] {
  /// The articles loaded so far, in their order.
  package var loaded: [LoadedArticle] { compactMap(\.article) }
}
