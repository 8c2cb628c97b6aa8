/// Logarithms that come out the same on every machine.
enum Logarithm {
  /// The logarithm to base 2 of a number from 1 on, linear between powers of two.
  static func base2(of value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}
