/// Reads the keywords of an article as Markdown writers and saving programs list them.
enum TagList {
  /// The different tags of some lines: "tags: [Venezuela, "oil prices"]", "Keywords: a; b", and
  /// "- Venezuela" below "tags:".
  static func tags(in lines: [ArraySlice<UInt8>]) -> [String] {
    var tags: [String] = []
    for line in lines {
      let value: ArraySlice<UInt8>
      if let field = HeaderFields.field(in: line) {
        value = field.value
      } else if line.last != UInt8(ascii: ":") {
        value = line
      } else {
        continue
      }
      for piece in value.split(whereSeparator: isSeparator) {
        let tag = bare(piece)
        if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
      }
    }
    return tags
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|")].contains(byte)
  }

  /// A tag without the marks of a list and of a quotation around it.
  private static func bare(_ piece: ArraySlice<UInt8>) -> String {
    let marks = Array("[]\"'#- \t".utf8)
    var tag = piece
    while let first = tag.first, marks.contains(first) { tag = tag.dropFirst() }
    while let last = tag.last, marks.contains(last) { tag = tag.dropLast() }
    return tag.string
  }
}
