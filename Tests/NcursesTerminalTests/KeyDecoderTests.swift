import NcursesTerminal
import TerminalFrame
import Testing

/// Bytes as a terminal sends them, with `^[` for ESC, and the events in words.
struct Typed: Sendable {
  let bytes: String
  let events: String

  init(_ bytes: String, _ events: String) {
    self.bytes = bytes
    self.events = events
  }
}

/// The events as the tables write them: `ctrl+up`, `'a'`, `click 3,4`, `paste "x"`.
func words(_ events: [TerminalEvent]) -> String {
  events.map { event in
    switch event {
    case .key(let key): prefix(key.modifiers) + name(key.key)
    case .mouse(let action, let point): "\(action) \(point.column),\(point.row)"
    case .paste(let text): "paste \(text.debugDescription)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    }
  }.joined(separator: " ")
}

private func name(_ key: Key) -> String {
  switch key {
  case .character(let character): "'\(character)'"
  case .function(let number): "f\(number)"
  default: "\(key)"
  }
}

private func prefix(_ modifiers: KeyModifiers) -> String {
  (modifiers.contains(.control) ? "ctrl+" : "") + (modifiers.contains(.alt) ? "alt+" : "")
    + (modifiers.contains(.shift) ? "shift+" : "")
}

func bytes(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.first {
    let isEscape = rest.starts(with: Array("^[".utf8))
    bytes.append(isEscape ? 0x1B : byte)
    rest = rest.dropFirst(isEscape ? 2 : 1)
  }
  return bytes
}

@Suite struct `Keys from bytes` {
  static let plain = [
    Typed("a", "'a'"), Typed("aB1", "'a' 'B' '1'"), Typed("é漢🇻", "'é' '漢' '🇻'"),
    Typed("\r", "enter"), Typed("\n", "enter"), Typed("\t", "tab"), Typed("\u{7F}", "backspace"),
    Typed("\u{08}", "backspace"), Typed("\u{01}\u{1A}", "ctrl+'a' ctrl+'z'"),
    Typed("\u{00}", "ctrl+' '"), Typed("\u{1C}\u{1F}", "ctrl+'\\' ctrl+'_'"),
  ]

  static let arrowsAndSuch = [
    // xterm in both cursor modes, tmux, screen.
    Typed("^[[A^[[B^[[C^[[D", "up down right left"), Typed("^[OA^[OB", "up down"),
    Typed("^[[H^[[F^[OH^[OF", "home end home end"),
    Typed("^[[1~^[[4~^[[7~^[[8~", "home end home end"),
    Typed("^[[3~^[[5~^[[6~", "delete pageUp pageDown"), Typed("^[[Z^[\t", "backTab backTab"),
    Typed("^[OP^[OQ^[OR^[OS", "f1 f2 f3 f4"),
    Typed("^[[15~^[[17~^[[21~^[[23~^[[24~", "f5 f6 f10 f11 f12"),
    // Linux console, VT100 number pad, rxvt.
    Typed("^[[[A^[[[E", "f1 f5"), Typed("^[OM^[Oq^[Ok", "enter '1' '+'"),
    Typed("^[[11~^[[14~", "f1 f4"), Typed("^[Oa^[[a^[[5^", "ctrl+up shift+up ctrl+pageUp"),
  ]

  static let modified = [
    Typed("^[[1;5A", "ctrl+up"), Typed("^[[1;3D^[[1;3C", "alt+left alt+right"),
    Typed("^[[1;2B^[[1;8H", "shift+down ctrl+alt+shift+home"), Typed("^[[5;5~", "ctrl+pageUp"),
    Typed("^[[1;5P^[[15;3~", "ctrl+f1 alt+f5"), Typed("^[O5A", "ctrl+up"),
    Typed("^[x^[X^[é", "alt+'x' alt+'X' alt+'é'"), Typed("^[\u{7F}^[\r", "alt+backspace alt+enter"),
    Typed("^[\u{01}", "ctrl+alt+'a'"), Typed("^[^[[A", "alt+up"), Typed("^[^[a", "escape alt+'a'"),
    // kitty, and xterm's modifyOtherKeys.
    Typed("^[[97;5u", "ctrl+'a'"), Typed("^[[97;2u", "'A'"), Typed("^[[13;2u", "shift+enter"),
    Typed("^[[27u^[[9;2u", "escape backTab"), Typed("^[[97;5:3u", ""),
    Typed("^[[27;5;13~", "ctrl+enter"), Typed("^[[27;5;46~", "ctrl+'.'"),
    Typed("^[[57441;1u", ""),
  ]

  static let swallowed = [
    // Answers: device attributes, cursor position, status, colours, version, mode reports.
    Typed("^[[?62;22ca", "'a'"), Typed("^[[>0;276;0ca", "'a'"), Typed("^[[24;80Ra", "'a'"),
    Typed("^[[0na", "'a'"), Typed("^[]11;rgb:0000/0000/0000^[\\a", "'a'"),
    Typed("^[]11;rgb:00/00/00\u{07}a", "'a'"), Typed("^[P1$r0m^[\\a", "'a'"),
    Typed("^[P>|tmux 3.3a^[\\a", "'a'"), Typed("^[_Gi=1;OK^[\\a", "'a'"),
    Typed("^[[?2026;2$ya", "'a'"), Typed("^[[4;600;800ta", "'a'"),
    // Focus, the old mouse protocol, releases, movement, other buttons, unknown sequences.
    Typed("^[[I^[[Oa", "'a'"), Typed("^[[M qqa", "'a'"), Typed("^[[<0;3;4ma", "'a'"),
    Typed("^[[<35;3;4Ma", "'a'"), Typed("^[[<2;3;4Ma", "'a'"), Typed("^[[<66;3;4Ma", "'a'"),
    Typed("^[[2~a", "'a'"), Typed("^[[99;99;99za", "'a'"), Typed("^[[1 qa", "'a'"),
    Typed("^[Oza", "'a'"), Typed("^[[12^[[A", "up"), Typed("^[]never^[[A", "up"),
    Typed("^[[99999999999999999999Aa", "up 'a'"), Typed("^[[201~a", "'a'"),
  ]

  @Test(arguments: [plain, arrowsAndSuch, modified, swallowed].flatMap(\.self))
  func `are what the user pressed`(typed: Typed) {
    var decoder = KeyDecoder()
    #expect(words(decoder.decode(bytes(typed.bytes), at: 0)) == typed.events)
    #expect(decoder.flushDelay == nil)
  }

  @Test(arguments: [plain, arrowsAndSuch, modified, swallowed].flatMap(\.self))
  func `are the same when the bytes come one by one`(typed: Typed) {
    var decoder = KeyDecoder()
    let events = bytes(typed.bytes).flatMap { decoder.decode([$0], at: 0) }
    #expect(words(events) == typed.events)
  }

  @Test(arguments: [
    ([0xC3, 0x28], "'('"), ([0xFF, 0x61], "'a'"), ([0xE2, 0x28, 0xA1], "'('"),
    ([0xC2, 0x9B, 0x61], "'a'"), ([0x9B, 0x41], "'A'"), ([0xED, 0xA0, 0x80, 0x61], "'a'"),
    ([0xF5, 0x80, 0x80, 0x80, 0x61], "'a'"),
  ])
  func `survive broken UTF-8`(bytes: [UInt8], events: String) {
    var decoder = KeyDecoder()
    #expect(words(decoder.decode(bytes, at: 0)) == events)
  }

  @Test(arguments: [
    Typed("^[", "escape"), Typed("^[[", "alt+'['"), Typed("^[O", "alt+'O'"),
    Typed("^[]", "alt+']'"), Typed("^[^[", "escape escape"), Typed("^[[1;", ""),
    Typed("^[]11;rgb", ""), Typed("^[[M ", ""), Typed("é", ""),
  ])
  func `that stay unfinished are settled by silence`(typed: Typed) {
    var decoder = KeyDecoder()
    var input = bytes(typed.bytes)
    if typed.bytes == "é" { input.removeLast() }
    #expect(decoder.decode(input, at: 0).isEmpty)
    #expect(decoder.flushDelay != nil)
    #expect(words(decoder.flush()) == typed.events)
    #expect(decoder.flushDelay == nil)
    #expect(words(decoder.decode([0x61], at: 1)) == "'a'")
  }

  @Test func `never trap and never hold on to garbage`() {
    let seed: UInt64 = 1_906
    var state = seed
    let interesting = Array("\u{1B}[]OP<?;:0123456789MmuRc~$ \u{07}a\r".utf8) + [0xC3, 0xE2, 0x9B]
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = decoder.decode([interesting[Int(state >> 33) % interesting.count]], at: 0)
    }
    _ = decoder.decode(bytes("^[[201~^[\\"), at: 0)
    _ = decoder.flush()
    #expect(words(decoder.decode([0x71], at: 0)) == "'q'", "seed \(seed)")
  }
}

@Suite struct `Mouse and paste from bytes` {
  @Test(arguments: [
    Typed("^[[<0;3;4M^[[<0;3;4m", "click 2,3"), Typed("^[[<0;300;120M", "click 299,119"),
    Typed("^[[<64;1;1M^[[<65;1;1M", "wheelUp 0,0 wheelDown 0,0"),
    Typed("^[[<16;3;4M", "click 2,3"), Typed("^[[<0;3M", ""), Typed("^[[<M", ""),
  ])
  func `clicks and wheels have a place`(typed: Typed) {
    var decoder = KeyDecoder()
    #expect(words(decoder.decode(bytes(typed.bytes), at: 0)) == typed.events)
  }

  @Test(arguments: [
    ([(0, 3), (300, 3)], "click doubleClick"), ([(0, 3), (500, 3)], "click click"),
    ([(0, 3), (100, 4)], "click click"),
    ([(0, 3), (100, 3), (200, 3)], "click doubleClick click"),
  ])
  func `two clicks in one place and soon are one double click`(
    clicks: [(at: Int, column: Int)], actions: String
  ) {
    var decoder = KeyDecoder()
    let events = clicks.flatMap {
      decoder.decode(bytes("^[[<0;\($0.column);2M^[[<0;\($0.column);2m"), at: $0.at)
    }
    let names = events.map { event in
      if case .mouse(let action, _) = event { "\(action)" } else { "other" }
    }
    #expect(names.joined(separator: " ") == actions)
  }

  static let pastes = [
    Typed("^[[200~hello^[[201~q", "paste \"hello\" 'q'"), Typed("^[[200~^[[201~", "paste \"\""),
    Typed("^[[200~a\rb\r\nc\nd^[[201~", "paste \"a\\nb\\nc\\nd\""),
    Typed("^[[200~q^[[Aq^[[201~", "paste \"q\\u{1B}[Aq\""),
    Typed("^[[200~^[^[[20^[[201~", "paste \"\\u{1B}\\u{1B}[20\""),
    Typed("^[[200~é漢^[[201~", "paste \"é漢\""),
  ]

  @Test(arguments: pastes, [1, 2, 3, 5, 100])
  func `a paste is text however it is split`(typed: Typed, size: Int) {
    var decoder = KeyDecoder()
    let input = bytes(typed.bytes)
    var events: [TerminalEvent] = []
    for start in stride(from: 0, to: input.count, by: size) {
      events += decoder.decode(Array(input[start..<min(start + size, input.count)]), at: 0)
    }
    #expect(words(events) == typed.events)
  }

  @Test func `a paste whose end is missing never becomes commands`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes("^[[200~rm -rf"), at: 0).isEmpty)
    #expect(decoder.flushDelay == nil)
    #expect(decoder.flush().isEmpty)
    #expect(words(decoder.decode(bytes("q^[[201~"), at: 9_999)) == "paste \"rm -rfq\"")
  }
}
