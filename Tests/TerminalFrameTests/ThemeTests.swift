import TerminalFrame
import Testing

@Suite struct `The theme` {
  /// Roles that can stand side by side in an article.
  private static let inText: [StyleRole] = [
    .text, .dim, .title, .heading, .person, .organisation, .place, .group, .target,
    .currentTarget, .neutralised,
  ]

  @Test(arguments: ColourDepth.allCases)
  func `tells the roles of an article apart`(depth: ColourDepth) {
    let looks = Self.inText.map { Theme.appearance(of: Style($0), depth: depth) }
    #expect(Set(looks).count == Self.inText.count)
  }

  @Test(arguments: ColourDepth.allCases)
  func `tells the row of the focused pane from others`(depth: ColourDepth) {
    let looks = [StyleRole.text, .selection, .inactiveSelection].map {
      Theme.appearance(of: Style($0), depth: depth)
    }
    #expect(Set(looks).count == 3)
  }

  @Test(arguments: StyleRole.allCases)
  func `uses no colour without colours`(role: StyleRole) {
    let look = Theme.appearance(of: Style(role), depth: .mono)
    #expect(look.foreground == -1 && look.background == -1)
    #expect(look.attributes.isSubset(of: [.bold, .underline, .reverse, .dim]))
  }

  @Test(arguments: StyleRole.allCases)
  func `stays inside the palette`(role: StyleRole) {
    for (depth, colours) in [(ColourDepth.eight, 8), (.sixteen, 16), (.palette256, 256)] {
      let look = Theme.appearance(of: Style(role), depth: depth)
      #expect((-1..<colours).contains(Int(look.foreground)))
      #expect((-1..<colours).contains(Int(look.background)))
    }
  }

  @Test(arguments: StyleRole.allCases)
  func `keeps enough contrast on black and on white`(role: StyleRole) {
    let look = Theme.appearance(of: Style(role), depth: .palette256)
    guard look.foreground >= 0 else {
      #expect(look.background == -1)
      return
    }
    let grounds = look.background >= 0 ? [luminance(Int(look.background))] : [0, 1]
    for ground in grounds {
      let ink = luminance(Int(look.foreground))
      #expect((max(ink, ground) + 0.05) / (min(ink, ground) + 0.05) >= 4)
    }
  }

  @Test func `adds a style's attributes to its role's`() {
    let look = Theme.appearance(of: Style(.title, .underline), depth: .mono)
    #expect(look.attributes == [.bold, .underline])
  }

  /// Relative luminance (WCAG 2) of one of the upper 240 colours, squares for the gamma curve.
  private func luminance(_ colour: Int) -> Double {
    let steps: [Double] = [0, 95, 135, 175, 215, 255]
    let cube = colour - 16
    let levels =
      colour >= 232
      ? Array(repeating: Double(8 + (colour - 232) * 10), count: 3)
      : [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
    let linear = levels.map { level in
      let base = (level / 255 + 0.055) / 1.055
      return base * base * base.squareRoot()
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
