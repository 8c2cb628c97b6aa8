/// Why bytes are no model of names.
package enum NameModelError: Error, Hashable, CustomStringConvertible {
  case notAModel
  case otherVersion(UInt8)
  /// The file is shorter or longer than its head says, or its checksum is another.
  case damaged

  package var description: String {
    switch self {
    case .notAModel:
      "this is no model of names; make one with: swift run -c release train-names"
    case .otherVersion(let version):
      "the model of names has version \(version) and the program reads"
        + " \(NameModel.version); train it anew"
    case .damaged:
      "the model of names is damaged: its length or its checksum is not what it says;"
        + " fetch it again, or train it anew"
    }
  }
}
