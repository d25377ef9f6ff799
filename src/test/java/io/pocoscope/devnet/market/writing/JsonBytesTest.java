package io.pocoscope.devnet.market.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0x12ab",
        "a \"quoted\" one",
        "back\\slash",
        "line\nfeed\u0001",
        "déjà-vu ✓ 😀",
        "~ ",
        "eight ch",
        "a tab\tin the middle of it",
        "deleted \u007f and more",
        "0123456789abcde\"",
        "0123456789abcd\\e",
        "below a blank: \u001f!"
      })
  void everyTextIsReadBackAsItWas(String text) throws IOException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (JsonBytes json = new JsonBytes(bytes)) {
        json.quoted(text);
      }
      assertThat(new ObjectMapper().readTree(bytes.toByteArray()).textValue()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 10, -3, 1_625_097_600L, Long.MAX_VALUE, Long.MIN_VALUE})
  void everyNumberIsReadBackAsItWas(long number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonBytes json = new JsonBytes(bytes)) {
      json.number(number);
      json.raw(new byte[] {' '});
      json.quoted(number);
    }
    assertThat(bytes.toString(StandardCharsets.US_ASCII))
        .isEqualTo(String.format(Locale.ROOT, "%d \"%d\"", number, number));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        10,
        999_999_999,
        1_000_000_000,
        1_000_000_001,
        1_100_000_000,
        123_456_789_012L,
        -1,
        -2_500_000_000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void everyAmountIsWrittenAsItsDecimal(long nrlc) throws IOException {
    Rlc amount = new Rlc(nrlc);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonBytes json = new JsonBytes(bytes)) {
      json.quoted(amount);
    }
    assertThat(bytes.toString(StandardCharsets.US_ASCII))
        .isEqualTo('"' + amount.decimal().toPlainString() + '"');
    assertThat(amount.decimal().movePointRight(9)).isEqualByComparingTo(BigDecimal.valueOf(nrlc));
  }

  @Test
  void textsOfTheSamePlaceAreNotTakenForEachOther() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonBytes json = new JsonBytes(bytes)) {
      for (String text : List.of("Aa", "BB", "Aa", "BB", "BB")) {
        json.quoted(text);
      }
    }
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(bytes.toString(StandardCharsets.US_ASCII))
        .isEqualTo("\"Aa\"\"BB\"\"Aa\"\"BB\"\"BB\"");
  }

  @Test
  void nothingIsLostBetweenOneBufferAndTheNext() throws IOException {
    StringBuilder expected = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonBytes json = new JsonBytes(bytes)) {
      for (int i = 0; i < 20_000; i++) {
        String text = i % 100 == 0 ? "é" + i : "text " + i;
        json.quoted(text);
        json.number(i);
        expected.append('"').append(text).append('"').append(i);
      }
      String longOne = "x".repeat(200_000);
      json.quoted(longOne);
      expected.append('"').append(longOne).append('"');
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
  }
}
