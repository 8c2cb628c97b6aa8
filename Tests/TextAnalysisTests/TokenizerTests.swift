import Testing
import TextAnalysis

@Suite struct `Cutting text into tokens` {
  /// Bars mark the ends of tokens that touch, spaces those that do not.
  @Test(arguments: [
    ("Mr. Lavrov’s visit", "Mr.|Lavrov|’s|visit"),
    ("the workers' strike", "the|workers|'|strike"),
    ("U.S. officials", "U.S.|officials"),
    ("J. R. R. Tolkien", "J.|R.|R.|Tolkien"),
    ("He left. She stayed.", "He|left|.|She|stayed|."),
    ("state-owned", "state|-|owned"),
    ("AT&T and Q & A", "AT&T|and|Q|&|A"),
    ("1,234.5 barrels at 6:30", "1,234.5|barrels|at|6:30"),
    ("don't, O'Brien", "don't|,|O'Brien"),
    ("\"tyrant.\" Trump", "\"|tyrant|.|\"|Trump"),
    ("/TASS/.", "/|TASS|/|."),
    ("2020-02-04", "2020|-|02|-|04"),
    ("東京 Tokyo", "東|京|Tokyo"),
    ("Guaidó—tired", "Guaidó|—|tired"),
    ("Feb. 7, 2020.CRISTIAN", "Feb.|7|,|2020|.|CRISTIAN"),
    ("Ph.D. students", "Ph.D.|students"),
    ("Lt.-Gen. Khan", "Lt.|-|Gen.|Khan"),
    ("at 5 p.m. in St. Petersburg", "at|5|p.m.|in|St.|Petersburg"),
    ("Amazon.com and bbc.co.uk.", "Amazon.com|and|bbc.co.uk|."),
    ("He left.She stayed", "He|left|.|She|stayed"),
    ("Ukraine/Belarus", "Ukraine|/|Belarus"),
    ("states -Ukraine", "states|-|Ukraine"),
    ("modern art. No. 5, no.", "modern|art|.|No.|5|,|no|."),
    ("”We agree.“ »Ja.«", "”|We|agree|.|“|»|Ja|.|«"),
    ("‘We don’t,’ ”he", "‘|We|don’t|,|’|”|he"),
    ("Lav\u{AD}rov", "Lav\u{AD}rov"),
    ("N'Djamena, Côte d’Ivoire", "N'Djamena|,|Côte|d’Ivoire"),
    ("  \t\n ", ""),
  ])
  func `words, numbers and marks are cut with exact offsets`(source: String, drawn: String) {
    let text = Text(source)
    let tokens = Tokenizer.tokens(in: text)
    #expect(tokens.map { text[$0.range] }.joined(separator: "|") == drawn)
    for (left, right) in zip(tokens, tokens.dropFirst()) {
      #expect(left.range.end <= right.range.start)
    }
  }

  @Test(arguments: [
    ("Lavrov", Token.Shape.capitalised), ("PDVSA", .upper), ("U.S.", .upper), ("talks", .lower),
    ("McDonald", .mixed), ("iPhone", .mixed), ("2020", .caseless), ("Éluard", .capitalised),
    ("Лавров", .capitalised), ("СССР", .upper), ("東", .caseless), ("A", .capitalised),
  ])
  func `a token knows how it is written`(word: String, shape: Token.Shape) throws {
    #expect(try #require(Tokenizer.tokens(in: Text(word)).first).shape == shape)
  }

  @Test func `a part of a text keeps the offsets of the whole`() {
    let text = Text("Moscow denied it. Caracas agreed.")
    let tokens = Tokenizer.tokens(in: text, range: TextRange(18, 25))
    #expect(tokens.map(\.range) == [TextRange(18, 25)])
  }
}

@Suite struct `Cutting tokens into sentences` {
  @Test(arguments: [
    "Mr. Lavrov flew to Caracas.| He met Mr. Maduro.",
    "The U.S. Treasury acted.| It named 40 aircraft.",
    "“This is unacceptable.”| Lavrov left.",
    "He works for Acme Inc.| The company agreed.",
    "Was it true?| Yes!| No one knows…| Nobody asked.",
    "It rose 3.5 percent to 7.",
    "MOSCOW, May 5. /TASS/.| Russian Foreign Minister Sergey Lavrov spoke.",
    "Steps ... to counteract sanctions.",
    "J. R. R. Tolkien wrote.| St. Petersburg sleeps.",
    "He took a Ph.D. in Vienna.| Dr. Weiss taught him.",
    "Was it signed?| No.| That is wrong.",
    "See No. 5 and Art. 7.| It opened at the Museum of Modern Art.| The museum is free.",
    "They met Sen. J. Smith at 5 p.m.| The talks went on.",
    "Feb. 7, 2020.|CRISTIAN HERNANDEZ took it.",
    "”We consider this unacceptable.“| He left.",
    "‘We respect our partners, ”he replied.| “Nothing else.”| She agreed.",
    "»Das geht nicht.«| Er ging.",
    "(He did not reply.)| The ministry did.",
    "It belongs to Yahoo! and to Amazon.com, said Mr. Brown.",
    "LONDON, Feb. 4 (Reuters) - Shares fell.| ANALYSTS WERE CALM.",
    "He came first.[1]| She came second.",
    "Plan B.| It failed.| J. Smith wrote it.",
    "",
  ])
  func `a bar marks every place where a sentence ends`(drawn: String) {
    let source = drawn.split(separator: "|").joined()
    let text = Text(source)
    let tokens = Tokenizer.tokens(in: text)
    let found = Sentences.ranges(of: tokens, in: text).map { sentence in
      text[
        TextRange(
          tokens[sentence.lowerBound].range.start, tokens[sentence.upperBound - 1].range.end)]
    }
    let expected = drawn.split(separator: "|").map { $0.drop { $0 == " " } }.map(String.init)
    #expect(found == expected)
  }
}
