/// How many colours a terminal has.
package enum ColourDepth: Hashable, Sendable, CaseIterable {
  /// Also for users who set NO_COLOR.
  case mono
  case eight
  case sixteen
  case palette256
}

/// What a style looks like on one kind of terminal.
package struct Appearance: Hashable, Sendable {
  /// A palette number; -1 is the terminal's own colour.
  package let foreground: Int16
  package let background: Int16
  package let attributes: TextAttributes

  init(
    _ foreground: Int16 = -1, on background: Int16 = -1, _ attributes: TextAttributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours.
  init(_ attributes: TextAttributes) {
    self.init(-1, on: -1, attributes)
  }
}

/// Turns styles into colours and attributes: the only place that names either.
///
/// Text keeps the terminal's own colours, and what has only a foreground is readable on black
/// and on white. Roles that stand side by side in an article differ at every depth; without
/// colour they do so by bold, underline, reverse and dim.
package enum Theme {
  package static func appearance(of style: Style, depth: ColourDepth) -> Appearance {
    let role =
      switch depth {
      case .mono: mono(style.role)
      case .eight: eight(style.role)
      case .sixteen: sixteen(style.role)
      case .palette256: palette256(style.role)
      }
    return Appearance(
      role.foreground, on: role.background, role.attributes.union(style.attributes))
  }

  private static func mono(_ role: StyleRole) -> Appearance {
    switch role {
    case .text, .keyLabel: Appearance()
    case .dim, .border: Appearance(.dim)
    case .title, .key, .tick: Appearance(.bold)
    case .heading: Appearance([.bold, .underline])
    case .header, .status, .selection: Appearance(.reverse)
    case .mode, .currentTarget: Appearance([.bold, .reverse])
    case .person: Appearance(.underline)
    case .organisation: Appearance([.underline, .dim])
    case .place: Appearance([.bold, .underline, .dim])
    case .group: Appearance([.bold, .dim])
    case .target: Appearance([.underline, .reverse])
    case .described: Appearance([.bold, .underline])
    case .inactiveSelection: Appearance([.dim, .reverse])
    case .warning: Appearance([.bold, .underline, .reverse])
    case .neutralised: Appearance([.underline, .dim, .reverse])
    }
  }

  /// The eight colours of the terminal's palette, which its owner has made readable.
  private static func eight(_ role: StyleRole) -> Appearance {
    switch role {
    case .text, .keyLabel: Appearance()
    case .dim, .border: Appearance(.dim)
    case .title, .key: Appearance(.bold)
    case .heading: Appearance([.bold, .underline])
    case .header, .status, .selection: Appearance(.reverse)
    case .mode: Appearance([.bold, .reverse])
    case .person: Appearance(6)
    case .organisation: Appearance(5)
    case .place: Appearance(2)
    case .group: Appearance(3)
    case .target: Appearance(0, on: 3)
    case .described: Appearance(3, .underline)
    case .tick: Appearance(3, .bold)
    case .currentTarget: Appearance(0, on: 6, .bold)
    case .inactiveSelection: Appearance([.dim, .reverse])
    case .warning: Appearance(1, .bold)
    case .neutralised: Appearance(7, on: 1)
    }
  }

  /// The same, with the greys that eight colours lack.
  private static func sixteen(_ role: StyleRole) -> Appearance {
    switch role {
    case .dim, .border: Appearance(8)
    case .inactiveSelection: Appearance(15, on: 8)
    case .neutralised: Appearance(15, on: 1)
    case .text, .title, .heading, .header, .status, .mode, .key, .keyLabel, .person, .organisation,
      .place, .group, .target, .described, .currentTarget, .tick, .selection, .warning:
      eight(role)
    }
  }

  private static func palette256(_ role: StyleRole) -> Appearance {
    switch role {
    case .text: Appearance()
    case .dim, .keyLabel, .border: Appearance(243)
    case .title, .key: Appearance(.bold)
    case .heading: Appearance([.bold, .underline])
    case .header, .status: Appearance(231, on: 238)
    case .mode: Appearance(231, on: 24, .bold)
    case .person: Appearance(31)
    case .organisation: Appearance(133)
    case .place: Appearance(29)
    case .group: Appearance(130)
    case .target: Appearance(16, on: 222)
    case .described: Appearance(130, .underline)
    case .tick: Appearance(130, .bold)
    case .currentTarget: Appearance(16, on: 208, .bold)
    case .selection: Appearance(231, on: 25)
    case .inactiveSelection: Appearance(231, on: 240)
    case .warning: Appearance(161, .bold)
    case .neutralised: Appearance(231, on: 125)
    }
  }
}
