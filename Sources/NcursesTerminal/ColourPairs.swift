import CNcurses
import TerminalFrame

/// The numbers under which ncurses knows pairs of foreground and background, made when first used.
struct ColourPairs {
  private struct Pair: Hashable {
    let foreground: Int16
    let background: Int16
  }

  private var numbers = [Pair(foreground: -1, background: -1): Int32(0)]

  /// The pair's number; 0, the terminal's own colours, when the terminal has no pair left.
  mutating func number(of look: Appearance) -> Int32 {
    let pair = Pair(foreground: look.foreground, background: look.background)
    if let number = numbers[pair] { return number }
    let next = Int32(numbers.count)
    let isDefined = terminal_define_pair(next, Int32(pair.foreground), Int32(pair.background))
    numbers[pair] = isDefined ? next : 0
    return isDefined ? next : 0
  }
}

extension ColourDepth {
  init(colours: Int) {
    switch colours {
    case 256...: self = .palette256
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .mono
    }
  }
}
