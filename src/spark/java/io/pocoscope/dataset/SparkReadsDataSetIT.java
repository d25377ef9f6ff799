package io.pocoscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.dataset.Exported.History;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.spark.ExactRows;
import io.pocoscope.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spark reads of every table the columns and values that DuckDB reads, whatever its zone is. */
@Tag("spark")
class SparkReadsDataSetIT {
  private static final long FEW_ROWS = 50;
  private static final Path PAGE = Path.of("docs/dataset.md");
  private static final Pattern STATEMENT =
      Pattern.compile("spark\\.sql\\(\"\"\"(.*?)\"\"\"", Pattern.DOTALL);

  private static final Map<String, DataType> TYPES =
      Map.of(
          "string", DataTypes.StringType,
          "int64", DataTypes.LongType,
          "int32", DataTypes.IntegerType,
          "double", DataTypes.DoubleType,
          "boolean", DataTypes.BooleanType,
          "timestamp in microseconds, UTC", DataTypes.TimestampType,
          "list of string", DataTypes.createArrayType(DataTypes.StringType));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"RECORDED, Asia/Kathmandu", "MADE_UP,  America/St_Johns", "HOSTILE,  Pacific/Apia"})
  void everyTableIsReadAsItIsDeclaredAndWithEveryValue(History history, String zone) {
    Exported exported = Exported.inPlainFolder(history, folder, FEW_ROWS);
    Manifest manifest = exported.write(Existing.REFUSE);
    long rows = 0;
    try (LocalSpark spark = LocalSpark.start(folder, ZoneId.of(zone))) {
      for (TableEntry table : manifest.tables()) {
        Dataset<Row> read = spark.parquet(exported.data().folder().resolve(table.name()));
        assertThat(columns(read)).as(table.name()).isEqualTo(declared(table));
        List<String> values = ExactRows.of(read);
        assertThat(values).as(table.name()).hasSize(Math.toIntExact(table.rows()));
        assertThat(values).as(table.name()).isEqualTo(ofDuckDb(exported, table));
        rows += values.size();
      }
    }
    assertThat(rows).isGreaterThan(1000);
    assertThat(manifest.tables()).anyMatch(table -> table.monthKey().isPresent());
  }

  private static List<String> columns(Dataset<Row> read) {
    return Stream.of(read.schema().fields())
        .map(field -> column(field.name(), field.dataType()))
        .toList();
  }

  /** A folder's key comes last; its type is the reader's guess. */
  private static List<String> declared(TableEntry table) {
    List<String> columns = new ArrayList<>();
    table.columns().forEach(each -> columns.add(column(each.name(), TYPES.get(each.type()))));
    table.monthKey().ifPresent(key -> columns.add(column(key, DataTypes.StringType)));
    return columns;
  }

  private static String column(String name, DataType type) {
    return name + " " + type.catalogString();
  }

  private static List<String> ofDuckDb(Exported exported, TableEntry table) {
    return exported.asking(
        store ->
            ExactRows.of(
                store,
                "select * from read_parquet("
                    + exported.list(table.files())
                    + ", hive_partitioning = "
                    + table.monthKey().isPresent()
                    + ")"));
  }

  /** Zones differ in what they show, and not in what they hold. */
  @Test
  void aTimeIsTheSameMomentInEverySession() {
    Exported exported = Exported.inPlainFolder(History.MADE_UP, folder, FEW_ROWS);
    exported.write(Existing.REFUSE);
    String moments = "select slot, %s from slot where final_deadline > %s order by slot";
    List<String> held =
        exported.asking(
            store ->
                ExactRows.of(
                    store,
                    moments.formatted(
                        "epoch_us(final_deadline)", "timestamp '2021-08-01 00:00:00'")));
    assertThat(held).isNotEmpty();
    for (String zone : List.of("UTC", "America/New_York", "Pacific/Apia")) {
      try (LocalSpark spark = LocalSpark.start(folder, ZoneId.of(zone))) {
        spark.parquet(exported.data().folder().resolve("slot")).createOrReplaceTempView("slot");
        String statement =
            moments.formatted(
                "unix_micros(final_deadline)", "timestamp '2021-08-01 00:00:00+00:00'");
        assertThat(ExactRows.of(spark.sql(statement))).as(zone).isEqualTo(held);
      }
    }
  }

  /** Word by word, on the data set and on the store. */
  @Test
  void theStatementOfThePageSaysTheSameAsInTheStore() throws IOException {
    Matcher statement = STATEMENT.matcher(Files.readString(PAGE));
    assertThat(statement.find()).as("a statement for Spark in " + PAGE).isTrue();
    Exported exported = Exported.inPlainFolder(History.MADE_UP, folder, FEW_ROWS);
    exported.write(Existing.REFUSE);
    try (LocalSpark spark = LocalSpark.start(folder, ZoneId.of("America/New_York"))) {
      spark.parquet(exported.data().folder().resolve("slot")).createOrReplaceTempView("slot");
      List<String> found = ExactRows.of(spark.sql(statement.group(1)));
      assertThat(found).hasSizeGreaterThan(3);
      assertThat(found)
          .isEqualTo(exported.asking(store -> ExactRows.of(store, statement.group(1))));
    }
  }
}
