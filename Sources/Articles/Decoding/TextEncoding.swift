/// The encoding a file was read in, by the name that screens and exports show.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
  case latin1 = "ISO-8859-1"
  case latin9 = "ISO-8859-15"
}
