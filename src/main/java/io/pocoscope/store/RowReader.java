package io.pocoscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a value from where a result stands. */
@FunctionalInterface
public interface RowReader<T> {
  T read(ResultSet row) throws SQLException;
}
