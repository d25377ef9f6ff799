package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.writing.DumpSink;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a market writes looks like what a real graph-node stored: column by column. */
class ShapesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");

  @Test
  void everyColumnHoldsTheSameKindsOfValues() throws IOException {
    Map<String, Set<String>> recorded = recorded();
    Map<String, Set<String>> made = made();
    assertThat(made.keySet()).isEqualTo(recorded.keySet());
    // In the recorded history nobody moved less than a whole RLC in or out.
    recorded.get("protocol.tvl").add("decimal");
    for (String column : made.keySet()) {
      assertThat(recorded.get(column)).as(column).containsAll(made.get(column));
    }
  }

  private static Map<String, Set<String>> recorded() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    ShapesTest.class.getResourceAsStream("/graph-node/versions.jsonl.gz")),
                StandardCharsets.UTF_8))) {
      return kinds(lines);
    }
  }

  private static Map<String, Set<String>> made() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (DumpSink dump = new DumpSink(Recorder.SCHEMA, "QmMade", text)) {
      Market.run(MarketSettings.defaults(), Recorder.SCHEMA, dump, slot -> {});
    }
    return kinds(new BufferedReader(new StringReader(text.toString(StandardCharsets.UTF_8))));
  }

  private static Map<String, Set<String>> kinds(BufferedReader lines) throws IOException {
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode row = JSON.readTree(line);
      row.path("entity")
          .properties()
          .forEach(
              value ->
                  kinds
                      .computeIfAbsent(
                          row.path("type").asText() + '.' + value.getKey(), any -> new TreeSet<>())
                      .add(kind(value.getValue())));
    }
    return kinds;
  }

  /** A hash by its length, a number by its form, everything else by its JSON type. */
  private static String kind(JsonNode value) {
    String text = value.asText();
    if (text.startsWith("0x") && (text.length() == 42 || text.length() == 66)) {
      return "hex of " + text.length();
    }
    if (value.isTextual() && DIGITS.matcher(text).matches()) {
      return "digits";
    }
    return value.isTextual() && DECIMAL.matcher(text).matches()
        ? "decimal"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
