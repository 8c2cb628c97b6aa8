import CUTF8Proc

/// Makes words comparable: case, accents, ligatures, full-width forms and typographic marks go.
///
/// Decomposition and case folding are utf8proc's (NFKC_Casefold of Unicode 15, UAX 44) without
/// combining marks; a short table adds the letters that Unicode does not decompose. Й stays apart
/// from И, since they are different letters to a Russian reader; Ё folds to Е, as newspapers
/// print it.
package enum Folding {
  /// The folded form of a word or a phrase. Linear; ASCII takes a path without look-ups.
  package static func fold(_ string: String) -> String {
    fold(Array(string.utf8)[...])
  }

  /// The folded form of some UTF-8 bytes.
  package static func fold(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: bytes.map(lowercasedASCII), as: UTF8.self)
    }
    var folded = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      append(scalar, to: &folded)
    }
    return String(folded)
  }

  /// Whether folding would change anything but case: "guaidó", but not "Guaido".
  package static func hasMarks(_ string: String) -> Bool {
    string.unicodeScalars.contains { !$0.isASCII } && fold(string) != string.lowercased()
  }

  /// Some UTF-8 bytes with every letter and the marks behind it as one scalar, where there is one
  /// (NFC, UAX 15): "e" and an accent become "é", as most texts write it.
  package static func compose(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    // The canonical decomposition of a scalar has at most four.
    var buffer = [utf8proc_int32_t](repeating: 0, count: 4 * bytes.count)
    let capacity = utf8proc_ssize_t(buffer.count)
    // Safe: utf8proc reads as many bytes as the array holds and writes at most `capacity` values.
    let count = unsafe utf8proc_decompose(
      bytes, utf8proc_ssize_t(bytes.count), &buffer, capacity, options)
    guard count >= 0, count <= capacity else { return bytes }
    // Safe: the values are composed where they stand, and become no more.
    let composed = unsafe utf8proc_normalize_utf32(&buffer, count, options)
    guard composed >= 0, composed <= count else { return bytes }
    var scalars = String.UnicodeScalarView()
    for value in buffer[..<Int(composed)] {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: value)) else { return bytes }
      scalars.append(scalar)
    }
    return Array(String(scalars).utf8)
  }

  static func lowercasedASCII(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func append(
    _ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView
  ) {
    if scalar.isASCII {
      folded.append(Unicode.Scalar(lowercasedASCII(UInt8(scalar.value))))
    } else if scalar.value < UInt32(table.count) {
      folded.append(contentsOf: table[Int(scalar.value)])
    } else {
      folded.append(contentsOf: decomposed(scalar))
    }
  }

  /// The folded forms of all scalars of Latin, Greek and Cyrillic, made once.
  private static let table: [[Unicode.Scalar]] = (UInt32(0)..<0x530).map { value in
    Unicode.Scalar(value).map(decomposed) ?? []
  }

  /// Letters and marks that have no decomposition, or a wrong one for our purpose.
  private static let additions: [Unicode.Scalar: String] = [
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th",
    "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ẞ": "ss", "ı": "i",
    "ŀ": "l", "ħ": "h", "Ħ": "h", "ŋ": "n", "Ŋ": "n", "ŧ": "t", "Ŧ": "t", "ə": "e", "Ə": "e",
    "й": "й", "Й": "й", "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "ʻ": "'",
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "″": "\"", "‐": "-",
    "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
  ]

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let addition = additions[scalar] { return Array(addition.unicodeScalars) }
    let options = utf8proc_option_t(
      UTF8PROC_CASEFOLD.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue
        | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_IGNORE.rawValue)
    // The longest full decomposition in Unicode, U+FDFA, has 18 scalars.
    var buffer = [utf8proc_int32_t](repeating: 0, count: 24)
    var boundary: CInt = 0
    let capacity = utf8proc_ssize_t(buffer.count)
    // Safe: utf8proc writes at most `capacity` values and returns how many there are.
    let count = unsafe utf8proc_decompose_char(
      utf8proc_int32_t(scalar.value), &buffer, capacity, options, &boundary)
    guard count >= 0, count <= buffer.count else { return [scalar] }
    return buffer.prefix(count).compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }
}
