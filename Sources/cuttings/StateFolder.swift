import Glibc

/// The program's own folder in the user's home.
enum StateFolder {
  /// Makes the folder if it is not there; whether it was made, which means that the program runs
  /// for the first time. Where it cannot be made, nothing is said and nothing is kept.
  static func create() -> Bool {
    guard let folder = self.path else { return false }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      // Safe: the path is a string that outlives the call.
      if unsafe mkdir(path, 0o700) == 0 { continue }
      guard errno == EEXIST else { return false }
      if path.hasSuffix("/cuttings") { return false }
    }
    return true
  }

  /// Where the folder is, whether it is there or not; nil without a home.
  static var path: String? { BaseFolder.state.path }
}
