/// The character references that saved pages are left with.
enum HTMLEntities {
  /// The character that a reference means; `name` stands between "&" and ";".
  ///
  /// Numbers follow the HTML standard: 128 to 159 are read as windows-1252, and what is no scalar
  /// is U+FFFD. nil when the name is not known.
  static func character(named name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.first == UInt8(ascii: "#") else { return named[name.string] }
    let digits = name.dropFirst()
    let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    guard let value = UInt32((isHex ? digits.dropFirst() : digits).string, radix: isHex ? 16 : 10)
    else { return nil }
    if (0x80...0x9F).contains(value) {
      return TextDecoder.windows1252(UInt8(value))
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(scalar ?? "\u{FFFD}").utf8)
  }

  static let longestName = 10

  private static let named: [String: [UInt8]] = {
    var table: [String: [UInt8]] = [:]
    for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      table[String(parts[0])] = Array(parts[1].utf8)
    }
    table["nbsp"] = [0xC2, 0xA0]
    table["ensp"] = Array("\u{2002}".utf8)
    table["emsp"] = Array("\u{2003}".utf8)
    table["thinsp"] = Array("\u{2009}".utf8)
    table["shy"] = [0xC2, 0xAD]
    table["equals"] = [UInt8(ascii: "=")]
    return table
  }()

  private static let pairs = """
    amp=& lt=< gt=> quot=" apos=' lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ laquo=« raquo=»
    lsaquo=‹ rsaquo=› ndash=– mdash=— hellip=… bull=• middot=· copy=© reg=® trade=™ deg=° euro=€
    pound=£ yen=¥ cent=¢ sect=§ para=¶ dagger=† Dagger=‡ permil=‰ times=× divide=÷ minus=− plusmn=±
    frac12=½ frac14=¼ frac34=¾ sup1=¹ sup2=² sup3=³ ordf=ª ordm=º iexcl=¡ iquest=¿ larr=← rarr=→
    uarr=↑ darr=↓ prime=′ Prime=″ num=# lpar=( rpar=) comma=, period=. colon=: semi=; excl=! quest=?
    dollar=$ percnt=% lowbar=_ hyphen=‐ ast=* sol=/ bsol=\\ lsqb=[ rsqb=] vert=| verbar=| commat=@
    agrave=à aacute=á acirc=â atilde=ã auml=ä aring=å aelig=æ ccedil=ç egrave=è eacute=é ecirc=ê
    euml=ë igrave=ì iacute=í icirc=î iuml=ï eth=ð ntilde=ñ ograve=ò oacute=ó ocirc=ô otilde=õ ouml=ö
    oslash=ø ugrave=ù uacute=ú ucirc=û uuml=ü yacute=ý thorn=þ yuml=ÿ szlig=ß oelig=œ scaron=š
    zcaron=ž ccaron=č cacute=ć lstrok=ł nacute=ń sacute=ś zacute=ź zdot=ż eogon=ę aogon=ą rcaron=ř
    ecaron=ě uring=ů gbreve=ğ scedil=ş inodot=ı Agrave=À Aacute=Á Acirc=Â Atilde=Ã Auml=Ä Aring=Å
    AElig=Æ Ccedil=Ç Egrave=È Eacute=É Ecirc=Ê Euml=Ë Igrave=Ì Iacute=Í Icirc=Î Iuml=Ï ETH=Ð
    Ntilde=Ñ Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ouml=Ö Oslash=Ø Ugrave=Ù Uacute=Ú Ucirc=Û Uuml=Ü
    Yacute=Ý THORN=Þ OElig=Œ Scaron=Š Zcaron=Ž Ccaron=Č Cacute=Ć Lstrok=Ł Sacute=Ś Scedil=Ş Idot=İ
    """
}
