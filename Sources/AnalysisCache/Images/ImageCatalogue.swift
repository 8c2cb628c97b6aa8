import CorpusIndex
import TextAnalysis

/// The files of an image, and where their articles lie in it.
struct ImageCatalogue {
  struct Entry {
    let file: FolderImage.File
    /// nil for a file that became no article.
    let place: Range<Int>?
  }

  let entries: [Entry]
  /// The parts of the image that hold articles, with their checksums.
  let runs: [ImageLayout.Place]

  /// - Parameter table: the articles of the image, in the order of their files.
  init(_ image: FolderImage, _ table: ArticleTable, runs: [ImageLayout.Place]) {
    var row = 0
    entries = zip(image.files, image.articles).map { file, article in
      guard article != nil else { return Entry(file: file, place: nil) }
      defer { row += 1 }
      return Entry(file: file, place: table.packed[row].place)
    }
    self.runs = runs
  }

  /// Whether everything lies within a file of so many bytes.
  func lies(within count: Int) -> Bool {
    entries.allSatisfy { ($0.place?.upperBound ?? 0) <= count }
      && runs.allSatisfy { $0.range.upperBound <= count }
  }
}

extension ImageCatalogue: Packable {
  func pack(into writer: inout PackedWriter) {
    entries.pack(into: &writer)
    runs.pack(into: &writer)
  }

  init(from reader: inout PackedReader) throws(PackingError) {
    entries = try [Entry](from: &reader)
    runs = try [ImageLayout.Place](from: &reader)
  }
}

extension ImageCatalogue.Entry: Packable {
  func pack(into writer: inout PackedWriter) {
    file.name.pack(into: &writer)
    file.stamp.pack(into: &writer)
    // No article is empty.
    writer.append(count: place?.count ?? 0)
    writer.append(UInt64(place?.lowerBound ?? 0))
  }

  init(from reader: inout PackedReader) throws(PackingError) {
    file = FolderImage.File(
      name: try String(from: &reader), stamp: try FileStamp?(from: &reader))
    let count = try reader.count()
    let start = try reader.count(upTo: Int.max - count)
    place = count == 0 ? nil : start..<start + count
  }
}

extension ImageLayout.Place: Packable {
  func pack(into writer: inout PackedWriter) {
    writer.append(fixed: Int64(offset))
    writer.append(fixed: Int64(count))
    writer.append(fixed: checksum)
  }

  init(from reader: inout PackedReader) throws(PackingError) {
    let offset = Int(try reader.fixed(Int64.self))
    let count = Int(try reader.fixed(Int64.self))
    guard offset >= 0, count >= 0, count <= Int.max - offset else { throw PackingError() }
    self.init(offset: offset, count: count, checksum: try reader.fixed(UInt64.self))
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
