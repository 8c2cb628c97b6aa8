import Articles
import CorpusIndex
import EntityRecognition

/// A corpus of plain texts by name, read and recognised as the program does it.
package func readCorpus(_ files: [String: String]) -> Corpus {
  let analyser = ArticleAnalyser(tagger: TrainedTagger())
  let names = files.keys.sorted()
  let loaded = names.enumerated().compactMap { number, name -> LoadedArticle? in
    guard let text = files[name],
      case .success(let article) = ArticleReader.read(Array(text.utf8), name: name)
    else { return nil }
    return LoadedArticle(
      id: ArticleID(number), article: article, analysis: analyser.analyse(article))
  }
  return Corpus(
    names: names, slots: loaded.map { .loaded($0) },
    entities: EntityLinker.link(loaded.map { ($0.id, $0.analysis) }),
    index: InvertedIndex.empty.adding(loaded), isComplete: true)
}
