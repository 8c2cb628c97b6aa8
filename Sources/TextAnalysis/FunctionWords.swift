/// The small words of each language: articles, pronouns, prepositions, conjunctions, auxiliaries.
///
/// They tell the language of a text, and they say nothing about what it is about.
enum FunctionWords {
  /// For a folded word a bit for each language that has it.
  static func languages(of word: ArraySlice<UInt8>) -> UInt8 {
    table.keys.number(of: word).map { table.languages[$0] } ?? 0
  }

  private static let table: (keys: ByteKeys, languages: [UInt8]) = {
    var languages: [String: UInt8] = [:]
    for (language, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        languages[Folding.fold(String(word)), default: 0] |= 1 << language.rawValue
      }
    }
    let words = Array(languages)
    return (ByteKeys(words.map(\.key)), words.map(\.value))
  }()

  private static let lists: [(Language, String)] = [
    (
      .english,
      """
      a an the this that these those here there i me my mine myself we us our ours ourselves you
      your yours yourself yourselves he him his himself she her hers herself it its itself they
      them their theirs themselves who whom whose which what when where why how and or but nor if
      then else because as until while although though than so of at by for with without about
      against between among into through during before after above below to from up down in out on
      off over under again further upon within toward towards via per am is are was were be been
      being have has had having do does did doing done can could may might must shall should will
      would not no yes any all both each every either neither some such only own same other
      another others more most much many few less least very too just also ever never once still
      yet now always often however whether i'm i've i'll i'd you're you've it's he's she's
      we're we've they're they've isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
      didn't won't wouldn't can't cannot couldn't shouldn't that's what's there's
      """
    ),
    (
      .german,
      """
      der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und
      oder aber denn sondern wenn als wie dass daß ob weil obwohl damit während bevor nachdem ich
      mich mir du dich dir er ihn ihm sie ihr ihnen es wir uns euch mein meine dein sein seine
      seinen seinem seiner ihre ihren ihrem ihrer unser unsere euer in im an am auf aus bei beim
      bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen ist sind
      war waren bin bist sei wird werden wurde wurden worden hat haben hatte hatten habe kann
      können konnte konnten muss müssen musste soll sollen sollte will wollen wollte darf dürfen
      nicht nur auch noch schon mehr sehr so dann da hier dort jetzt nun immer wieder man sich
      dieser diese dieses diesem diesen jener welche welcher was wer wo wann warum
      """
    ),
    (
      .french,
      """
      le la les l un une des du de d au aux et ou mais donc or ni car que qui quoi dont où quand
      comme si je j me m moi tu te toi il elle on nous vous ils elles se s lui leur leurs eux mon
      ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces ceci cela ça ne n pas plus
      moins très bien aussi encore déjà jamais toujours à dans en par pour sur sous avec sans chez
      vers entre depuis pendant avant après contre est sont était étaient être été suis sera seront
      serait a ont avait avaient avoir eu ai aura fait faire peut peuvent doit doivent l'on qu'il
      qu'elle qu'ils c'est n'est d'un d'une qu'un qu'une s'est n'a
      """
    ),
    (
      .spanish,
      """
      el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales
      cuando donde como si porque aunque mientras yo me mi mí tú te ti él ella ello nosotros
      vosotros ellos ellas usted ustedes se sí le les nos os su sus mis tu tus nuestro nuestra
      nuestros nuestras este esta esto estos estas ese esa eso esos esas aquel aquella en por para
      con sin sobre entre hasta desde hacia según contra durante tras ante es son era eran fue
      fueron ser sido está están estaba estaban estar ha han había habían haber hay tiene tienen
      puede pueden no ni muy más menos también ya todo toda todos todas otro otra otros otras
      """
    ),
    (
      .portuguese,
      """
      o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos
      pelas para com sem sobre entre até desde e ou mas que quem qual quais quando onde como se
      porque embora enquanto eu me mim tu te ele ela nós vós eles elas você vocês lhe lhes meu minha
      meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta isto estes estas
      esse essa isso esses essas aquele aquela aquilo é são era eram foi foram ser sido está estão
      estava estavam estar há tem têm tinha tinham ter pode podem não nem muito mais menos também
      já todo toda todos todas outro outra outros outras num numa
      """
    ),
    (
      .italian,
      """
      il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle
      da dal dallo dalla dai dagli dalle in nel nello nella nei negli nelle su sul sullo sulla sui
      sugli sulle con per tra fra e ed o ma se che chi cui quale quali quando dove come perché
      anche mentre io mi me tu ti te lui lei noi ci voi vi loro si sé suo sua suoi sue mio mia nostro
      nostra questo questa questi queste quello quella quelli quelle è sono era erano fu furono
      essere stato stata stati state ha hanno aveva avevano avere non né più meno molto già ancora
      tutto tutta tutti tutte altro altra altri altre può possono dell all dall nell sull un'altra
      """
    ),
    (
      .russian,
      """
      и в во не на я он она оно они мы вы ты что чтобы с со как а но да или же бы ли по к ко у за из
      от до для о об обо при про без под над через между после перед его её их ему ей им ним ней
      них меня мне тебя тебе нас нам вас вам себя себе свой своя своё свои этот эта это эти этого
      этой этих тот та то те того той тех который которая которое которые которого которой которых
      кто чего чем кого где когда куда почему если так также тоже ещё еще уже только лишь был была
      было были быть будет будут есть нет может могут весь вся всё все всех более очень там тут
      """
    ),
    (
      .dutch,
      """
      de het een en of maar want dus als dat die dit deze wie wat waar wanneer waarom hoe omdat
      hoewel terwijl toen ik mij me jij je jou hij hem zij ze haar het wij we ons onze jullie hen hun
      u uw zich mijn zijn in op aan bij met voor na naar van uit door over onder tegen tussen tot om
      te zonder sinds is was waren ben bent wordt worden werd werden geworden heeft hebben had hadden
      heb kan kunnen kon konden moet moeten moest zal zullen zou zouden wil mag niet geen ook nog al
      wel meer zeer dan daar hier er toch alleen andere
      """
    ),
  ]
}
