@testable import TextReuse
