import TextAnalysis

/// Makes the features of a token: what both readings see of it.
///
/// Each feature is a template and a value, hashed; the templates are numbered in the order in
/// which they are appended.
struct NameFeatures {
  let signals: TokenSignals
  let document: DocumentSignals
  private let words: ArticleWords
  private let runs: [CapitalRun]
  /// For each token, its place in `runs`, or -1.
  private let runOfToken: [Int32]

  init(_ signals: TokenSignals) {
    self.signals = signals
    document = DocumentSignals(signals)
    words = signals.words
    (runs, runOfToken) = CapitalRun.runs(in: signals)
  }

  /// Appends the features of a token of a sentence.
  func append(of index: Int, inSentence number: Int, to features: inout FeatureList) {
    let sentence = words.article.sentences[number]
    let here = signals.tokens[index]
    let before = signals.signal(index - 1, in: sentence)
    let after = signals.signal(index + 1, in: sentence)
    let before2 = signals.signal(index - 2, in: sentence)
    let after2 = signals.signal(index + 2, in: sentence)
    let isInitial = words.isInitial(index, in: sentence)
    let line = lineCode(number) << 1 | (isInitial ? 1 : 0)
    features.template = 0
    features.append(line)
    features.append(here.word)
    features.append(here.word, here.shape)
    features.append(before.word)
    features.append(after.word)
    features.append(before2.word)
    features.append(after2.word)
    features.append(before.word, here.word)
    features.append(here.word, after.word)
    features.append(before.word, after.word)
    appendAffixes(of: index, here, to: &features)
    features.append(here.shape)
    features.append(before.shape, here.shape)
    features.append(here.shape, after.shape)
    features.append(here.shape, line)
    appendClasses(before2, before, here, after, after2, to: &features)
    appendRules(before, here, after, line: line, to: &features)
    appendEvidence(of: index, here, isInitial: isInitial, to: &features)
    appendRun(of: index, in: sentence, to: &features)
  }

  private func lineCode(_ number: Int) -> UInt64 {
    let code: UInt64 =
      switch words.cases[number] {
      case .prose: 0
      case .title: 1
      case .upper: 2
      }
    return code << 1 | (words.article.isHeading(number) ? 1 : 0)
  }

  private func appendAffixes(of index: Int, _ here: TokenSignal, to features: inout FeatureList) {
    let first = Int(words.local[index]) * WordForms.affixCount
    let isCapital: UInt64 = words.beginsWithCapital(index) ? 1 : 0
    for place in first..<first + WordForms.affixCount {
      let affix = signals.forms.affixes[place]
      if affix == 0 {
        features.skip()
      } else {
        features.append(affix, isCapital)
      }
    }
  }

  private func appendClasses(
    _ before2: TokenSignal, _ before: TokenSignal, _ here: TokenSignal, _ after: TokenSignal,
    _ after2: TokenSignal, to features: inout FeatureList
  ) {
    features.append(here.traits)
    features.append(before.traits)
    features.append(after.traits)
    features.append(before2.traits)
    features.append(after2.traits)
    features.append(before.traits, here.traits)
    features.append(here.traits, after.traits)
    features.append(here.gazetteer)
    features.append(before.gazetteer, here.gazetteer)
    features.append(here.gazetteer, after.gazetteer)
    features.append(here.gazetteer, here.traits)
    features.append(before.gazetteer, after.gazetteer)
    features.append(before.word, here.gazetteer)
    features.append(here.gazetteer, after.word)
  }

  private func appendRules(
    _ before: TokenSignal, _ here: TokenSignal, _ after: TokenSignal, line: UInt64,
    to features: inout FeatureList
  ) {
    features.append(here.rule)
    features.append(before.rule, here.rule, after.rule)
    features.append(here.rule, here.word)
    features.append(here.rule, here.gazetteer)
    features.append(here.rule, here.traits)
    features.append(here.rule, line)
    features.append(here.rule, before.word)
    features.append(here.rule, after.word)
    features.append(here.rule, here.shape)
    features.append(before.rule, here.rule)
    features.append(here.rule, after.rule)
  }

  private func appendEvidence(
    of index: Int, _ here: TokenSignal, isInitial: Bool, to features: inout FeatureList
  ) {
    let evidence = words.evidence(at: index)
    let seen =
      UInt64(min(evidence.lower, 2)) << 6 | UInt64(min(evidence.inside, 2)) << 3
      | UInt64(min(evidence.initial, 1)) << 1 | (isInitial ? 1 : 0)
    features.append(seen)
    features.append(seen, here.rule)
    features.append(seen, here.traits)
    let word = words.local[index]
    let kinds = document.ruleKinds(of: word)
    features.append(kinds)
    features.append(kinds, here.rule)
    let contexts = document.contexts[Int(word)]
    for bit in UInt16(0)..<13 {
      if contexts & 1 << bit != 0 { features.append(1) } else { features.skip() }
    }
  }

  private func appendRun(
    of index: Int, in sentence: Range<Int>, to features: inout FeatureList
  ) {
    let number = runOfToken[index]
    guard number >= 0 else { return features.append(0) }
    let run = runs[Int(number)]
    let place = UInt64(min(index - run.tokens.lowerBound, 4))
    let rest = UInt64(min(run.tokens.upperBound - 1 - index, 4))
    let length = UInt64(min(run.tokens.count, 5))
    let first = signals.tokens[run.tokens.lowerBound]
    let last = signals.tokens[run.tokens.upperBound - 1]
    let before = signals.signal(run.tokens.lowerBound - 1, in: sentence)
    let after = signals.signal(run.tokens.upperBound, in: sentence)
    features.append(place << 3 | rest)
    features.append(length, place)
    features.append(first.word)
    features.append(last.word)
    features.append(before.word, place)
    features.append(after.word, rest)
    features.append(before.traits, length)
    features.append(after.traits, length)
    features.append(first.traits, place << 3 | rest)
    features.append(last.traits, place << 3 | rest)
    features.append(before.word, after.word)
    features.append(first.gazetteer, last.gazetteer, place << 3 | rest)
    features.append(last.traits, here(index).rule)
    features.append(run.isAcronym ? 1 : 2, run.matchesInitials ? 1 : 2)
  }

  private func here(_ index: Int) -> TokenSignal { signals.tokens[index] }
}
