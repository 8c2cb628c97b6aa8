import Glibc

/// Where the programs are that were built together with the tests.
package enum BuiltProducts {
  /// The path of a program beside the test bundle; nil when it was not built.
  package static func path(of name: String) -> String? {
    let beside = CommandLine.arguments + [executable].compactMap(\.self)
    return beside.lazy.compactMap { argument in
      guard let slash = argument.lastIndex(of: "/") else { return nil }
      let candidate = argument[...slash] + name
      // Safe: the C string lives during the call.
      return unsafe access(String(candidate), X_OK) == 0 ? String(candidate) : nil
    }.first
  }

  private static var executable: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    // Safe: the array has as many bytes as it says and outlives the call.
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return nil }
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
