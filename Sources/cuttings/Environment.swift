import Glibc

/// The environment variables that the program looks at.
enum Environment {
  static func value(_ name: String) -> String? {
    // Safe: the string is copied at once; nothing in the program changes the environment.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
