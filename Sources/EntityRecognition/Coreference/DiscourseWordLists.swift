/// Closed lists of English words for the resolution of descriptions and pronouns.
enum DiscourseWordLists {
  static let all: [(String, DiscourseTraits)] = [
    ("he", .he), ("him", [.he, .object]), ("his", [.he, .owner]),
    ("himself", [.he, .reflexive]),
    ("she", .she), ("her", [.she, .owner, .object]), ("hers", .she),
    ("herself", [.she, .reflexive]),
    ("it", .it), ("its", [.it, .owner]), ("itself", [.it, .reflexive]),
    ("they", .they), ("them", [.they, .object]), ("their", [.they, .owner]), ("theirs", .they),
    ("themselves", [.they, .reflexive]),
    ("i me my mine we us our ours you your yours myself ourselves", .speaker),
    ("he'll he'd", .he), ("she'll she'd", .she), ("it'll it'd", .it),
    ("they're they've they'll they'd", .they),
    ("my our your", .owner),
    ("mr mister sir lord don señor senor monsieur", [.honorific, .male]),
    ("mrs ms miss lady madam madame dame señora senora", [.honorific, .female]),
    ("the this that these those", .definite),
    ("a an another some several many few any each every no", .indefinite),
    ("of", .of), ("and", .and), ("that", .that), ("to", .to),
    (prepositions, .preposition), (conjunctions, .conjunction),
    ("who whom whose which", .relativePronoun),
    ("is are was were be been being am isn't wasn't aren't weren't", .being),
    (
      "has have had will would can could may might must shall should do does did can't couldn't won't wouldn't didn't doesn't don't hasn't haven't hadn't shouldn't",
      .auxiliary
    ),
    (saying, [.saying, .verb]), (verbs, .verb), (adverbs, .adverb),
    (roleModifiers, .roleModifier), (pleonastic, .pleonastic),
  ]

  private static let prepositions = """
    of in on at to for from with without by about against between among into onto over under
    through during before after since until via per despite near inside outside across around
    behind beyond toward towards upon amid amongst alongside like unlike including within
    throughout regarding concerning following
    """

  private static let conjunctions = """
    and or but nor yet so because although though while whereas if unless when whenever where
    than as whether once
    """

  private static let saying = """
    said says say saying told tells added adds insisted insists argued argues claimed claims
    announced admitted admits denied denies warned warns replied explained explains suggested
    believes believed thinks thought wrote writes noted notes stressed commented declared stated
    recalled conceded acknowledged confirmed pledged promised vowed urged called tweeted
    testified asked joked hopes hoped concluded continued remarked answered responded
    """

  private static let verbs = """
    went left took made came won lost met began became got gave found knew saw held kept led
    ran sat sent sold spoke spent stood taught wore built bought brought caught chose drew drove
    fell felt flew fought grew heard hit hurt laid lay paid put read rose sought set shot shut
    fled wept hid rang bled swam sped bid cast dealt sang sank slept stole struck swore threw understood woke withdrew broke
    wants plans needs seeks remains faces makes takes gives goes comes keeps leads runs holds
    plays lives works hopes seems appears becomes includes expects continues uses says refuses
    supports opposes recognises recognizes
    want plan need seek remain face make take give go come keep play live work seem appear
    """

  private static let adverbs = """
    also not never always often still just now then later recently already even only again
    eventually finally initially originally reportedly allegedly currently previously once
    himself herself itself themselves first soon
    """

  private static let roleModifiers = """
    foreign prime vice deputy former acting interim senior chief state defence defense finance
    interior health education justice trade energy economy labour labor first assistant general
    executive managing supreme top ex late current outgoing incoming then longtime
    opposition socialist conservative liberal communist republican democratic left right wing
    veteran star young new old famous famed legendary national federal self
    proclaimed declared
    """

  private static let pleonastic = """
    clear unclear likely unlikely possible impossible necessary important true obvious hard
    difficult easy good better best time worth known unknown raining rained snowing said thought
    believed understood expected hoped estimated reported alleged claimed also not been too
    essential vital crucial inevitable
    """
}
