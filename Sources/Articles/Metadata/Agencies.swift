import TextAnalysis

/// The agencies that photographs and reports are credited to, in lower case.
enum Agencies {
  /// Whether a name is one of them, ASCII case apart.
  static func contains(_ name: ArraySlice<UInt8>) -> Bool { names.contains(lowercased: name) }

  /// Those that are only ever a credit when they end a short line, by their last byte.
  static let photoAgencies: [[[UInt8]]] = {
    var byLast = [[[UInt8]]](repeating: [], count: 256)
    for name in photoAgencyNames { byLast[Int(name.utf8.last ?? 0)].append(Array(name.utf8)) }
    return byLast
  }()

  private static let photoAgencyNames = [
    "getty images", "shutterstock", "alamy", "alamy stock photo", "istock", "istockphoto",
    "nurphoto", "ap photo", "pool photo", "file photo", "zuma press", "zuma wire", "pa wire",
    "usa today sports", "imago images", "picture alliance", "wikimedia commons", "anadolu agency",
  ]

  /// The newswire that a word in a dateline stands for.
  static let wires: [String: String] = [
    "ap": "Associated Press", "associated press": "Associated Press",
    "the associated press": "Associated Press", "reuters": "Reuters", "reuter": "Reuters",
    "afp": "AFP", "agence france-presse": "AFP", "tass": "TASS", "itar-tass": "TASS",
    "xinhua": "Xinhua", "upi": "UPI", "efe": "EFE", "dpa": "dpa", "ria novosti": "RIA Novosti",
    "interfax": "Interfax", "sputnik": "Sputnik", "ani": "ANI", "pti": "PTI", "ians": "IANS",
    "bernama": "Bernama", "anadolu": "Anadolu", "aa": "Anadolu", "kyodo": "Kyodo",
    "yonhap": "Yonhap", "ansa": "ANSA", "cnn": "CNN", "bloomberg": "Bloomberg",
    "bbc": "BBC", "cp": "The Canadian Press", "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press", "aap": "AAP", "vna": "VNA", "cna": "CNA",
    "belta": "BelTA", "ukrinform": "Ukrinform", "irna": "IRNA", "petra": "Petra", "wam": "WAM",
    "spa": "SPA", "prensa latina": "Prensa Latina", "telesur": "teleSUR",
    "mercopress": "MercoPress",
    "ips": "IPS", "rfe/rl": "RFE/RL", "rt": "RT", "jiji": "Jiji Press", "tanjug": "Tanjug",
  ]

  private static let names = ByteKeys(
    wires.keys + [
      "getty", "getty images", "getty images/afp", "afp via getty images", "epa", "epa-efe",
      "efe-epa",
      "pa", "pa wire", "pa images", "pa media", "press association", "zuma", "zuma press",
      "zuma wire",
      "rex", "rex features", "shutterstock", "alamy", "istock", "unsplash", "flickr",
      "wikimedia commons",
      "ritzau", "ntb", "scanpix", "nurphoto", "pool", "handout", "via reuters", "via ap", "nasa",
      "the new york times", "new york times", "the washington post", "the guardian",
      "the globe and mail",
      "the moscow times", "los angeles times", "kremlin.ru", "afp photo", "ap photo",
      "reuters photo",
      "file", "magnum", "corbis", "ap images", "imago", "picture alliance", "sipa", "sipa usa",
      "polaris", "redux", "eyevine", "abaca", "newscom", "usa today sports", "agencies", "afp-jiji",
      "belga", "lusa", "anadolu agency", "anadolu agency via getty images", "pool photo",
      "afp/getty",
      "bloomberg via getty images", "the times", "bbc news", "moskva news agency", "tass agency",
      "un photo", "white house", "us navy", "u.s. navy", "us army", "nato", "european union",
      "unicef", "unhcr", "usaf", "u.s. air force", "msnbc", "nbc", "abc", "cbs", "fox news",
    ])
}
