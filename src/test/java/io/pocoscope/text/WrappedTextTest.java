package io.pocoscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of a terminal, broken between words. */
class WrappedTextTest {
  @Test
  void aLineThatFitsStaysAsItIs() {
    assertThat(WrappedText.lines("one  two", 8)).containsExactly("one  two");
    assertThat(WrappedText.lines("", 8)).containsExactly("");
  }

  @Test
  void wordsStayWholeAndNoLineIsWider() {
    assertThat(WrappedText.lines("one two three four", 9))
        .containsExactly("one two", "  three", "  four");
    assertThat(WrappedText.lines("one two three four five six", 12))
        .containsExactly("one two", "  three four", "  five six");
    assertThat(WrappedText.lines("日本語 日本語", 8)).containsExactly("日本語", "  日本語");
  }

  @Test
  void aCommandInQuotesStaysInOneLine() {
    assertThat(WrappedText.lines("fill one with 'pocoscope import', or not", 24))
        .containsExactly("fill one with", "  'pocoscope import', or", "  not");
    assertThat(WrappedText.lines("the pool's rate isn't", 12))
        .containsExactly("the pool's", "  rate isn't");
  }

  @Test
  void aWordThatIsWiderThanALineGoesOn() {
    assertThat(WrappedText.lines("a longerthanthat b", 6))
        .containsExactly("a", "  longerthanthat", "  b");
  }

  @Test
  void whatIsLaidOutStaysSo() {
    assertThat(WrappedText.lines("  pocoscope failures --by pool", 12))
        .containsExactly("  pocoscope failures --by pool");
  }
}
