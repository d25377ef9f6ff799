package io.pocoscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.dataset.Exported.History;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.support.Hyparquet;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader that shares no code with DuckDB sees the same values. */
@Tag("slow")
class HyparquetTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everyValueOfEveryFileIsReadAlike(History history) throws Exception {
    Hyparquet hyparquet = Hyparquet.in(folder);
    Exported exported = Exported.of(history, folder, 50);
    Manifest manifest = exported.write(Existing.REFUSE);
    long rows = 0;
    for (TableEntry table : manifest.tables()) {
      for (Manifest.DataFile file : table.files()) {
        List<JsonNode> read = hyparquet.read(exported.data().folder().resolve(file.path()));
        assertThat(read).as(file.path()).isEqualTo(ofDuckDb(exported, file));
        rows += read.size();
      }
    }
    assertThat(rows).isGreaterThan(1000);
  }

  private static List<JsonNode> ofDuckDb(Exported exported, Manifest.DataFile file) {
    return exported.asking(
        store ->
            store.query(
                "select * from read_parquet("
                    + exported.list(List.of(file))
                    + ", hive_partitioning = false)",
                HyparquetTest::row));
  }

  private static JsonNode row(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.add(shown(row.getObject(i)));
    }
    return JSON.valueToTree(values);
  }

  private static Object shown(Object value) throws SQLException {
    if (value instanceof Long whole) {
      return "n" + whole;
    }
    if (value instanceof Double number) {
      return "d" + Double.doubleToLongBits(number);
    }
    if (value instanceof Integer small) {
      return "i" + small;
    }
    if (value instanceof OffsetDateTime time) {
      return "t" + time.toInstant().toEpochMilli();
    }
    if (value instanceof Array list) {
      return Arrays.asList((Object[]) list.getArray());
    }
    return value;
  }
}
