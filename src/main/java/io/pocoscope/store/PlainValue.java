package io.pocoscope.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;

/**
 * Values of whatever type DuckDB has, as Java's own: text, numbers, booleans, times in UTC, JSON,
 * and lists and maps of them. What Java has no type for is text as DuckDB writes it.
 */
public final class PlainValue {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** The one time of DuckDB's that is none in Java. */
  private static final String END_OF_DAY = "24:00:00";

  private static final LocalDate LAST_DAY = LocalDate.ofEpochDay(Integer.MAX_VALUE);
  private static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(-Integer.MAX_VALUE);
  private static final LocalDateTime LAST_MOMENT = micros(Long.MAX_VALUE);
  private static final LocalDateTime FIRST_MOMENT = micros(-Long.MAX_VALUE);

  private PlainValue() {}

  /**
   * A value of the row that a result stands at; null for nothing.
   *
   * @param column from 1
   */
  public static Object of(ResultSet rows, int column) throws SQLException {
    if (rows.getMetaData().getColumnType(column) == Types.TIMESTAMP) {
      return plain(rows.getObject(column, LocalDateTime.class));
    }
    try {
      return plain(rows.getObject(column));
    } catch (DateTimeException endOfDay) {
      if (rows.getMetaData().getColumnType(column) == Types.TIME) {
        return END_OF_DAY;
      }
      throw new SQLException(
          END_OF_DAY + " with a zone or in a list: cast it to varchar", endOfDay);
    }
  }

  private static Object plain(Object value) throws SQLException {
    if (value instanceof Blob blob) {
      return "0x" + HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
    }
    if (value instanceof Array array) {
      return list((Object[]) array.getArray());
    }
    if (value instanceof DuckDBStruct struct) {
      return map(struct.getMap());
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof org.duckdb.JsonNode json) {
      return json(json.toString());
    }
    return isTime(value) ? time(value) : value;
  }

  private static List<Object> list(Object[] elements) throws SQLException {
    List<Object> plain = new ArrayList<>();
    for (Object element : elements) {
      plain.add(plain(element));
    }
    return plain;
  }

  private static Map<Object, Object> map(Map<?, ?> entries) throws SQLException {
    Map<Object, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      plain.put(plain(entry.getKey()), plain(entry.getValue()));
    }
    return plain;
  }

  private static Object json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException beyondJackson) {
      return text; // such as a nesting of a thousand levels: it stays readable
    }
  }

  private static boolean isTime(Object value) {
    return value instanceof Timestamp
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime
        || value instanceof LocalDate;
  }

  /** Times in UTC; DuckDB's endless ones have no day in Java. */
  private static Object time(Object value) {
    if (value instanceof LocalDate day) {
      return day.equals(LAST_DAY) ? "infinity" : day.equals(FIRST_DAY) ? "-infinity" : day;
    }
    LocalDateTime moment = moment(value);
    return moment.equals(LAST_MOMENT)
        ? "infinity"
        : moment.equals(FIRST_MOMENT) ? "-infinity" : moment;
  }

  private static LocalDateTime moment(Object value) {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    }
    return value instanceof OffsetDateTime zoned
        ? zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
        : (LocalDateTime) value;
  }

  private static LocalDateTime micros(long since1970) {
    return LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(since1970, ChronoUnit.MICROS);
  }
}
