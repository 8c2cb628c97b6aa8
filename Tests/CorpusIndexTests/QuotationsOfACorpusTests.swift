import Articles
import CorpusIndex
import EntityRecognition
import Testing
import TextAnalysis

/// Three articles in which Lavrov and Maduro speak, newest first in the order of their paths.
private let corpus: Corpus = {
  let files = [
    ("a.txt", "Late\n\nMay 7, 2020\n\n\"Russia is ready,\" said Sergei Lavrov."),
    (
      "b.txt",
      "Early\n\nMay 5, 2019\n\nSergei Lavrov told Nicolas Maduro that Russia was ready. It rained."
    ),
    ("c.txt", "Later\n\nMay 6, 2019\n\nNicolas Maduro said that Sergei Lavrov was late."),
  ]
  let analyser = ArticleAnalyser(tagger: TrainedTagger())
  let loaded = files.enumerated().compactMap { number, file -> LoadedArticle? in
    guard case .success(let article) = ArticleReader.read(Array(file.1.utf8), name: file.0) else {
      return nil
    }
    return LoadedArticle(
      id: ArticleID(number), article: article, analysis: analyser.analyse(article))
  }
  return Corpus(
    names: files.map(\.0), slots: loaded.map { .loaded($0) },
    entities: EntityLinker.link(loaded.map { ($0.id, $0.analysis) }),
    index: InvertedIndex.empty.adding(loaded), isComplete: true)
}()

private func drawn(_ references: some Sequence<QuotationReference>) -> [String] {
  references.map { reference in
    let text = corpus[reference.article]?.article.text[reference.quotation.range] ?? ""
    return "\(corpus.names[reference.article.index]): \(text)"
  }
}

@Suite struct `The quotations of a folder` {
  private let early = "b.txt: Russia was ready"
  private let later = "c.txt: Sergei Lavrov was late"
  private let late = "a.txt: Russia is ready"

  @Test func `come in date order`() {
    #expect(drawn(corpus.quotations) == [early, later, late])
  }

  @Test func `of an actor are those it says, in date order`() throws {
    let lavrov = try #require(corpus.entities(named: "Lavrov").first)
    #expect(drawn(corpus.quotations(of: lavrov)) == [early, late])
  }

  @Test func `about an actor are those of others that name it`() throws {
    let lavrov = try #require(corpus.entities(named: "Lavrov").first)
    let russia = try #require(corpus.entities(named: "Russia").first)
    #expect(drawn(corpus.quotations(about: lavrov)) == [later])
    #expect(drawn(corpus.quotations(about: russia)) == [early, late])
  }

  @Test func `to an actor are those it is told`() throws {
    let maduro = try #require(corpus.entities(named: "Maduro").first)
    #expect(drawn(corpus.quotations(to: maduro)) == [early])
  }

  @Test func `know their speakers across articles`() {
    let speakers = corpus.quotations.map { reference in
      corpus.speaker(of: reference).map { corpus.entities[$0].name }
    }
    #expect(speakers == ["Sergei Lavrov", "Nicolas Maduro", "Sergei Lavrov"])
  }
}
