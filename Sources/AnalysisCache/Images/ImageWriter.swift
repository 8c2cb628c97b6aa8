import CorpusIndex
import Glibc
import TextAnalysis

/// Writes an image section by section, each through a buffer of a megabyte whose checksums add up.
struct ImageWriter: BulkSink {
  /// Checksums are taken over pieces of so many bytes, from the beginning of a section on.
  static let piece = 1 << 20

  private let descriptor: Int32
  private var layout: ImageLayout
  private var buffer: [UInt8] = []
  private var hash = ByteHash()
  private var offset = ImageLayout.size
  private var failure: CacheProblem?

  /// - Parameter descriptor: of an empty file.
  init(_ descriptor: Int32, maker: Int64) {
    self.descriptor = descriptor
    layout = ImageLayout(maker: maker)
    buffer.reserveCapacity(Self.piece)
  }

  mutating func write(_ image: FolderImage) throws(CacheProblem) {
    section(.catalogue) { writer in
      writer.append(Self.catalogue(image.files).bytes)
    }
    section(.heads) { writer in
      for file in image.files { writer.append(raw: file.article?.head ?? []) }
    }
    section(.bodies) { writer in
      for file in image.files { writer.append(raw: file.article?.body ?? []) }
    }
    section(.index) { writer in image.index.pack(into: &writer) }
    section(.entities) { writer in image.entities.pack(into: &writer) }
    section(.stories, packed: image.stories)
    section(.years, packed: image.years)
    write(layout.bytes, at: 0)
    if let failure { throw failure }
  }

  private static func catalogue(_ files: [FolderImage.File]) -> PackedWriter {
    var writer = PackedWriter()
    writer.append(count: files.count)
    for file in files {
      file.name.pack(into: &writer)
      file.path.pack(into: &writer)
      file.stamp.pack(into: &writer)
      writer.append(count: file.article?.sizes.head ?? 0)
      writer.append(count: file.article?.sizes.body ?? 0)
    }
    return writer
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

  private mutating func append(raw bytes: [UInt8]) {
    // Safe: the bytes are only read while the closure runs.
    unsafe bytes.withUnsafeBytes { unsafe append(raw: $0) }
  }

  mutating func append(raw bytes: UnsafeRawBufferPointer) {
    var done = 0
    while done < bytes.count {
      let count = min(Self.piece - buffer.count, bytes.count - done)
      // Safe: the part lies within the bytes.
      unsafe buffer.append(contentsOf: bytes[done..<done + count])
      done += count
      if buffer.count == Self.piece { flush() }
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
    var done = 0
    while failure == nil, done < bytes.count {
      // Safe: pwrite reads the bytes that are left.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
          off_t(place + done))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { failure = CacheProblem("an image of the folder cannot be written") }
      done += max(0, count)
    }
  }
}

extension FileStamp: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(device)
    writer.append(inode)
    size.pack(into: &writer)
    modifiedSeconds.pack(into: &writer)
    modifiedNanoseconds.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      device: try reader.number(), inode: try reader.number(), size: try Int(from: &reader),
      modifiedSeconds: try Int(from: &reader), modifiedNanoseconds: try Int(from: &reader))
  }
}
