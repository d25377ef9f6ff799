package io.pocoscope.cli.man;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands in a text, a page shows it as it is. */
class RoffTest {
  @Test
  void aTextIsNoMacro() {
    assertThat(new Roff().text(".so /etc/passwd").page()).isEqualTo("\\&.so /etc/passwd\n");
    assertThat(new Roff().text("'br").page()).isEqualTo("\\(aqbr\n");
    assertThat(new Roff().text("").page()).isEqualTo("\\&\n");
    assertThat(new Roff().text("a\n.b").page()).isEqualTo("a .b\n");
  }

  @Test
  void whatIsCopiedFromAPageIsWhatTheHelpHas() {
    assertThat(Roff.escaped("--by 'a\\b' `c` ~/x^2"))
        .isEqualTo("\\-\\-by \\(aqa\\(rsb\\(aq \\(gac\\(ga \\(ti/x\\(ha2");
  }

  @Test
  void lettersBeyondAsciiAreNamedByNumbers() {
    assertThat(Roff.escaped("é … 😀")).isEqualTo("\\[u0065_0301] \\[u2026] \\[u1F600]");
  }

  @Test
  void quotationMarksEndNoHeading() {
    assertThat(new Roff().section("A \"B\"").page()).isEqualTo(".SH \"A \\(dqB\\(dq\"\n");
  }

  @Test
  void aTermMayHaveSeveralNamesAndTexts() {
    assertThat(new Roff().item(List.of("-q", "--quiet"), "=X", List.of("One.", "Two.")).page())
        .isEqualTo(".TP\n\\fB\\-q\\fR, \\fB\\-\\-quiet\\fR=X\nOne.\n.IP\nTwo.\n");
  }
}
