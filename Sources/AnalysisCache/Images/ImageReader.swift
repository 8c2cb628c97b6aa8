import CorpusIndex
import EntityRecognition
import Glibc
import TextAnalysis
import TextReuse

/// Reads an image: checks all of it first, and then takes its parts as they are.
struct ImageReader {
  private let descriptor: Int32
  private let layout: ImageLayout
  private let fileSize: Int

  /// nil when the file is no image, or not one of this maker.
  init?(_ descriptor: Int32, maker: Int64) {
    var record = stat()
    // Safe: fstat fills the record that is passed in place.
    guard unsafe fstat(descriptor, &record) == 0 else { return nil }
    let size = Int(record.st_size)
    var header = DescriptorSource(descriptor, range: 0..<min(size, ImageLayout.size))
    guard let bytes = header.rest(),
      let layout = ImageLayout(bytes, of: size), layout.maker == maker
    else { return nil }
    self.descriptor = descriptor
    self.layout = layout
    fileSize = size
  }

  /// The image; nil when a byte of it is not what it was.
  ///
  /// Checks and reads the parts beside each other; none that is read can stop the program.
  func image() async -> FolderImage? {
    async let index = index()
    async let entities = entities()
    async let areBodiesSound = isSound(.bodies)
    let stories = packed(SimilarityTable?.self, in: .stories)
    let years = packed(FolderYears?.self, in: .years)
    let files = files()
    let areOthersSound = ImageLayout.Section.allCases.filter { $0 != .bodies }.allSatisfy(isSound)
    guard let files, let stories, let years, let index = await index, let entities = await entities,
      await areBodiesSound, areOthersSound
    else { return nil }
    return FolderImage(
      files: files, index: index, entities: entities, stories: stories, years: years)
  }

  private func index() -> InvertedIndex? {
    var source = source(.index)
    return try? InvertedIndex(from: &source)
  }

  private func entities() -> EntityTable? {
    var source = source(.entities)
    return try? EntityTable(from: &source)
  }

  private func packed<Value: Packable>(
    _ type: Value.Type, in section: ImageLayout.Section
  ) -> Value? {
    var source = source(section)
    guard let bytes = try? source.array(of: UInt8.self) else { return nil }
    var reader = PackedReader(bytes)
    return try? Value(from: &reader)
  }

  /// The files alone, whose articles lie in the image, without a second look at its checksums.
  func files() -> [FolderImage.File]? {
    guard let mapped = MappedFile(descriptor, count: fileSize) else { return nil }
    var catalogue = source(.catalogue)
    do {
      var reader = PackedReader(try catalogue.array(of: UInt8.self))
      var head = layout[.heads].offset
      var body = layout[.bodies].offset
      var files: [FolderImage.File] = []
      let count = try reader.count(upTo: reader.left)
      files.reserveCapacity(count)
      for _ in 0..<count {
        let name = try String(from: &reader)
        let path = try String(from: &reader)
        let stamp = try FileStamp?(from: &reader)
        let headEnd = head + (try reader.count(upTo: layout[.heads].range.upperBound - head))
        let bodyEnd = body + (try reader.count(upTo: layout[.bodies].range.upperBound - body))
        files.append(
          FolderImage.File(
            name: name, path: path, stamp: stamp,
            // No article has an empty head.
            article: headEnd == head
              ? nil
              : PackedArticle(.source(mapped), head: head..<headEnd, body: body..<bodyEnd)))
        (head, body) = (headEnd, bodyEnd)
      }
      return files
    } catch {
      return nil
    }
  }

  private func source(_ section: ImageLayout.Section) -> DescriptorSource {
    DescriptorSource(descriptor, range: layout[section].range)
  }

  private func isSound(_ section: ImageLayout.Section) -> Bool {
    var source = source(section)
    var hash = ByteHash()
    var buffer = [UInt8](repeating: 0, count: ImageWriter.piece)
    while source.left > 0 {
      let count = min(source.left, buffer.count)
      // Safe: `fill` writes the first bytes of the buffer, which are there.
      let isThere = unsafe buffer.withUnsafeMutableBytes { bytes in
        (try? unsafe source.fill(UnsafeMutableRawBufferPointer(rebasing: bytes[..<count]))) != nil
      }
      guard isThere else { return false }
      hash.add(buffer[..<count])
    }
    return hash.checksum == layout[section].checksum
  }
}

/// A part of a file, read from its beginning on.
private struct DescriptorSource: BulkSource {
  private let descriptor: Int32
  private var range: Range<Int>

  init(_ descriptor: Int32, range: Range<Int>) {
    self.descriptor = descriptor
    self.range = range
  }

  var left: Int { range.count }

  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(PackingError) {
    guard buffer.count <= left else { throw PackingError() }
    var done = 0
    while done < buffer.count {
      // Safe: pread is given the room that is left.
      let count = unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
        off_t(range.lowerBound + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw PackingError() }
      done += count
    }
    range = range.lowerBound + buffer.count..<range.upperBound
  }

  /// All bytes that are left.
  mutating func rest() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: left)
    // Safe: `fill` writes no more than the array holds.
    let isThere = unsafe bytes.withUnsafeMutableBytes { (try? unsafe fill($0)) != nil }
    return isThere ? bytes : nil
  }
}
