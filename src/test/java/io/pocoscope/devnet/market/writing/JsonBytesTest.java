package io.pocoscope.devnet.market.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        "~ "
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
