import CorpusIndex
import TextAnalysis

/// Writes what follows the articles in an image, section by section, each through a buffer whose
/// checksums add up.
struct ImageWriter: BulkSink {
  private let file: FileBytes
  private var layout: ImageLayout
  private var buffer: [UInt8] = []
  private var hash = ByteHash()
  private var offset: Int
  private var isBroken = false

  /// - Parameter offset: where the articles end.
  init(_ file: FileBytes, maker: Int64, from offset: Int) {
    self.file = file
    self.offset = offset
    layout = ImageLayout(maker: maker)
    buffer.reserveCapacity(ImageLayout.piece)
  }

  /// - Parameters:
  ///   - table: the articles of the image, which lie in the file.
  ///   - runs: where, and their checksums.
  mutating func write(
    _ image: FolderImage, _ table: ArticleTable, runs: [ImageLayout.Place]
  ) throws(CacheProblem) {
    section(.catalogue, packed: ImageCatalogue(image, table, runs: runs))
    section(.columns) { writer in table.packColumns(into: &writer) }
    section(.index) { writer in image.index.pack(into: &writer) }
    section(.entities) { writer in image.entities.pack(into: &writer) }
    section(.stories) { writer in image.stories?.pack(into: &writer) }
    section(.years, packed: image.years)
    write(layout.bytes, at: 0)
    if isBroken { throw CacheProblem("an image of the folder cannot be written") }
  }

  private mutating func section(
    _ section: ImageLayout.Section, _ body: (inout ImageWriter) -> Void
  ) {
    let start = offset
    hash = ByteHash()
    body(&self)
    flush()
    layout[section] = ImageLayout.Place(
      offset: start, count: offset - start, checksum: hash.checksum)
  }

  private mutating func section(_ section: ImageLayout.Section, packed value: some Packable) {
    self.section(section) { writer in
      var packed = PackedWriter()
      value.pack(into: &packed)
      writer.append(packed.bytes)
    }
  }

  mutating func append(raw bytes: UnsafeRawBufferPointer) {
    var done = 0
    while done < bytes.count {
      let count = min(ImageLayout.piece - buffer.count, bytes.count - done)
      // Safe: the part lies within the bytes.
      unsafe buffer.append(contentsOf: bytes[done..<done + count])
      done += count
      if buffer.count == ImageLayout.piece { flush() }
    }
  }

  private mutating func flush() {
    guard !buffer.isEmpty else { return }
    hash.add(buffer[...])
    write(buffer, at: offset)
    offset += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ bytes: [UInt8], at place: Int) {
    if !isBroken { isBroken = !file.write(bytes[...], at: place) }
  }
}
