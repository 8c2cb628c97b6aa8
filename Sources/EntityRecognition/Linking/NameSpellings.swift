/// The spellings of one name, which differ in nothing but case, accents, periods and titles.
struct NameSpellings: Sendable {
  struct Spelling: Sendable {
    let form: NameForm
    /// The mentions of entities that go by it.
    var count = 0
    /// The entities that go by it, or that have it beside their name.
    var uses = 0
  }

  private(set) var all: [Spelling] = []

  /// The number of a new spelling.
  mutating func append(_ form: NameForm) -> Int {
    all.append(Spelling(form: form))
    return all.count - 1
  }

  mutating func change(_ spelling: Int, count: Int, uses: Int) {
    all[spelling].count += count
    all[spelling].uses += uses
  }

  var count: Int { all.reduce(0) { $0 + $1.count } }

  /// The most frequent that is used, one in capitals only if there is no other; nil when none is.
  var best: NameForm? {
    guard all.count > 1 else { return all.first.flatMap { $0.uses > 0 ? $0.form : nil } }
    return all.lazy.filter { $0.uses > 0 }.min { left, right in
      let shouts = (Self.isShouted(left.form.text), Self.isShouted(right.form.text))
      if shouts.0 != shouts.1 { return shouts.1 }
      return (right.count, left.form.text) < (left.count, right.form.text)
    }?.form
  }

  /// Whether a name longer than an acronym is all in capitals, as in a headline.
  private static func isShouted(_ text: String) -> Bool {
    text.utf8.count > 5 && !text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// That the spellings are one name.
  var evidence: [MergeEvidence] {
    guard all.count > 1 else { return [] }
    let forms = all.lazy.filter { $0.uses > 0 }.map(\.form).sorted { $0.text < $1.text }
    guard let first = forms.first else { return [] }
    return forms.dropFirst().map { form in
      MergeEvidence(
        rule: form.hasTitle != first.hasTitle ? .titleStripped : .sameFolded,
        left: first.text, right: form.text)
    }
  }
}
