extension ArticleFeatures {
  /// The tags of the candidates by the weights of a first reading.
  package func tags(firstReading reading: NameModel.Reading) -> [NameTag] {
    decode(tokens.indices.map { reading.sum(firstReading.features(of: $0)) }, reading)
  }

  /// The tags of the candidates by the weights of a second reading.
  package func tags(
    secondReading reading: NameModel.Reading, after first: [NameTag]
  ) -> [NameTag] {
    let added = secondReading(first)
    let emissions = tokens.indices.map { candidate in
      reading.sum(firstReading.features(of: candidate))
        &+ reading.sum(added.features(of: candidate))
    }
    return decode(emissions, reading)
  }

  private func decode(_ emissions: [SIMD8<Int32>], _ reading: NameModel.Reading) -> [NameTag] {
    var decoder = TagDecoder()
    var tags: [NameTag] = []
    tags.reserveCapacity(emissions.count)
    let transitions = TagDecoder.Transitions(reading.transitions.map(Int32.init))
    for stretch in stretches {
      decoder.tags(emissions[stretch], transitions: transitions, into: &tags)
    }
    return tags
  }
}

extension NameModel.Reading {
  /// The weights of some features together.
  fileprivate func sum(_ features: ArraySlice<UInt32>) -> SIMD8<Int32> {
    let mask = UInt32(rows.count - 1)
    var sum = SIMD8<Int16>()
    for feature in features {
      sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[Int(feature & mask)])
    }
    return SIMD8<Int32>(truncatingIfNeeded: sum)
  }
}
