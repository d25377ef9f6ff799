package io.pocoscope.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.cli.print.CsvRows;
import io.pocoscope.result.column.Described;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.SavedRows;
import io.pocoscope.result.column.WholeText;
import io.pocoscope.store.SavedResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/** A result is the same whatever it is shown as: the same columns, in their order, and values. */
class FacesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Quantity> WORDS =
      Set.of(Quantity.WORD, Quantity.NAME, Quantity.ADDRESS, Quantity.TIME, Quantity.SENTENCE);

  static List<Described> results() {
    return Catalogue.all();
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyFaceHasTheSameColumnsInTheSameOrder(Described described) throws IOException {
    Result result = made(described);
    List<String> keys = keys(described);
    List<String> inJson = new ArrayList<>();
    firstRow(result).fieldNames().forEachRemaining(inJson::add);
    assertThat(inJson).isEqualTo(keys);
    assertThat(new CsvRows(false).header(result.columns()).split(","))
        .containsExactlyElementsOf(keys);
    assertThat(SavedRows.columns(result)).extracting(SavedResult.Column::name).isEqualTo(keys);
    assertThat(Frames.of(described.name(), result).columnNames()).isEqualTo(keys);
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyFaceHasTheSameValues(Described described) throws IOException {
    Result result = made(described);
    List<String> keys = keys(described);
    List<String> inCsv = csvCells(new CsvRows(false).row(result.columns(), result.rows().get(0)));
    Table frame = Frames.of(described.name(), result);
    for (int i = 0; i < keys.size(); i++) {
      Object saved = SavedRows.rows(result).get(0).get(i);
      JsonNode json = firstRow(result).get(keys.get(i));
      assertThat(json).as(keys.get(i)).isEqualTo(JSON.readTree(JsonRows.value(saved).toString()));
      assertThat(inCsv.get(i)).as(keys.get(i)).isEqualTo(WholeText.of(saved));
      Object inFrame = frame.column(i).get(0);
      assertThat(inFrame instanceof Number number ? number.doubleValue() : WholeText.of(inFrame))
          .as(keys.get(i))
          .isEqualTo(saved instanceof Number number ? number.doubleValue() : WholeText.of(saved));
    }
  }

  /** No row but one of nothing: null, no text between commas, missing. */
  @ParameterizedTest
  @MethodSource("results")
  void nothingIsNothingInEveryFace(Described described) throws IOException {
    List<Object> nothing = Arrays.asList(new Object[described.columns().size()]);
    Result result = Result.of(described.columns(), List.of(nothing));
    assertThat(firstRow(result)).allMatch(JsonNode::isNull);
    assertThat(new CsvRows(true).row(result.columns(), nothing)).matches(",*");
    assertThat(SavedRows.rows(result).get(0)).containsOnlyNulls();
    assertThat(Frames.of(described.name(), result).missingValueCounts().columns())
        .allMatch(column -> ((Number) column.get(0)).intValue() == 1);
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyColumnSaysWhatItMeansAndInWhichUnit(Described described) {
    assertThat(described.what()).endsWith(".").hasSizeLessThan(120);
    assertThat(described.commands()).isNotBlank();
    assertThat(described.columns()).isNotEmpty();
    for (ResultColumn column : described.columns()) {
      if (column.inData()) {
        assertThat(column.meaning()).as(column.key()).matches("(?s)\\S.{5,300}[.…]");
        assertThat(column.unit()).as(column.key()).isNotNull();
        boolean number = column.kind() == Kind.WHOLE || column.kind() == Kind.NUMBER;
        assertThat(number && WORDS.contains(column.unit()))
            .as("%s counts something", column.key())
            .isFalse();
      }
    }
  }

  @Test
  void everyResultHasANameOfItsOwnAndEveryColumnOneInIt() {
    Set<String> names = new HashSet<>();
    for (Described described : Catalogue.all()) {
      assertThat(names.add(described.name())).as(described.name()).isTrue();
      assertThat(keys(described)).as(described.name()).doesNotHaveDuplicates();
    }
  }

  private static List<String> keys(Described described) {
    return described.columns().stream()
        .filter(ResultColumn::inData)
        .map(ResultColumn::key)
        .toList();
  }

  /** A row of values that are no data of any market. */
  private static Result made(Described described) {
    List<Object> row =
        IntStream.range(0, described.columns().size())
            .mapToObj(i -> value(described.columns().get(i).kind(), i))
            .toList();
    return Result.of(described.columns(), List.of(row));
  }

  private static Object value(Kind kind, int place) {
    return switch (kind) {
      case TEXT, ANY -> "text " + place;
      case LIST -> List.of("a" + place, "b");
      case WHOLE -> (1L << 53) - place;
      case NUMBER -> 1 / (place + 3.0);
      case EXACT -> new BigDecimal("1.000000001").add(BigDecimal.valueOf(place));
      case FLAG -> place % 2 == 0;
      case TIME -> Instant.ofEpochSecond(1_700_000_000L + place);
    };
  }

  private static JsonNode firstRow(Result result) throws IOException {
    return JSON.readTree(JsonRows.of(result.columns(), result.rows()).toString()).get(0);
  }

  /** None of the made-up values has a comma or a quotation mark in it. */
  private static List<String> csvCells(String line) {
    return List.of(line.split(",", -1));
  }
}
