/// The verbs that ascribe words to somebody, by what they take, with all their forms.
///
/// A regular verb stands by its base alone; one that is not, with its forms between slashes:
/// base/third/past/participle/gerund.
enum SpeechVerbs {
  static let rows: [(takes: SpeechWord, verbs: String)] = [
    (
      [.quotes, .says],
      """
      say/says/said/said/saying add claim insist argue admit/admits/admitted/admitted/admitting
      suggest maintain allege predict concede declare acknowledge estimate explain reply note
      observe stress confirm announce report assert state write/writes/wrote/written/writing tweet
      joke recall complain boast emphasise emphasize reiterate conclude repeat contend testify
      swear/swears/swore/sworn/swearing vow pledge quip remark reveal disclose caution comment
      counter clarify speculate deny underline underscore opine lament affirm proclaim
      hint post interject mention respond retort warn promise reckon
      """
    ),
    (
      [.quotes],
      """
      ask continue shout exclaim whisper cry yell wonder plead query sigh snap begin/begins/began/
      begun/beginning read/reads/read/read/reading chant mutter murmur laugh smile shrug enthuse inquire enquire
      """
    ),
    (
      [.thinks],
      """
      think/thinks/thought/thought/thinking believe hope feel/feels/felt/felt/feeling
      know/knows/knew/known/knowing find/finds/found/found/finding suspect realise realize expect
      fear guess suppose imagine assume doubt anticipate wish worry indicate imply agree accept
      understand/understands/understood/understood/understanding
      """
    ),
    (
      [.shows],
      """
      learn hear/hears/heard/heard/hearing discover notice see/sees/saw/seen/seeing
      show/shows/showed/shown/showing remember forget/forgets/forgot/forgotten/forgetting decide
      prove demonstrate signal rule propose recommend request demand urge determine establish
      recognise recognize judge ensure foresee/foresees/foresaw/foreseen/foreseeing
      """
    ),
    ([.quotes, .tells], "tell/tells/told/told/telling"),
    ([.tells], "inform assure remind advise convince persuade notify warn promise brief ask"),
    (
      [.calls],
      """
      denounce slam/slams/slammed/slammed/slamming describe condemn dismiss brand hail
      characterise characterize portray criticise criticize accuse blame label
      decry reject ridicule
      """
    ),
    (
      [.colours],
      """
      call urge recognise recognize reaffirm praise demand support back offer appeal speak/speaks/
      spoke/spoken/speaking talk refer cite express voice deem consider view want apologise
      apologize thank welcome blast attack defend dub/dubs/dubbed/dubbed/dubbing reference
      threaten promise celebrate mock compare order rate liken salute tout vow press
      """
    ),
  ]

  /// Calls `body` for every form of every verb.
  static func forEachForm(_ body: (String, SpeechWord) -> Void) {
    for (takes, verbs) in rows {
      let compact = verbs.replacing("/\n", with: "/")
      for verb in compact.split(whereSeparator: \.isWhitespace) {
        let written = verb.split(separator: "/").map(String.init)
        let forms = written.count == 5 ? written : regularForms(of: String(verb))
        for (form, kind) in zip(forms, kinds) { body(form, takes.union(kind)) }
      }
    }
  }

  private static let kinds: [SpeechWord] = [.base, .third, .past, .participle, .gerund]

  private static func regularForms(of base: String) -> [String] {
    let stem = String(base.dropLast())
    let beforeLast = stem.last.map(String.init) ?? ""
    if base.hasSuffix("e") {
      return [base, base + "s", base + "d", base + "d", stem + "ing"]
    }
    if base.hasSuffix("y"), !"aeiou".contains(beforeLast) {
      return [base, stem + "ies", stem + "ied", stem + "ied", base + "ing"]
    }
    let isSibilant = ["s", "sh", "ch", "x"].contains { base.hasSuffix($0) }
    return [base, base + (isSibilant ? "es" : "s"), base + "ed", base + "ed", base + "ing"]
  }
}
