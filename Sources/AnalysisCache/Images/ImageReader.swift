import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis
import TextReuse

/// Reads an image: checks all of it, and takes its parts as they are.
struct ImageReader {
  private let file: FileBytes
  private let layout: ImageLayout
  private let fileSize: Int

  /// nil when the file is no image.
  init?(_ file: FileBytes) {
    guard let size = file.count,
      let layout = ImageLayout(file.bytes(0..<min(size, ImageLayout.size)), of: size)
    else { return nil }
    self.file = file
    self.layout = layout
    fileSize = size
  }

  var maker: Int64 { layout.maker }

  /// The image; nil when a byte of it is not what it was.
  ///
  /// Checks and reads the parts beside each other; none that is read can stop the program.
  func image() async -> FolderImage? {
    async let index = index()
    async let entities = entities()
    async let files = files()
    async let stories = stories()
    async let years = packed(FolderYears?.self, in: .years)
    async let isSound = layout.places.allSatisfy(isSound)
    guard let files = await files, let stories = await stories, let years = await years,
      let index = await index, let entities = await entities, await isSound
    else { return nil }
    return FolderImage(
      files: files.list, articles: files.articles, index: index, entities: entities,
      stories: stories, years: years)
  }

  private func index() -> InvertedIndex? {
    var source = source(.index)
    return try? InvertedIndex(from: &source)
  }

  private func entities() -> EntityTable? {
    var source = source(.entities)
    return try? EntityTable(from: &source)
  }

  /// The stories, if the image has any; nil when they are damaged.
  private func stories() -> SimilarityTable?? {
    var source = source(.stories)
    guard source.left > 0 else { return .some(nil) }
    return try? SimilarityTable(from: &source)
  }

  private func packed<Value: Packable>(
    _ type: Value.Type, in section: ImageLayout.Section
  ) -> Value? {
    var source = source(section)
    guard let bytes = try? source.array(of: UInt8.self) else { return nil }
    var reader = PackedReader(bytes)
    return try? Value(from: &reader)
  }

  /// The files and the article of each, whose bytes are sound.
  private func files() async -> (list: [FolderImage.File], articles: [LoadedArticle?])? {
    guard let catalogue = packed(ImageCatalogue.self, in: .catalogue),
      catalogue.lies(within: fileSize)
    else { return nil }
    async let areBodiesSound = catalogue.runs.allSatisfy(isSound)
    let files = catalogue.entries.indices.filter { catalogue.entries[$0].place != nil }
    var columns = source(.columns)
    let table = try? ArticleTable(
      names: files.map { catalogue.entries[$0].file.name },
      packed: catalogue.entries.compactMap(\.place).map { PackedArticle(.source(file), at: $0) },
      columnsFrom: &columns)
    var articles = [LoadedArticle?](repeating: nil, count: catalogue.entries.count)
    for article in table?.articles(files.map(ArticleID.init), memo: ArticleMemo()) ?? [] {
      articles[article.id.index] = article
    }
    guard table != nil, await areBodiesSound else { return nil }
    return (catalogue.entries.map(\.file), articles)
  }

  private func source(_ section: ImageLayout.Section) -> FileSection {
    FileSection(file, range: layout[section].range)
  }

  private func isSound(_ place: ImageLayout.Place) -> Bool {
    let checksum = ImageLayout.checksum(of: place.count) { part in
      file.bytes(place.offset + part.lowerBound..<place.offset + part.upperBound)[...]
    }
    return checksum == place.checksum
  }
}

/// A part of a file, read from its beginning on.
private struct FileSection: BulkSource {
  private let file: FileBytes
  private var range: Range<Int>

  init(_ file: FileBytes, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  var left: Int { range.count }

  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(PackingError) {
    guard buffer.count <= left else { throw PackingError() }
    // Safe: the buffer is that of the caller, of which the guard holds the size.
    try unsafe file.fill(buffer, from: range.lowerBound)
    range = range.lowerBound + buffer.count..<range.upperBound
  }
}
