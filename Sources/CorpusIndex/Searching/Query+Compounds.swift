import TextAnalysis

extension Query {
  /// A clause of a group, or one word of a compound that is a clause.
  struct Part {
    let clause: Clause
    /// The whole compound without its hyphens, as another spelling of it may have it.
    var compound: [UInt8]?
  }
}

extension [Query.Clause] {
  /// The clauses, where compounds beside other words are opened: an article may write of the
  /// layer at a boundary what a query calls "boundary-layer flow".
  ///
  /// What is alone, demanded, or typed with capitals as names are, is meant as it stands.
  var parts: [Query.Part] {
    let wanted = count { $0.role != .excluded && !$0.query.isOfFields }
    return flatMap { clause in
      wanted > 1 ? clause.parts : [Query.Part(clause: clause)]
    }
  }
}

extension Query.Clause {
  fileprivate var parts: [Query.Part] {
    let whole = [Query.Part(clause: self)]
    guard role == .plain, case .word(let word) = query, !word.isPrefix, word.edits == 0,
      !word.isWildcard, !TermAnalysis.isSimpleWord(word.text)
    else { return whole }
    let tokens = TermAnalysis.tokens(ofTyped: word.text)
    guard let joined = tokens.first?.joined, joined.span == tokens.count,
      tokens.allSatisfy({ $0.marked == nil && $0.isLowercase(in: word.text) })
    else { return whole }
    return tokens.map { token in
      let part = SearchWord(String(decoding: token.folded, as: UTF8.self))
      return Query.Part(clause: Query.Clause(.plain, .word(part)), compound: joined.form)
    }
  }
}
