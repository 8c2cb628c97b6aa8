import CorpusIndex
import Glibc
import TextAnalysis

/// The bytes of a file of the cache, read when they are wanted.
///
/// A class, since it closes the file. The bytes stay what they are when the file is deleted or
/// another takes its name; where they cannot be read, there are none. Not mapped into memory: what
/// is read would count as memory of the program, and a disk that fails would end it.
final class FileBytes: ByteSource {
  private let descriptor: Int32

  /// - Parameter descriptor: an open file, which is closed with the last use.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// nil when the system does not say.
  var count: Int? {
    var record = stat()
    // Safe: fstat fills the record that is passed in place.
    return unsafe fstat(descriptor, &record) == 0 ? Int(record.st_size) : nil
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    // Safe: `fill` writes all of the buffer or throws, and then no byte of it counts.
    unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      let isRead =
        (try? unsafe fill(UnsafeMutableRawBufferPointer(buffer), from: range.lowerBound)) != nil
      filled = isRead ? range.count : 0
    }
  }

  /// Fills a buffer with the bytes from a place on; throws when so many cannot be read.
  func fill(_ buffer: UnsafeMutableRawBufferPointer, from place: Int) throws(PackingError) {
    var done = 0
    while done < buffer.count {
      // Safe: pread is given the room that is left.
      let count = unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
        off_t(place + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw PackingError() }
      done += count
    }
  }

  /// Writes bytes at a place; says whether all could be written.
  func write(_ bytes: ArraySlice<UInt8>, at place: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      // Safe: pwrite reads the bytes that are left.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done,
          off_t(place + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Notes that the file was used now.
  func touch() {
    // No time is given, which means now.
    _ = futimens(descriptor, nil)
  }

  /// Gives a file without a name one; says whether it could.
  func link(to path: String) -> Bool {
    // Safe: both paths are strings that outlive the call.
    unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }
}
