package io.pocoscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of a terminal, not characters. */
class TextWidthTest {
  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "é, 1", "e\u0301, 1", "日本語, 6", "한글, 4", "Ａ, 2", "😀, 2", "𠀀, 2"})
  void lettersOfEastAsiaTakeTwoColumnsAndMarksNone(String text, int width) {
    assertThat(TextWidth.of(text)).isEqualTo(width);
  }

  @Test
  void aCutTextIsNoWiderAndEndsWithAnEllipsis() {
    assertThat(TextWidth.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(TextWidth.cut("abcdef", 5)).isEqualTo("abcd…");
    assertThat(TextWidth.cut("日本語日本語", 6)).isEqualTo("日本…");
    assertThat(TextWidth.cut("ab😀😀", 5)).isEqualTo("ab😀…");
    assertThat(TextWidth.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
  }
}
