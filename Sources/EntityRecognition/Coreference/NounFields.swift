/// Which nouns for people can stand for one another: "the diplomat" for a minister.
enum NounFields {
  enum Field: UInt8 { case politics, sport, arts, business, learning, church, arms }

  static func field(of head: Int, in words: DiscourseWords) -> Field? {
    field(of: words.numbers[head], in: words)
  }

  static func field(of head: Int32, in words: DiscourseWords) -> Field? {
    guard head >= 0 else { return nil }
    return fields[words.lexicon.string(head)]
  }

  static func isGenericOrganisation(_ head: Int, in words: DiscourseWords) -> Bool {
    words.numbers[head] >= 0 && generic.contains(words.lexicon.string(words.numbers[head]))
  }

  private static let generic: Set<String> = [
    "company", "firm", "group", "organisation", "organization", "club", "team", "giant",
  ]

  private static let fields: [String: Field] = {
    var fields: [String: Field] = [:]
    for (field, list) in lists {
      for word in list.split(whereSeparator: { $0.isWhitespace }) { fields[String(word)] = field }
    }
    return fields
  }()

  private static let lists: [(Field, String)] = [
    (
      .politics,
      """
      leader president minister premier chancellor senator governor mayor ambassador diplomat
      envoy politician lawmaker legislator secretary congressman congresswoman statesman
      dictator ruler strongman autocrat populist socialist communist conservative liberal
      republican democrat candidate nominee incumbent king queen monarch
      """
    ),
    (
      .sport,
      """
      player midfielder defender goalkeeper winger forward captain coach trainer skipper champion
      striker footballer athlete sprinter swimmer boxer cyclist golfer cricketer bowler batsman
      driver racer rider jockey skater skier gymnast medallist medalist quarterback pitcher
      wrestler fighter star
      """
    ),
    (
      .arts,
      """
      singer rapper musician guitarist pianist composer conductor songwriter artist painter
      sculptor photographer writer author novelist poet playwright actor actress filmmaker
      producer screenwriter comedian dancer presenter broadcaster journalist reporter
      """
    ),
    (
      .business,
      """
      director executive chief boss manager founder owner chairman chairwoman ceo banker economist
      entrepreneur businessman businesswoman billionaire tycoon magnate oligarch investor
      """
    ),
    (
      .learning,
      "professor scientist researcher academic scholar historian philosopher physicist chemist biologist"
    ),
    (
      .church, "pope bishop cardinal archbishop priest pastor preacher imam rabbi ayatollah pontiff"
    ),
    (.arms, "general colonel admiral commander officer soldier lieutenant marshal sergeant"),
  ]
}
