package io.pocoscope.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a column's value where a result stands; NULL is empty: not known. */
public final class Fields {
  private Fields() {}

  public static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  public static Optional<Long> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }

  public static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Boolean.class));
  }

  /** An amount of money, in nRLC, wider than a column of the tables. */
  public static Optional<BigDecimal> amount(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }

  /** A time, which stands in UTC without a zone. */
  public static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  /** The texts of a list; none where the list is NULL. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    java.sql.Array list = row.getArray(column);
    return list == null
        ? List.of()
        : Stream.of((Object[]) list.getArray()).map(String::valueOf).toList();
  }
}
