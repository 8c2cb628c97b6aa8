import CorpusIndex
import Glibc

/// A file whose bytes are read in place, when they are wanted (mmap).
///
/// A class, since it gives the memory back. The bytes stay what they are when the file is deleted
/// or another takes its name; nobody shortens a file of the cache.
final class MappedFile: ByteSource {
  /// Of the first byte.
  private let address: UInt
  private let count: Int

  /// nil when the system does not map it.
  init?(_ descriptor: Int32, count: Int) {
    guard count > 0 else { return nil }
    // Safe: a new mapping that is only read, of as many bytes as the file has.
    let mapping = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else { return nil }
    address = UInt(bitPattern: mapping)
    self.count = count
  }

  deinit {
    // Safe: the mapping of `init`, which nobody uses any more.
    _ = unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), count)
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    // Safe: the range lies within the mapping.
    let start = unsafe UnsafeRawPointer(bitPattern: address + UInt(range.lowerBound))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: range.count))
  }
}
