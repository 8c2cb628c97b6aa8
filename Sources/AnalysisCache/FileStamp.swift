import Glibc

/// What the system says of a file, by which it is recognised without being read.
package struct FileStamp: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
  package let size: Int
  package let modifiedSeconds: Int
  package let modifiedNanoseconds: Int

  package init(
    device: UInt64, inode: UInt64, size: Int, modifiedSeconds: Int, modifiedNanoseconds: Int
  ) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modifiedSeconds = modifiedSeconds
    self.modifiedNanoseconds = modifiedNanoseconds
  }

  package init(_ record: stat) {
    self.init(
      device: UInt64(record.st_dev), inode: UInt64(record.st_ino), size: Int(record.st_size),
      modifiedSeconds: record.st_mtim.tv_sec, modifiedNanoseconds: record.st_mtim.tv_nsec)
  }
}
