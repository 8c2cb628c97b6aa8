import TextAnalysis

/// What each different chunk adds to the index, by the number of the chunk.
struct ChunkRecipes {
  struct Step {
    let term: Int
    /// Counted in tokens from the beginning of the chunk.
    let token: UInt32
    /// Whether the token begins with a small letter.
    let isOrdinary: Bool
  }

  private var steps: [Step] = []
  /// The ranges of the tokens, in bytes from the beginning of the chunk.
  private var tokens: [TextRange] = []
  private var ends: [(steps: UInt32, tokens: UInt32)] = []

  /// Adds a token of the chunk that is learnt.
  mutating func append(_ token: TextRange) {
    tokens.append(token)
  }

  /// Adds a step of the chunk that is learnt.
  mutating func append(_ step: Step) {
    steps.append(step)
  }

  /// Ends the recipe of a chunk, whose number is the next.
  mutating func endChunk() {
    ends.append((UInt32(steps.count), UInt32(tokens.count)))
  }

  func steps(of chunk: Int) -> ArraySlice<Step> {
    steps[(chunk == 0 ? 0 : Int(ends[chunk - 1].steps))..<Int(ends[chunk].steps)]
  }

  func tokens(of chunk: Int) -> ArraySlice<TextRange> {
    tokens[(chunk == 0 ? 0 : Int(ends[chunk - 1].tokens))..<Int(ends[chunk].tokens)]
  }
}
