/// Where the cache lies, by the XDG Base Directory Specification.
enum CacheFolder {
  /// Whether it is there or not; nil without a home.
  static var path: String? {
    let home = Environment.value("HOME").map { "\($0)/.cache" }
    guard let base = Environment.value("XDG_CACHE_HOME") ?? home, base.hasPrefix("/") else {
      return nil
    }
    return "\(base)/cuttings"
  }
}
