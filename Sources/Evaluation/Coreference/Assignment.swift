/// Pairs rows with columns one to one so that the sum of the weights is greatest.
package enum Assignment {
  package struct Edge: Hashable, Sendable {
    package let column: Int
    package let weight: Double

    package init(column: Int, weight: Double) {
      self.column = column
      self.weight = weight
    }
  }

  /// The greatest sum; pairs without an edge weigh nothing.
  ///
  /// Each connected part is a problem of its own, solved by the method of Kuhn and Munkres. The
  /// parts are small unless one side puts everything together, and then they have one row or one
  /// column; so the whole is near linear although a part costs the cube of its size.
  ///
  /// - Parameters:
  ///   - rows: the edges of each row; weights are not negative.
  ///   - columns: how many columns there are.
  package static func greatestWeight(_ rows: [[Edge]], columns: Int) -> Double {
    var rowsOfColumn: [[Int]] = Array(repeating: [], count: columns)
    for (row, edges) in rows.enumerated() {
      for edge in edges { rowsOfColumn[edge.column].append(row) }
    }
    var isSeen = Array(repeating: false, count: rows.count)
    var total = 0.0
    for row in rows.indices where !isSeen[row] {
      let part = part(around: row, of: rows, rowsOfColumn, &isSeen)
      total += greatestWeight(part)
    }
    return total
  }

  /// The rows that a row is connected with through common columns, as a full matrix.
  private static func part(
    around start: Int, of rows: [[Edge]], _ rowsOfColumn: [[Int]], _ isSeen: inout [Bool]
  ) -> [[Double]] {
    var members = [start]
    var placeOfColumn: [Int: Int] = [:]
    isSeen[start] = true
    var next = 0
    while next < members.count {
      for edge in rows[members[next]] where placeOfColumn[edge.column] == nil {
        placeOfColumn[edge.column] = placeOfColumn.count
        for row in rowsOfColumn[edge.column] where !isSeen[row] {
          isSeen[row] = true
          members.append(row)
        }
      }
      next += 1
    }
    return members.map { row in
      var weights = Array(repeating: 0.0, count: placeOfColumn.count)
      for edge in rows[row] {
        if let place = placeOfColumn[edge.column] { weights[place] = edge.weight }
      }
      return weights
    }
  }

  private static func greatestWeight(_ matrix: [[Double]]) -> Double {
    guard let width = matrix.first?.count, width > 0 else { return 0 }
    if matrix.count == 1 { return matrix[0].max() ?? 0 }
    guard matrix.count > width else { return CheapestPairing(matrix).weight }
    let turned = (0..<width).map { column in matrix.map { $0[column] } }
    return CheapestPairing(turned).weight
  }
}

/// The method of Kuhn and Munkres with potentials, for at most as many rows as columns.
///
/// Rows are taken in one after the other, each along the cheapest path that leads to a free
/// column; a row pays the negative weight of its column. Rows times rows times columns steps.
private struct CheapestPairing {
  private let matrix: [[Double]]
  private var rowPotentials: [Double]
  private var columnPotentials: [Double]
  /// The row of each column, if it has one; the last column stands for none.
  private var rowOfColumn: [Int?]

  init(_ matrix: [[Double]]) {
    let width = matrix[0].count
    self.matrix = matrix
    rowPotentials = Array(repeating: 0, count: matrix.count)
    columnPotentials = Array(repeating: 0, count: width + 1)
    rowOfColumn = Array(repeating: nil, count: width + 1)
    for row in matrix.indices { add(row) }
  }

  var weight: Double {
    matrix[0].indices.reduce(0) { sum, column in
      sum + (rowOfColumn[column].map { matrix[$0][column] } ?? 0)
    }
  }

  private mutating func add(_ row: Int) {
    let width = matrix[0].count
    var distance = Array(repeating: Double.infinity, count: width)
    var previous = Array(repeating: width, count: width)
    var isReached = Array(repeating: false, count: width + 1)
    rowOfColumn[width] = row
    var column = width
    while let current = rowOfColumn[column] {
      isReached[column] = true
      var nearest = width
      var step = Double.infinity
      for other in 0..<width where !isReached[other] {
        let cost = -matrix[current][other] - rowPotentials[current] - columnPotentials[other]
        if cost < distance[other] {
          distance[other] = cost
          previous[other] = column
        }
        if distance[other] < step {
          step = distance[other]
          nearest = other
        }
      }
      shift(by: step, reached: isReached, &distance)
      column = nearest
    }
    while column != width {
      rowOfColumn[column] = rowOfColumn[previous[column]]
      column = previous[column]
    }
    rowOfColumn[width] = nil
  }

  private mutating func shift(by step: Double, reached: [Bool], _ distance: inout [Double]) {
    for column in reached.indices {
      if reached[column] {
        if let row = rowOfColumn[column] { rowPotentials[row] += step }
        columnPotentials[column] -= step
      } else if column < distance.count {
        distance[column] -= step
      }
    }
  }
}
