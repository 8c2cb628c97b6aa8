/// Reading of a file that is not an article, such as a list of queries.
package enum TextFile {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package static func exists(_ path: String) -> Bool {
    (try? FileSystem.status(of: path)) != nil
  }

  /// The first bytes of a file whose size the system does not know.
  package static func bytes(of path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    do {
      return try FileSystem.bytes(of: path, size: limit, limit: limit)
    } catch {
      throw Failure(description: error.reason)
    }
  }

  /// The bytes of a whole file.
  package static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do {
      return try FileSystem.bytes(of: path)
    } catch {
      throw Failure(description: error.reason)
    }
  }
}
