/// The outlets behind web addresses, and what names of outlets look like.
enum Outlets {
  /// The name of the outlet that a known host belongs to; nil for an unknown one.
  static func knownName(ofAddress address: String) -> String? {
    guard let host = host(ofAddress: address) else { return nil }
    if let name = hosts[host] { return name }
    let parent = host.split(separator: ".", maxSplits: 1).dropFirst().first
    return parent.flatMap { hosts[String($0)] }
  }

  /// The host of an address, without "www." and the like; nil when there is none.
  static func host(ofAddress address: String) -> String? {
    var rest = Substring(address)
    if let scheme = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[scheme...].hasPrefix("://") {
      rest = rest[scheme...].dropFirst(3)
    }
    var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    guard host.utf8.contains(UInt8(ascii: ".")) else { return nil }
    for prefix in ["www.", "m.", "mobile.", "amp.", "edition.", "en.", "eng."]
    where host.hasPrefix(prefix) {
      host = String(host.dropFirst(prefix.utf8.count))
    }
    return host
  }

  /// Whether a name holds one of the words that newspapers and agencies are called by.
  static func looksLikeOutlet(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count <= 7 else { return false }
    return words.contains { outletWords.contains($0.lowercased().filter { $0.isLetter }) }
      || Agencies.wires[name.lowercased()] != nil
  }

  private static let outletWords: Set<String> = [
    "times", "post", "courier", "gazette", "wire", "news", "daily", "herald", "magazine",
    "journal", "tribune", "guardian", "press", "review", "observer", "telegraph", "mail",
    "chronicle",
    "star", "globe", "independent", "mirror", "express", "echo", "standard", "examiner", "sun",
    "bulletin", "dispatch", "record", "register", "sentinel", "weekly", "today", "agency",
    "reuters",
    "bbc", "cnn", "tass", "afp", "bloomberg", "broadcasting", "radio", "television", "tv",
    "monitor",
    "economist", "spectator", "mercury", "argus", "inquirer", "advocate", "ledger", "argus",
  ]

  private static let hosts: [String: String] = [
    "themoscowtimes.com": "The Moscow Times", "reuters.com": "Reuters", "apnews.com": "AP News",
    "ap.org": "Associated Press", "afp.com": "AFP", "tass.com": "TASS", "tass.ru": "TASS",
    "bbc.com": "BBC News", "bbc.co.uk": "BBC News", "news.bbc.co.uk": "BBC News",
    "theguardian.com": "The Guardian", "guardian.co.uk": "The Guardian",
    "nytimes.com": "The New York Times", "washingtonpost.com": "The Washington Post",
    "wsj.com": "The Wall Street Journal", "ft.com": "Financial Times",
    "economist.com": "The Economist",
    "bloomberg.com": "Bloomberg", "cnn.com": "CNN", "cnbc.com": "CNBC", "nbcnews.com": "NBC News",
    "cbsnews.com": "CBS News", "abcnews.go.com": "ABC News", "foxnews.com": "Fox News",
    "msnbc.com": "MSNBC", "npr.org": "NPR", "pbs.org": "PBS", "politico.com": "Politico",
    "politico.eu": "Politico Europe", "thehill.com": "The Hill", "axios.com": "Axios",
    "vox.com": "Vox", "theatlantic.com": "The Atlantic", "newyorker.com": "The New Yorker",
    "time.com": "Time", "newsweek.com": "Newsweek", "usatoday.com": "USA Today",
    "latimes.com": "Los Angeles Times", "chicagotribune.com": "Chicago Tribune",
    "bostonglobe.com": "The Boston Globe", "miamiherald.com": "Miami Herald",
    "sfchronicle.com": "San Francisco Chronicle", "huffpost.com": "HuffPost",
    "buzzfeednews.com": "BuzzFeed News", "slate.com": "Slate", "salon.com": "Salon",
    "foreignpolicy.com": "Foreign Policy", "foreignaffairs.com": "Foreign Affairs",
    "forbes.com": "Forbes", "fortune.com": "Fortune", "businessinsider.com": "Business Insider",
    "wired.com": "Wired", "theverge.com": "The Verge", "arstechnica.com": "Ars Technica",
    "theglobeandmail.com": "The Globe and Mail", "cbc.ca": "CBC News",
    "thestar.com": "Toronto Star",
    "nationalpost.com": "National Post", "ctvnews.ca": "CTV News", "globalnews.ca": "Global News",
    "independent.co.uk": "The Independent", "telegraph.co.uk": "The Telegraph",
    "thetimes.co.uk": "The Times", "thetimes.com": "The Times", "dailymail.co.uk": "Daily Mail",
    "mirror.co.uk": "Daily Mirror", "thesun.co.uk": "The Sun", "standard.co.uk": "Evening Standard",
    "sky.com": "Sky News", "news.sky.com": "Sky News", "irishtimes.com": "The Irish Times",
    "rte.ie": "RTÉ", "aljazeera.com": "Al Jazeera", "dw.com": "Deutsche Welle",
    "spiegel.de": "Der Spiegel", "france24.com": "France 24", "rfi.fr": "RFI",
    "lemonde.fr": "Le Monde", "lefigaro.fr": "Le Figaro", "elpais.com": "El País",
    "euronews.com": "Euronews", "euractiv.com": "Euractiv", "rt.com": "RT",
    "sputniknews.com": "Sputnik", "ria.ru": "RIA Novosti", "interfax.com": "Interfax",
    "interfax.ru": "Interfax", "kommersant.ru": "Kommersant", "meduza.io": "Meduza",
    "novayagazeta.ru": "Novaya Gazeta", "rferl.org": "RFE/RL", "voanews.com": "VOA",
    "kyivpost.com": "Kyiv Post", "kyivindependent.com": "The Kyiv Independent",
    "ukrinform.net": "Ukrinform", "xinhuanet.com": "Xinhua", "news.cn": "Xinhua",
    "chinadaily.com.cn": "China Daily", "globaltimes.cn": "Global Times",
    "scmp.com": "South China Morning Post", "japantimes.co.jp": "The Japan Times",
    "nhk.or.jp": "NHK", "koreaherald.com": "The Korea Herald", "yna.co.kr": "Yonhap",
    "straitstimes.com": "The Straits Times", "channelnewsasia.com": "CNA",
    "bangkokpost.com": "Bangkok Post", "vnexpress.net": "VnExpress", "baonghean.vn": "Báo Nghệ An",
    "thehindu.com": "The Hindu", "indianexpress.com": "The Indian Express", "ndtv.com": "NDTV",
    "hindustantimes.com": "Hindustan Times", "timesofindia.indiatimes.com": "The Times of India",
    "indiatimes.com": "The Times of India", "dawn.com": "Dawn",
    "smh.com.au": "The Sydney Morning Herald",
    "abc.net.au": "ABC News (Australia)", "theage.com.au": "The Age", "news.com.au": "news.com.au",
    "theaustralian.com.au": "The Australian", "nzherald.co.nz": "The New Zealand Herald",
    "rnz.co.nz": "RNZ", "stuff.co.nz": "Stuff", "haaretz.com": "Haaretz",
    "timesofisrael.com": "The Times of Israel", "jpost.com": "The Jerusalem Post",
    "hurriyetdailynews.com": "Hürriyet Daily News", "dailysabah.com": "Daily Sabah",
    "aa.com.tr": "Anadolu Agency", "thenationalnews.com": "The National",
    "arabnews.com": "Arab News",
    "telesurenglish.net": "teleSUR", "mercopress.com": "MercoPress",
    "buenosairestimes.com": "Buenos Aires Times", "folha.uol.com.br": "Folha de S.Paulo",
    "caracaschronicles.com": "Caracas Chronicles", "eluniversal.com": "El Universal",
    "venezuelanalysis.com": "Venezuelanalysis", "allafrica.com": "allAfrica",
    "news24.com": "News24", "mg.co.za": "Mail & Guardian", "upi.com": "UPI",
    "yahoo.com": "Yahoo News",
    "msn.com": "MSN",
  ]
}
