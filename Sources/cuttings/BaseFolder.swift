/// Where the program keeps things in the user's home, by the XDG Base Directory Specification.
enum BaseFolder {
  case cache
  case configuration
  case state

  /// The program's own folder, whether it is there or not; nil without a home.
  var path: String? {
    let (variable, place) =
      switch self {
      case .cache: ("XDG_CACHE_HOME", ".cache")
      case .configuration: ("XDG_CONFIG_HOME", ".config")
      case .state: ("XDG_STATE_HOME", ".local/state")
      }
    let home = Environment.value("HOME").map { "\($0)/\(place)" }
    guard let base = Environment.value(variable) ?? home, base.hasPrefix("/") else { return nil }
    return "\(base)/cuttings"
  }
}
