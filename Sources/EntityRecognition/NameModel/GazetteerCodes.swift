/// What sort of thing each name of the tables is, as a small number for the recogniser.
struct GazetteerCodes: Sendable {
  /// By the place in `Knowledge.names`.
  private let ofName: [UInt8]

  init(_ knowledge: Knowledge) {
    ofName = knowledge.names.map(Self.code)
  }

  /// The code of a fact about a name: its sort, and its role where that tells more.
  func code(of fact: Fact) -> UInt8 {
    switch fact.role {
    case .demonym: 1
    case .capital: 2
    case .seat: 3
    case .title: 0
    case .name, .alternative: ofName[Int(fact.subject)] + (fact.isAmbiguous ? 32 : 0)
    }
  }

  private static func code(_ name: KnownName) -> UInt8 {
    switch name.sort {
    case "country": return 4
    case "region", "province", "island", "desert": return 5
    case "city": return 6
    case "district": return 7
    case "building", "base", "airport", "park", "road", "border": return 8
    case "mountain", "river", "sea", "lake": return 9
    case "company": return 10
    case "government", "court", "military", "agency": return 11
    case "party", "armed", "party-group": return 12
    case "media": return 13
    case "club": return 14
    case "university": return 15
    case "bank", "exchange": return 16
    case "international", "union", "ngo", "religious": return 17
    default: return name.kind == .organisation ? 18 : 19
    }
  }
}
