import TextAnalysis

/// Where the sections of an image lie in its file, and what they add up to.
struct ImageLayout: Hashable {
  enum Section: Int, CaseIterable {
    /// Names and stamps of the files, and where their articles lie.
    case catalogue
    case heads
    case bodies
    case index
    case entities
    case stories
    case years
  }

  struct Place: Hashable {
    var offset = 0
    var count = 0
    var checksum: UInt64 = 0

    var range: Range<Int> { offset..<offset + count }
  }

  /// "CuttImg" and the number of the form.
  private static let magic: UInt64 = 0x4375_7474_496D_6703
  /// Of the header, in bytes.
  static let size = 8 * (3 + 3 * Section.allCases.count)

  /// What the image was made by.
  let maker: Int64
  private(set) var places = [Place](repeating: Place(), count: Section.allCases.count)

  init(maker: Int64) { self.maker = maker }

  subscript(section: Section) -> Place {
    get { places[section.rawValue] }
    set { places[section.rawValue] = newValue }
  }

  /// The header, which ends with its own checksum.
  var bytes: [UInt8] {
    var writer = PackedWriter()
    writer.append(fixed: Self.magic)
    writer.append(fixed: maker)
    for place in places {
      writer.append(fixed: Int64(place.offset))
      writer.append(fixed: Int64(place.count))
      writer.append(fixed: place.checksum)
    }
    writer.append(fixed: ByteHash.checksum(of: writer.bytes[...]))
    return writer.bytes
  }

  /// nil for a header of anything else, or of a file with another number of bytes.
  init?(_ bytes: [UInt8], of fileSize: Int) {
    var reader = PackedReader(bytes)
    do {
      guard try reader.fixed(UInt64.self) == Self.magic else { return nil }
      maker = try reader.fixed(Int64.self)
      for number in places.indices {
        let offset = Int(try reader.fixed(Int64.self))
        let count = Int(try reader.fixed(Int64.self))
        guard (0...fileSize).contains(offset), (0...fileSize - offset).contains(count) else {
          return nil
        }
        places[number] = Place(
          offset: offset, count: count, checksum: try reader.fixed(UInt64.self))
      }
      let checksum = try reader.fixed(UInt64.self)
      guard reader.left == 0, checksum == ByteHash.checksum(of: bytes.dropLast(8)) else {
        return nil
      }
    } catch {
      return nil
    }
  }
}
