import TextAnalysis

/// What an HTML element means to the text around it; elements that are not known are text, since
/// "<CKGH.HK>" on a wire is a ticker symbol.
enum HTMLTag: Equatable {
  case inline
  case strong
  case emphasis
  case lineBreak
  case block
  case heading
  case listItem
  case quote
  case caption
  case image
  /// Its content is no text.
  case skipped

  /// The element that a name stands for, ASCII case apart.
  static func named(_ name: ArraySlice<UInt8>) -> HTMLTag? {
    let known = known
    return known.keys.number(ofLowercased: name).map { known.tags[$0] }
  }

  private static let known: (keys: ByteKeys, tags: [HTMLTag]) = {
    let names = Array(table)
    return (ByteKeys(names.map(\.key)), names.map(\.value))
  }()

  private static let table: [String: HTMLTag] = {
    var table: [String: HTMLTag] = [
      "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis, "cite": .emphasis,
      "br": .lineBreak, "img": .image, "li": .listItem, "blockquote": .quote,
      "figcaption": .caption, "script": .skipped, "style": .skipped,
    ]
    for level in 1...6 { table["h\(level)"] = .heading }
    for name in [
      "a", "abbr", "acronym", "big", "code", "del", "font", "ins", "kbd", "label", "mark", "q",
      "s", "samp", "small", "span", "strike", "sub", "sup", "time", "tt", "u", "var", "wbr",
      "iframe", "picture", "source", "svg", "path", "video", "audio", "button", "input", "embed",
      "object", "param", "link", "meta", "noscript",
    ] {
      table[name] = .inline
    }
    for name in [
      "p", "div", "article", "aside", "body", "center", "dd", "dl", "dt", "fieldset", "figure",
      "footer", "form", "head", "header", "hr", "html", "main", "nav", "ol", "pre", "section",
      "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ] {
      table[name] = .block
    }
    return table
  }()
}
