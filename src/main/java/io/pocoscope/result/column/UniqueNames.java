package io.pocoscope.result.column;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of a statement's columns: two of one name would be one in JSON, and no frame. */
public final class UniqueNames {
  private UniqueNames() {}

  /** As the statement has them, and with a number behind those that had been there before. */
  public static List<String> of(ResultSetMetaData meta) throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String label = meta.getColumnLabel(i);
      String name = label;
      for (int times = 2; !names.add(name); times++) {
        name = label + "_" + times;
      }
    }
    return List.copyOf(names);
  }
}
