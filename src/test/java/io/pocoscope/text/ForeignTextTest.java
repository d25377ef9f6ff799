package io.pocoscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote is seen, and does nothing. */
class ForeignTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x061C, 0x180E, 0x200B,
        0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069,
        0x3164, 0xD800, 0xDFFF, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xE0100
      })
  void whatActsOrHidesIsWrittenOut(int point) {
    String hostile = "a" + Character.toString(point) + "b";
    assertThat(ForeignText.line(hostile)).matches("a(\\\\u[0-9a-f]{4}){1,2}b");
    assertThat(MarkdownText.line(hostile)).matches("a(\\\\\\\\u[0-9a-f]{4}){1,2}b");
  }

  @Test
  void anEscapeNamesItsCharacter() {
    assertThat(ForeignText.line("\u001b[31m\u202e\udb40\udc41"))
        .isEqualTo("\\u001b[31m\\u202e\\udb40\\udc41");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain – ½ €", "日本語", "é e\u0301", "\ud83d\ude00", "C:\\temp"})
  void whatIsSeenStaysAsItIs(String text) {
    assertThat(ForeignText.line(text)).isEqualTo(text);
  }

  @Test
  void passingTwiceChangesNothing() {
    String once = ForeignText.line("\u009b2J\n\u2028");
    assertThat(ForeignText.line(once)).isEqualTo(once);
  }

  @Test
  void aQuoteIsShortAndSplitsNoLetter() {
    assertThat(ForeignText.quote("x".repeat(300))).isEqualTo("x".repeat(300));
    assertThat(ForeignText.quote("x".repeat(1_000_000))).isEqualTo("x".repeat(300) + "…");
    assertThat(ForeignText.quote("x".repeat(299) + "\ud83d\ude00"))
        .isEqualTo("x".repeat(299) + "…");
    assertThat(ForeignText.quote("\u001b".repeat(200))).hasSize(301);
  }

  @Test
  void jsonMeansWhatItMeant() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String hostile = "\u001b\u0085\u202e\u2028\udb40\udc41 日";
    String json = mapper.createObjectNode().put("name", hostile).toPrettyString();
    String shown = ForeignText.json(json);
    assertThat(mapper.readTree(shown).path("name").asText()).isEqualTo(hostile);
    assertThat(ForeignText.line(shown.replace("\n", "").replace("\r", "")))
        .isEqualTo(shown.replace("\n", "").replace("\r", ""));
  }
}
