import TextAnalysis

/// A "Name: value" line that saving programs write around an article.
enum HeaderField: Equatable {
  case title
  case subtitle
  case date
  case author
  case source
  case address
  /// Keywords, with commas between them or a line each.
  case tags
  /// Section, language: of no use to the reader of an article.
  case other

  /// The field that a name stands for, in any case.
  init?(name: ArraySlice<UInt8>) {
    guard let number = Self.keys.number(ofLowercased: name) else { return nil }
    self = Self.fields[number]
  }

  private static let keys = ByteKeys(names.map(\.key))
  private static let fields = names.map(\.value)

  private static let names: KeyValuePairs<String, HeaderField> = [
    "title": .title, "headline": .title, "subtitle": .subtitle, "subheadline": .subtitle,
    "description": .subtitle, "date": .date, "published": .date, "publication date": .date,
    "date published": .date, "pubdate": .date, "published on": .date, "publish date": .date,
    "created": .date, "author": .author, "authors": .author, "by": .author, "byline": .author,
    "writer": .author, "source": .source, "publication": .source, "publisher": .source,
    "outlet": .source, "newspaper": .source, "site": .source, "website": .source,
    "url": .address, "original url": .address, "source url": .address, "link": .address,
    "permalink": .address, "canonical": .address, "original": .address, "retrieved from": .address,
    "saved from": .address, "original link": .address, "via": .address, "web": .address,
    "tags": .tags, "tag": .tags, "section": .other, "category": .tags, "categories": .tags,
    "keywords": .tags, "keyword": .tags, "language": .other, "lang": .other, "layout": .other,
    "slug": .other,
    "id": .other, "updated": .other, "modified": .other, "last updated": .other,
    "accessed": .other, "retrieved": .other, "topics": .tags, "topic": .tags, "type": .other,
    "copyright": .other, "words": .other, "word count": .other, "image": .other,
  ]

  static let longestName = 18
}

/// The metadata between "---" lines at the top of a Markdown file.
enum FrontMatter {
  static func begins(_ bytes: [UInt8]) -> Bool {
    // Nearly all files begin with a word.
    guard let byte = bytes.first, !byte.isWordByte || byte >= 0x80 else { return false }
    let first = bytes.prefix { $0 != .newline }
    guard isFence(first.trimmed), first.count < bytes.count else { return false }
    let second = bytes[(first.endIndex + 1)...].prefix { $0 != .newline }
    let name = second.prefix(30).prefix { $0 != UInt8(ascii: ":") }
    guard name.count > 1, name.count < second.count else { return false }
    guard name.allSatisfy({ $0.isWordByte || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
    else { return false }
    return hasEnd(bytes)
  }

  static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.trimmed.elementsEqual("---".utf8)
  }

  /// Whether a line names the list of tags that the lines behind it are.
  static func beginsTags(_ line: ArraySlice<UInt8>) -> Bool {
    line.last == UInt8(ascii: ":")
      && HeaderField(name: line.dropLast()) == .tags
  }

  /// A front matter that nothing ends within a screen or two is none.
  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.prefix(8_000).split(
      separator: .newline, maxSplits: 80, omittingEmptySubsequences: false)
    return lines.dropFirst().prefix(80).contains { isFence($0) }
  }
}

/// Finds the header fields among the lines of a file.
enum HeaderFields {
  /// The lines from the top among which a title, date or author may be given so.
  private static let headLength = 14

  static func mark(_ lines: inout [Line], in bytes: [UInt8]) {
    var isHead = true
    var isInTags = false
    for index in lines.indices {
      if index >= headLength || lines[index].range.count > 300 { isHead = false }
      guard lines[index].kind == .text || lines[index].kind == .bullet,
        lines[index].traits.contains(.colon),
        let (field, value) = field(in: bytes[lines[index].range])
      else {
        guard lines[index].isInFrontMatter else { continue }
        let line = bytes[lines[index].range].trimmed
        isInTags = FrontMatter.beginsTags(line) || (isInTags && line.hasPrefix("-"))
        lines[index].kind = .field(isInTags ? .tags : .other)
        lines[index].breaksBefore = true
        continue
      }
      isInTags = false
      let isAllowed =
        switch field {
        case .address: true
        case .source: isHead || index + 4 > lines.count
        case .title, .subtitle, .date, .author, .tags, .other: isHead
        }
      guard isAllowed || lines[index].isInFrontMatter else { continue }
      lines[index].kind = .field(field)
      lines[index].breaksBefore = true
      if field == .title || field == .subtitle {
        lines[index].range = value.startIndex..<value.endIndex
      }
      if index + 1 < lines.count { lines[index + 1].breaksBefore = true }
    }
  }

  /// The field that a line is, and its value without quotation marks.
  static func field(
    in line: ArraySlice<UInt8>
  ) -> (field: HeaderField, value: ArraySlice<UInt8>)? {
    guard let colon = endOfName(line), let field = HeaderField(name: spaced(line[..<colon])),
      case let value = unquoted(line[(colon + 1)...].trimmed), !value.isEmpty
    else { return nil }
    if field == .address, !looksLikeAddress(value) { return nil }
    return (field, value)
  }

  /// Where the colon stands behind letters, spaces and underscores; nil when there is none.
  private static func endOfName(_ line: ArraySlice<UInt8>) -> Int? {
    let limit = min(line.endIndex, line.startIndex + HeaderField.longestName + 1)
    var offset = line.startIndex
    while offset < limit {
      let byte = line[offset]
      if byte == UInt8(ascii: ":") { return offset > line.startIndex ? offset : nil }
      guard byte.isLetter || byte == .space || byte == UInt8(ascii: "_") else { return nil }
      offset += 1
    }
    return nil
  }

  private static func spaced(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard name.contains(UInt8(ascii: "_")) else { return name }
    return name.map { $0 == UInt8(ascii: "_") ? .space : $0 }[...]
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.count > 2, let first = value.first, first == value.last,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return value }
    return value.dropFirst().dropLast()
  }

  static func looksLikeAddress(_ value: ArraySlice<UInt8>) -> Bool {
    guard !value.contains(.space) else { return false }
    return value.hasPrefix("http://") || value.hasPrefix("https://") || value.hasPrefix("www.")
  }
}
