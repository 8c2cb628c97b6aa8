/// The phrases, in the form of `Phrase`.
extension PageFurniture {
  static let advertisements = phrases(
    """
    advertisement|advertisement continues below|advertisement - scroll to continue|ad|ads|advert
    story continues below advertisement|article continues below|sponsored|sponsored content
    article continues after this advertisement|continue reading below|paid content|paid post
    story continues below|story continues after advertisement|this advertisement has not loaded yet
    this advertisement has not loaded yet, but your article continues below|promoted|promoted content
    skip advertisement|skip ad|ad feedback|advertising|article continues after advertisement
    advertisement continue reading the main story|remove ads|why am i seeing this ad|from our partners
    sponsor message|partner content|ad choices|adchoices|publicidad|werbung|anzeige|publicité
    """)

  static let chrome = phrases(
    """
    skip to main content|skip to content|skip to navigation|skip to main|jump to content|skip links
    all news|latest news|breaking news|top news|top stories|headlines|latest|news|world|world news
    home|menu|main menu|search|sections|close|close menu|open menu|navigation|site index|site map
    share|share this|share this article|share this story|share this page|share article|share on
    share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email
    share via|share to facebook|share to twitter|copy link|copy the link|link copied|copied|copy
    tweet|tweet this|email|e-mail|email this|email this article|email article|print|print this|save
    print this article|print page|print article|save article|save this article|save for later|saved
    save story|save this story|bookmark|bookmark this|gift this article|gift article|listen
    listen to this article|listen to article|read aloud|play|pause|watch|watch live|live|live updates
    comment|comments|leave a comment|view comments|show comments|read comments|add a comment|reply
    post a comment|join the conversation|join the discussion|write a comment|comments are closed
    no comments|like|like this|like us on facebook|follow|follow us|follow us on twitter
    follow us on facebook|follow us on instagram|follow us on google news|follow on google news
    facebook|twitter|x|linkedin|whatsapp|telegram|instagram|reddit|pinterest|youtube|flipboard|rss
    tumblr|vk|messenger|sign in|sign out|log in|login|log out|logout|register|create account
    create a free account|my account|account|profile|settings|subscribe|subscribe now|subscription
    become a member|support us|donate|donate now|contact us|contact|about us|about|help|faq|careers
    advertise|advertise with us|privacy policy|privacy|terms of use|terms of service|terms
    terms and conditions|cookie policy|cookies|cookie settings|accept|accept all|accept cookies
    we use cookies|manage cookies|i accept|ok|got it|reject all|manage preferences|privacy settings
    do not sell my personal information|accessibility|back to top|top of page|to top|go to top|back
    next|previous|prev|next article|previous article|next story|previous story|next page|load more
    show more|show less|view more|see more|more|read full article|read the full story|continue
    continue reading|read in app|open in app|download the app|get the app|download our app
    photo gallery|gallery|view gallery|open gallery|slideshow|view slideshow|photos|videos|video
    view all|see all|show all|full screen|fullscreen|enlarge|enlarge image|enlarge this image
    expand|collapse|toggle caption|hide caption|view image|view photos|click to enlarge|zoom
    open image modal|image|play video|video player|loading|loading video|duration|volume|mute|unmute
    transcript|toggle navigation|toggle menu|edition|editions|international edition|us edition
    uk edition|change edition|language|english|русский|español|text size|font size|a a a|aa|a+|a-
    increase text size|decrease text size|dark mode|listen now|embed|license|permissions|reprints
    order reprints|request a correction|report a typo|report an error|report this ad|corrections
    send us a tip|submit a tip|send feedback|feedback|give feedback|was this article helpful
    use app|install app|notifications|enable notifications|turn on notifications|alerts|add alert
    this article is more than # year old|this article is more than # years old|premium|exclusive
    subscriber only|subscribers only|for subscribers|free article|opinion|analysis|politics|business
    sport|sports|culture|tech|technology|science|health|economy|europe|americas|asia|africa
    middle east|lifestyle|travel|entertainment|arts|style|weather|podcasts|newsletters|obituaries
    editorial|letters|comment is free|photo|pictures|in pictures|explainer|the latest|developing
    updated|published|last updated|just in|breaking|must read|featured|special report|world politics
    printed from the|end of article|the end|end|ends|###|back to article|return to homepage|go home
    share using email|share link|share icon|print icon|comment icon|show key events only|key events
    tap to unmute|watch now|watch video|view original|original article|original|source
    translated by google|translate|report|hide|block|skip|toggle|hot topics|in this article
    """)

  /// Phrases with a number in them.
  static let counters = phrases(
    """
    # comments|# comment|# shares|# share|# views|# view|# likes|# like|# min read|# minute read
    # minutes read|# mins read|# minute|# minutes|reading time # minutes|reading time # min
    read time # min|read time # minutes|page # of #|page #|# of #|# / #|# photos|# images
    # min|#k shares|#.#k shares|#k views|# hours ago|# hour ago|# minutes ago|# days ago|# day ago
    # reads|# retweets|# reactions|# replies|comments (#|comments #|share #|views #|tweets #
    estimated reading time # min|estimated reading time # minutes|published # hours ago
    updated # hours ago|published # days ago|view # comments|read # comments|photo # of #
    """)

  /// The words of buttons, of which a row may consist.
  static let buttons = phrases(
    """
    share|save|print|email|e-mail|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|instagram|reddit
    pinterest|copy|link|comment|comments|like|likes|follow|subscribe|login|menu|search|home|shares|#
    mail|messenger|flipboard|bookmark|listen|more|post|pin|viber|vk|youtube|rss|pocket|download|reply
    views|gift|article|close
    """)

  /// Titles over lists of links, and what the lines under them are.
  static let listTitles: [String: Boilerplate] = {
    var titles: [String: Boilerplate] = [:]
    for title in phrases(
      """
      related|related article|related articles|related stories|related story|related news|related links
      related content|related topics|related coverage|related posts|related reading|related videos
      more on this story|more on this|more on this topic|more from|more stories|more news|more to read
      see also|read also|also read|read more|read next|further reading|up next|recommended|what to read
      recommended for you|recommended stories|you may also like|you might also like|don't miss
      most read|most popular|most viewed|most shared|most watched|trending|trending now|popular
      popular now|editor's picks|editors' picks|latest stories|latest from|more like this|in other news
      more in world|more in politics|more in this section|more coverage|also on|on the web|around the web
      from the web|elsewhere on the web|from around the web|sponsored stories|suggested|what's next
      related internet links|top stories today|keep reading|our picks|watch next|the latest from
      """)
    {
      titles[title] = .related
    }
    for title in phrases(
      """
      tags|tag|topics|keywords|filed under|categories|category|topics in this article|hashtags|sections
      share this with|follow us on|contact the author|about the author|about the authors|key words
      """)
    {
      titles[title] = .chrome
    }
    return titles
  }()

  /// Beginnings of lines, by first word: the phrase, what it begins, and how long that may be.
  static let beginnings: [String: [(beginning: String, role: Boilerplate, longest: Int)]] = {
    let table: [(String, Boilerplate, Int)] = [
      ("related:", .related, 250), ("related article", .related, 250),
      ("related stor", .related, 250), ("related news", .related, 250),
      ("related coverage", .related, 250), ("related -", .related, 250),
      ("related |", .related, 250), ("related link", .related, 250), ("read also", .related, 250),
      ("read more:", .related, 250), ("read more about", .related, 160),
      ("read more at", .related, 160), ("read more from", .related, 160),
      ("read more on", .related, 160), ("read more here", .related, 160),
      ("read more -", .related, 250), ("read more |", .related, 250),
      ("read next:", .related, 250), ("read:", .related, 200), ("read the full", .related, 140),
      ("also read:", .related, 250), ("also read |", .related, 250), ("see also:", .related, 250),
      ("see also |", .related, 250), ("see more:", .related, 200), ("more on this", .related, 120),
      ("more about:", .related, 200), ("more from ", .related, 60), ("more stories", .related, 80),
      ("more:", .related, 200), ("watch:", .related, 200), ("watch |", .related, 200),
      ("video:", .related, 200), ("listen:", .related, 200), ("in pictures:", .related, 200),
      ("in photos:", .related, 200), ("gallery:", .related, 200), ("photos:", .related, 200),
      ("opinion:", .related, 120), ("analysis:", .related, 0), ("explainer:", .related, 0),
      ("don't miss:", .related, 200), ("recommended:", .related, 200),
      ("further reading:", .related, 250), ("must read:", .related, 200),
      ("what to read next", .related, 80), ("you may also", .related, 80),
      ("you might also", .related, 80), ("most read", .related, 80),
      ("most popular", .related, 60), ("click here", .chrome, 120), ("share this", .chrome, 60),
      ("share on", .chrome, 60), ("follow us", .chrome, 140), ("follow @", .chrome, 80),
      ("like us on", .chrome, 80), ("join us on", .chrome, 100), ("skip to", .chrome, 40),
      ("print this", .chrome, 40), ("printed from", .chrome, 120), ("page # of #", .chrome, 40),
      ("posted in", .chrome, 80), ("filed under", .chrome, 120), ("tags:", .chrome, 200),
      ("topics:", .chrome, 200), ("keywords:", .chrome, 200), ("tagged", .chrome, 80),
      ("categories:", .chrome, 120), ("comments (", .chrome, 30), ("download the", .chrome, 80),
      ("download our", .chrome, 80), ("we use cookies", .chrome, 400),
      ("this site uses cookies", .chrome, 400), ("this website uses cookies", .chrome, 400),
      ("by continuing to", .chrome, 300), ("your browser does not", .chrome, 160),
      ("please enable javascript", .chrome, 160), ("enable javascript", .chrome, 120),
      ("javascript is", .chrome, 160), ("to view this video", .chrome, 200),
      ("you need to enable", .chrome, 160), ("this video can not", .chrome, 120),
      ("this content is only available", .chrome, 160), ("have you got a story", .chrome, 200),
      ("do you have a story", .chrome, 200), ("have a tip", .chrome, 160),
      ("send your", .chrome, 0), ("support our journalism", .chrome, 200),
      ("support independent", .chrome, 200), ("already a subscriber", .chrome, 100),
      ("already have an account", .chrome, 100), ("log in to", .chrome, 100),
      ("sign in to", .chrome, 100), ("you have # free", .chrome, 120),
      ("this article was amended", .chrome, 0), ("copyright", .copyright, 240),
      ("©", .copyright, 240), ("(c)", .copyright, 240), ("c) #", .copyright, 240),
      ("all rights reserved", .copyright, 200), ("photo gallery", .chrome, 80),
      ("article continues", .advertisement, 80), ("story continues", .advertisement, 80),
      ("advertisement", .advertisement, 60), ("sponsored by", .advertisement, 80),
      ("paid for by", .advertisement, 80), ("presented by", .advertisement, 60),
      ("original url", .sourceLine, 400), ("original article", .sourceLine, 300),
      ("originally published", .sourceLine, 200), ("this article was originally", .sourceLine, 250),
      ("this article originally appeared", .sourceLine, 250),
      ("this story originally appeared", .sourceLine, 250),
      ("this article first appeared", .sourceLine, 250), ("first published", .sourceLine, 160),
      ("source: http", .sourceLine, 400), ("http://", .sourceLine, 400),
      ("https://", .sourceLine, 400), ("retrieved from", .sourceLine, 300),
      ("saved from", .sourceLine, 300), ("view original", .sourceLine, 300),
      ("sign up", .newsletter, 300), ("get the latest", .newsletter, 200),
      ("get our", .newsletter, 200), ("subscribe to our", .newsletter, 300),
      ("subscribe to the", .newsletter, 200), ("subscribe today", .newsletter, 160),
      ("subscribe for", .newsletter, 160), ("join our newsletter", .newsletter, 200),
      ("join our whatsapp", .newsletter, 200), ("join our telegram", .newsletter, 200),
      ("get breaking news", .newsletter, 200), ("enter your email", .newsletter, 160),
    ]
    return Dictionary(grouping: table.map { (beginning: $0.0, role: $0.1, longest: $0.2) }) {
      entry in
      String(entry.beginning.prefix { $0 != " " && $0 != ":" })
    }
  }()

  static let newsletterCues = Beginnings([
    "sign up", "sign me up", "signing up", "newsletter", "subscribe", "inbox", "e-mail alerts",
    "email alerts", "join our",
  ])
  static let newsletterThings = parts(
    "newsletter|inbox|briefing|update|letter|email|e-mail|alerts|digest|headlines|mailing list|subscri"
  )
  /// Beginnings that ask the reader for something.
  static let pleas = Beginnings([
    "sign up", "subscribe", "get ", "join ", "enjoying this", "want more", "don't miss",
  ])
  /// Words that speak to the reader or for the paper.
  static let addresses = parts(" you | your | our |your |our | me up| us ")
  static let calls = parts(
    "sign up for|sign up to|sign up today|sign up now|sign up here|sign me up|subscribe to|subscribe now"
      + "|subscribe today|subscribe here|inbox")

  private static func parts(_ table: String) -> [[UInt8]] {
    table.split(separator: "|").map { Array($0.utf8) }
  }

  private static func phrases(_ table: String) -> [String] {
    table.split { $0 == "|" || $0 == "\n" }.map(String.init)
  }
}
