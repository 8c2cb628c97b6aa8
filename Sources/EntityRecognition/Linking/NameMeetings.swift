/// A key through which names can meet on the ladder.
///
/// Keys are hashes: where two fall together, names are compared that would not have been, and
/// nothing else changes.
enum NameMeeting: Hashable, Sendable {
  /// All names under the key meet.
  case always(UInt64)
  /// The name meets those that ask for the key.
  case offers(UInt64)
  /// The name meets those that offer the key.
  case asks(UInt64)
}

extension NameMeeting {
  /// What a key is made of, so that a surname does not meet an acronym.
  fileprivate enum Sort: UInt8 {
    case text, subject, familySound, lastName, surname, shortName, organisation, country, acronym,
      body
  }

  fileprivate static func key(_ sort: Sort, _ text: String) -> UInt64 {
    WordFolder.hash(CollectionOfOne(sort.rawValue)) &* 31 ^ WordFolder.hash(text.utf8)
  }
}

extension NameNode {
  /// The keys under which the rungs of `LinkingLadder.acrossArticles` and `KindCorrection` may
  /// bring this name together with others. They may say too much, but not too little.
  func meetings(_ knowledge: Knowledge) -> [NameMeeting] {
    var meetings: [NameMeeting] = []
    if let subject { meetings.append(.always(NameMeeting.key(.subject, String(subject)))) }
    if let person { appendMeetings(of: person, knowledge, to: &meetings) }
    if KindCorrection.mayBeSurname(self) {
      meetings.append(.asks(NameMeeting.key(.lastName, form.key)))
    }
    if form.kind != .person { appendMeetingsOfKinds(knowledge, to: &meetings) }
    if form.kind == .organisation { appendOrganisationMeetings(knowledge, to: &meetings) }
    return meetings
  }

  private func appendMeetings(
    of person: PersonName, _ knowledge: Knowledge, to meetings: inout [NameMeeting]
  ) {
    meetings.append(.always(NameMeeting.key(.familySound, Transliteration.key(person.last))))
    guard let first = person.first else {
      return meetings.append(.asks(NameMeeting.key(.surname, person.last)))
    }
    meetings.append(.offers(NameMeeting.key(.lastName, person.last)))
    for surname in person.surnames { meetings.append(.offers(NameMeeting.key(.surname, surname))) }
    if let middle = person.middles.first {
      if middle.utf8.count > 1 {
        meetings.append(.asks(NameMeeting.key(.shortName, first + " " + middle)))
      }
    } else {
      meetings.append(.offers(NameMeeting.key(.shortName, first + " " + person.last)))
    }
  }

  /// Names that are written the same meet whatever their kinds, and one that the tables know as
  /// another kind meets the other names of what it is.
  private func appendMeetingsOfKinds(
    _ knowledge: Knowledge, to meetings: inout [NameMeeting]
  ) {
    meetings.append(.always(NameMeeting.key(.text, form.key)))
    guard let knownKind else { return }
    let form = NameForm(form.text, kind: knownKind, knowledge: knowledge)
    meetings += NameNode(form, knowledge: knowledge).meetings(knowledge)
  }

  private func appendOrganisationMeetings(
    _ knowledge: Knowledge, to meetings: inout [NameMeeting]
  ) {
    meetings.append(.offers(NameMeeting.key(.organisation, form.key)))
    for ending in OrganisationRungs.endingsAcrossArticles {
      if let stem = OrganisationRungs.stem(of: self, without: ending, knowledge) {
        meetings.append(.asks(NameMeeting.key(.organisation, stem)))
      }
    }
    for shorter in OrganisationRungs.namesWithoutPlace(of: self, knowledge) {
      meetings.append(.asks(NameMeeting.key(.organisation, shorter)))
    }
    if let key = OrganisationRungs.countryKey(of: self, knowledge) {
      meetings.append(.always(NameMeeting.key(.country, key)))
    }
    if OrganisationRungs.isOpenAcronym(self) {
      meetings.append(.asks(NameMeeting.key(.acronym, form.key)))
    } else if form.words.count > 1 {
      for initials in Acronym.initials(of: form.words) {
        meetings.append(.offers(NameMeeting.key(.acronym, initials)))
      }
    }
    if let body {
      let country = country.map { String($0) } ?? ""
      meetings.append(.always(NameMeeting.key(.body, body.base + "/" + country)))
    }
  }
}
