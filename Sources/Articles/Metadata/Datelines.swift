import TextAnalysis

/// The datelines of the passages of a text.
///
/// Those of the first passages, which several rules ask for, are looked for once.
struct Datelines {
  private static let headLength = 26

  private let found: [DatelineScanner.Result?]

  init(_ passages: [Passage], in text: Text) {
    found = passages.prefix(Self.headLength).map { DatelineScanner.scan($0.range, of: text) }
  }

  func hasDateline(_ passage: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
    passage < found.count ? found[passage] != nil : DatelineScanner.scan(bytes) != nil
  }

  /// The dateline that a passage begins with, by the number and the bytes of the passage.
  func dateline(of passage: Int, _ bytes: ArraySlice<UInt8>) -> DatelineScanner.Result? {
    passage < found.count ? found[passage] : DatelineScanner.scan(bytes)
  }
}
