import TextAnalysis

/// A saved article as it reads: its clean text in blocks, what is known about it, and the way
/// back to the bytes of the file.
package struct Article: Sendable {
  /// The path relative to the folder, which names the article everywhere.
  package let name: String
  /// The text of all blocks in file order, one newline between two; markup is gone from it.
  package let text: Text
  /// The blocks cover the text but for the newlines, in order, and do not overlap.
  package let blocks: [Block]
  package let metadata: Metadata
  /// From offsets in `text` to offsets in the file.
  package let origin: OffsetMap
  package let encoding: TextEncoding
  /// Where the lines of the file begin.
  package let lines: LineTable
  /// How many bytes of the file meant nothing in its encoding and read as U+FFFD.
  package let replacedBytes: Int

  package init(
    name: String, text: Text, blocks: [Block], metadata: Metadata, origin: OffsetMap,
    encoding: TextEncoding, replacedBytes: Int, lines: LineTable = .singleLine
  ) {
    self.name = name
    self.text = text
    self.blocks = blocks
    self.metadata = metadata
    self.origin = origin
    self.encoding = encoding
    self.lines = lines
    self.replacedBytes = replacedBytes
  }
}
