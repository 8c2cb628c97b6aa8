/// Short closed lists of English words that the rules name; the long open ones are tables.
enum WordLists {
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
    "sep", "oct", "nov", "dec",
  ]

  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays",
    "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
  ]

  static let function = """
    a an the this that these those i me my mine we us our ours you your yours he him his she her
    hers it its they them their theirs who whom whose which what when where why how whether
    there here and but or nor so yet for if then than as at by from in into of off on onto out
    over per to up upon with within without about above across after against along amid among
    amongst around because before behind below beneath beside besides between beyond despite
    down during except inside like near outside past since through throughout till toward
    towards under underneath unlike until via while although though unless whereas is are was
    were be been being am do does did done have has had having can could may might must shall
    should will would not no yes also just only even still already again ever never always often
    sometimes usually perhaps maybe however therefore thus hence meanwhile moreover furthermore
    nevertheless nonetheless otherwise instead indeed too very quite rather both either neither
    each every any some all most many much few several other others another such same more less
    least one two three four five six seven eight nine ten eleven twelve hundred hundreds
    thousands dozens millions first second third last next later earlier once twice today
    yesterday tomorrow tonight now soon recently currently previously finally eventually
    initially originally apparently reportedly allegedly obviously clearly certainly probably
    possibly surely simply really nearly almost about according given following including
    regarding concerning speaking asked let let's i'm i've i'll i'd it's that's there's he's
    she's we're we've we'll they're they've they'll you're you've you'll don't doesn't didn't
    isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't ok okay yeah oh well
    hello thanks thank please sorry anyone everyone someone nobody everybody somebody anything
    everything something nothing none half part whether whatever whoever whichever wherever
    whenever although albeit amid ago away together apart aside ahead back else elsewhere
    everywhere nowhere somewhere sadly luckily fortunately unfortunately importantly ironically
    interestingly surprisingly
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)

  static let sayVerbs = """
    said says say told tells added adds insisted insists argued argues claimed claims announced
    admitted admits denied denies warned warns replied explained explains suggested believes
    believed thinks thought wrote writes noted notes stressed commented declared stated recalled
    conceded acknowledged confirmed pledged promised vowed urged called tweeted testified asked
    joked hopes hoped wants wanted knows met resigned scored married died smiled laughed slammed
    praised criticised criticized blamed accused hailed thanked apologised apologized complained
    insulted retired retires replies warns writes recalls argues concedes jokes tweets
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)

  static let governmentVerbs = """
    said says say told insisted insists accused accuses accusing urged urges urge warned warns
    demanded demands wants wanted sees saw believes believed announced denounced denounces
    condemned condemns rejected rejects refused refuses agreed agrees offered offers supports
    supported backs backed imposed imposes recognised recognized recognizes recognises considers
    considered claims claimed denies denied admitted signed threatened threatens vowed pledged
    hopes hoped seeks sought called calls expects expected fears feared responded replied reacted
    pressed pushed maintains opposes opposed protested retaliated expelled recalled
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)

  static let placePrepositions = ["in", "at", "near", "outside", "across", "around", "throughout"]

  static let placeAdjectives = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "new", "upper", "lower", "greater", "mid", "northeast", "northwest", "southeast",
    "southwest", "mount", "lake", "cape", "fort", "port", "san", "santa", "saint", "st", "los",
    "las", "el", "rio", "puerto", "ras", "wadi", "tel",
  ]

  static let groupNames = """
    republican republicans democrat democrats tory tories conservatives liberals labourites
    unionists muslim muslims moslem moslems zoroastrian zoroastrians afrikaner afrikaners christian christians jew jews jewish hindu hindus buddhist buddhists
    sikh sikhs sunni sunnis shia shias shi'ite shi'ites shiite shiites catholic catholics
    protestant protestants orthodox islamist islamists islamic maoist maoists communists
    socialists chavista chavistas peronist peronists sandinista sandinistas zionist zionists
    mormon mormons evangelical evangelicals anglican anglicans marxist marxists nazi nazis
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)

  static let organisationNouns = """
    company companies airline airlines bank newspaper newspapers magazine daily weekly agency
    firm group giant conglomerate carrier carmaker maker manufacturer retailer insurer lender
    brewer chain broadcaster channel network station website party club side union university
    college school hospital corporation consortium subsidiary startup supplier operator
    publisher label studio band orchestra militia rebels militants movement coalition alliance
    foundation charity institute shares stock shareholders executives striker midfielder
    defender goalkeeper fans supporters
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)

  static let placeNouns = """
    airbase airport border region province district county city town village island
    islands river lake mountain mountains valley peninsula coast port harbour harbor bay strait
    desert plateau suburb neighbourhood neighborhood municipality prefecture oblast governorate
    street road avenue highway square bridge station stadium hotel prison camp area territory
    territories capital airfield barracks settlement enclave
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)

  static let capitalisedWords = """
    tv ceo cfo coo ii iii iv vi vii viii ix xi xii god internet dvd dvds cd cds pc pcs gdp gnp vat
    ipo ipos faq am pm bc hiv aids covid sars dna rna gmt est utc bst cet edt mp mps mep meps phd
    msc mba ngo ngos suv suvs atm atms pr hr dj djs vip vips cctv gps usb sim ict cv q&a ufo r&d
    sms pdf url www mph kph eps ebitda ytd yoy p&l asap diy bbq lgbt bn mn pct dlrs mln cts shrs
    shr net revs rev avg oper qtr qtrs qtly mths mth div dlr cos co inc ltd corp prev yr bbl
    soccer baseball basketball cricket rugby tennis golf boxing hockey athletics cycling
    badminton swimming motorcycling rallying snooker squash skiing gymnastics volleyball handball
    usd eur gbp inr qr rs ghs kes zar aed cfa rmb hkd sgd aud cad chf jpy
    christmas easter ramadan vice deputy former ex anti pro pre post non
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)

  static let numberWords = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first",
    "second", "third", "all",
  ]

  static let businessWords = """
    company corporation group holding holdings bank airlines airline airways oil gas motors motor
    auto industries electronics technologies technology systems computer pharmaceuticals
    pharmaceutical energy petroleum steel communications telecom telecommunications insurance
    securities chemical chemicals mining metals foods brewery breweries stores supermarkets
    athletic football club fc laboratories pictures
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init)
}
