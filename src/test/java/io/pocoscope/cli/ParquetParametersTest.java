package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.calibration.file.ParameterFile;
import io.pocoscope.support.Hyparquet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parameters as Parquet, for other engines, and for models again. */
@Tag("slow")
class ParquetParametersTest extends ExportedSet {
  private static final String RUIN =
      "ruin --penalty=1 --reward=.5 --stake=2 --horizon=20 --format=json";

  private static Path parquet;

  @BeforeAll
  static void exportAsParquet() {
    parquet = folder.resolve("parameters.parquet");
    cli.ok("export", "--to", parquet);
  }

  @Test
  void everyNumberIsTheOneOfJsonToTheLastBit() throws SQLException {
    Map<String, Map<String, Object>> rows = new HashMap<>();
    rows(parquet).forEach(row -> rows.put(row.get("parameter").toString(), row));
    for (var each : set.get("parameters").properties()) {
      Map<String, Object> row = rows.get(each.getKey());
      JsonNode json = each.getValue();
      for (String number : List.of("value", "low", "high", "k", "n", "censored", "clusters")) {
        same(row, number, json.path(number));
      }
      for (String text : List.of("kind", "unit", "symbol", "interval_kind")) {
        assertThat(row.get(text))
            .isEqualTo(json.get(text).isNull() ? null : json.get(text).asText());
      }
      same(row, "posterior_a", json.at("/posterior/a"));
      same(row, "posterior_b", json.at("/posterior/b"));
      same(row, "q05", json.at("/quantiles/q05"));
      same(row, "greatest", json.at("/quantiles/greatest"));
      same(row, "dispersion", json.at("/dispersion/ratio"));
      same(row, "negative_binomial_size", json.at("/dispersion/negative_binomial_size"));
      same(row, "gamma_rate", json.at("/gamma/rate"));
      same(row, "zeros", json.at("/law/zeros"));
      same(row, "distance", json.at("/law/distance"));
    }
    JsonNode beta = set.get("population").get("beta");
    same(rows.get("population.beta"), "posterior_a", beta.get("a"));
    same(rows.get("population.beta"), "aic", beta.get("aic"));
    assertThat(rows.get("population.beta").get("fits"))
        .isEqualTo(set.get("population").get("fits").asText().equals("beta"));
  }

  private static void same(Map<String, Object> row, String column, JsonNode json) {
    Object expected =
        json.isNumber() ? json.isIntegralNumber() ? (Object) json.asLong() : json.asDouble() : null;
    assertThat(row.get(column)).as("%s of %s", column, row.get("parameter")).isEqualTo(expected);
  }

  @Test
  void itsTypesAreThoseThatEveryEngineReads() throws SQLException {
    List<Map<String, Object>> columns =
        ask("select column_name, column_type from (describe from '" + parquet + "')");
    assertThat(columns)
        .extracting(column -> column.get("column_type"))
        .containsOnly("VARCHAR", "DOUBLE", "BIGINT", "BOOLEAN");
    assertThat(ask("from '" + parquet + "' where parameter = 'provenance.judged_at'"))
        .singleElement()
        .extracting(row -> row.get("text"))
        .isEqualTo(set.get("provenance").get("judged_at").asText());
  }

  @Test
  void aReaderThatSharesNoCodeSeesTheSame() throws Exception {
    Path grouped = folder.resolve("by-tee.parquet");
    Path draws = folder.resolve("drawn.parquet");
    cli.ok("export", "--by=tee", "--to", grouped);
    cli.ok("export", "--as=draws", "--draws=20", "--to", draws);
    Hyparquet hyparquet = Hyparquet.in(folder);
    for (Path file : List.of(parquet, grouped, draws)) {
      List<JsonNode> expected = new ArrayList<>();
      for (Map<String, Object> row : rows(file)) {
        expected.add(
            new ObjectMapper()
                .valueToTree(row.values().stream().map(ParquetParametersTest::shown).toList()));
      }
      assertThat(hyparquet.read(file)).isEqualTo(expected).hasSizeGreaterThan(50);
    }
  }

  private static Object shown(Object value) {
    if (value instanceof Double number) {
      return "d" + Double.doubleToLongBits(number);
    }
    return value instanceof Long whole ? "n" + whole : value;
  }

  @Test
  void modelsReadItAsTheyReadJson() {
    assertThat(ParameterFile.read(parquet)).isEqualTo(ParameterFile.read(file));
    assertThat(ruin(RUIN.substring(5) + " --params=" + parquet))
        .isEqualTo(ruin(RUIN.substring(5) + " --params=" + file));
  }

  /** DuckDB would take such a name for a pattern. */
  @Test
  void aGroupIsReadWhateverTheFileIsCalled() throws IOException {
    Path grouped = folder.resolve("groups [a-c]*.parquet");
    Path json = folder.resolve("groups.json");
    cli.ok("export", "--by=trust", "--to", grouped);
    cli.ok("export", "--by=trust", "--to", json);
    assertThat(ParameterFile.read(Path.of(grouped + "#trust=1")))
        .isEqualTo(ParameterFile.read(Path.of(json + "#trust=1")));
    Files.delete(grouped);
  }

  @Test
  void drawsAreThoseOfJsonAndSayWhereTheyAreFrom() throws Exception {
    Path draws = folder.resolve("draws.parquet");
    Path json = folder.resolve("draws.json");
    cli.ok("export", "--as=draws", "--draws=50", "--to", draws);
    cli.ok("export", "--as=draws", "--draws=50", "--to", json);
    JsonNode expected = new ObjectMapper().readTree(json.toFile());
    for (var each : expected.get("draws").properties()) {
      List<Map<String, Object>> of =
          ask("from '%s' where parameter = '%s' order by draw".formatted(draws, each.getKey()));
      assertThat(of).hasSize(50);
      for (int i = 0; i < 50; i++) {
        assertThat(of.get(i).get("value")).isEqualTo(each.getValue().get(i).asDouble());
      }
    }
    String words =
        ask("select decode(value) as words from parquet_kv_metadata('"
                + draws
                + "')"
                + " where decode(key) = 'provenance'")
            .get(0)
            .get("words")
            .toString();
    assertThat(new ObjectMapper().readTree(words)).isEqualTo(expected.get("provenance"));
  }

  @Test
  void theSameStoreAndOptionsGiveTheSameBytes() throws IOException {
    Path again = folder.resolve("again.parquet");
    cli.ok("export", "--to", again);
    assertThat(Files.mismatch(parquet, again)).isEqualTo(-1);
    assertThat(cli.run("export", "--to", again).exitCode()).isEqualTo(2);
    cli.ok("export", "--to", again, "--force", "--as=csv");
    assertThat(Files.readString(again)).startsWith("parameter,value,");
    assertThat(folder.resolve("again.parquet.part")).doesNotExist();
  }

  @Test
  void whatIsDamagedIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(parquet);
    Path damaged = folder.resolve("damaged.parquet");
    Files.write(damaged, Arrays.copyOf(whole, whole.length / 2));
    refused(damaged, "it cannot be read as Parquet");
    Path other = folder.resolve("other.parquet");
    cli.ok("simulate", "--runs=1", "--tasks=20", "--assets=5", "--trajectory=" + other);
    refused(other, "it has no column 'parameter'");
  }

  private static void refused(Path file, String why) {
    Cli.Run run = cli.run(words(RUIN + " --params=" + file));
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(7);
    assertThat(run.err()).contains(why).hasLineCount(1);
  }

  private static List<Map<String, Object>> rows(Path file) throws SQLException {
    return ask("from '" + file + "'");
  }

  private static List<Map<String, Object>> ask(String sql) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(result.getMetaData().getColumnName(i), result.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
