@testable import AnnotatedText
