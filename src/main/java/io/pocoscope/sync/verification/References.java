package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.pocoscope.store.Column;
import io.pocoscope.store.ColumnType;
import io.pocoscope.store.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The SQL that follows every reference of every table. One that is not known, or known to be none,
 * leads nowhere and is no reference. The subgraph's schema promises a row to all others.
 */
final class References {
  private References() {}

  /** All references to one table are followed in one join, so that its ids are read once. */
  static String sql() {
    return byTarget(Reference::sql).entrySet().stream()
        .map(target -> follow(target.getKey(), target.getValue()))
        .collect(joining("\nunion all\n"));
  }

  /** The same joins, of hashes. */
  static String proof() {
    return byTarget(Reference::hashes).entrySet().stream()
        .map(target -> prove(target.getKey(), target.getValue()))
        .collect(
            joining(
                "\nunion all\n",
                "select sum(number)::bigint as compared, bool_and(number = found) as agrees from (\n",
                "\n)"));
  }

  private static Map<Table, String> byTarget(Function<Reference, String> select) {
    return Table.all().stream()
        .flatMap(table -> table.columns().stream().map(column -> new Reference(table, column)))
        .filter(reference -> reference.column().target().isPresent())
        .collect(
            groupingBy(
                Reference::target, TreeMap::new, mapping(select, joining("\n  union all\n  "))));
  }

  private static String follow(Table target, String references) {
    return String.format(
        Locale.ROOT,
        """
        select place || ' of ' || reference.id as subject, leads_to as expected, target.id as found
        from (
          %1$s
        ) reference left join (
          select id from main.%2$s
          union all
          -- the row is there, though the endpoint cannot give it
          select id from main.unresolved where table_name = '%2$s'
        ) target on target.id = leads_to
        """,
        references,
        target.sqlName());
  }

  private static String prove(Table target, String hashes) {
    return String.format(
        Locale.ROOT,
        """
        select count(*) as number, count(target.id) as found
        from (
          %1$s
        ) reference left join (
          select hash(id) as id from main.%2$s
          union all
          select hash(id) from main.unresolved where table_name = '%2$s'
        ) target on target.id = leads_to
        """,
        hashes,
        target.sqlName());
  }

  private record Reference(Table table, Column column) {
    Table target() {
      return column.target().flatMap(Table::ofType).orElseThrow();
    }

    /** A deal of PoCo Boost has the zero address for everything. */
    private boolean mayBeNone() {
      return table == Table.DEAL && column.type() == ColumnType.HEX;
    }

    String sql() {
      return select(String.format(Locale.ROOT, "'%s.%s' as place, id, %%s", table, column.name()));
    }

    String hashes() {
      return select("hash(%s)");
    }

    private String select(String what) {
      String value =
          column.type() == ColumnType.LINKS
              ? String.format(Locale.ROOT, "unnest(%s)", column.name())
              : column.name();
      return String.format(
          Locale.ROOT,
          "select %s as leads_to from main.%s where %s is not null%s",
          String.format(Locale.ROOT, what, value),
          table.sqlName(),
          column.name(),
          column
              .ifNull()
              .or(() -> Optional.of(Column.ZERO_ADDRESS).filter(zero -> mayBeNone()))
              .map(none -> " and " + column.name() + " <> '" + none + "'")
              .orElse(""));
    }
  }
}
