@testable import NameTraining
