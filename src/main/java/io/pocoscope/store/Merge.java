package io.pocoscope.store;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Folds staged rows into a table: of every column the latest known value stays. Later is what has
 * the greater time stamp; where a row of an id tells a status but no time, what is nearer to the
 * end; then what came later. An end is never left again, as PoCo has it. The id of every row stays
 * unique.
 */
final class Merge {
  /**
   * What an id's rows are ordered by, in one number: ended (bit 61), time (34 bits), stage (2
   * bits), order of arrival (25 bits).
   */
  private static final String VERSION =
      """
      (stage_ >= 3)::bigint * 2305843009213693952
        + time_ * 134217728
        + stage_ * 33554432
        + least(seq_ + 1, 33554431)
      """;

  private static final String STAGE =
      """
      case when not %s then 0
           when status in ('COMPLETED', 'FAILLED', 'FAILED', 'PROVED', 'REJECTED') then 3
           when status = 'REVEALING' then 2
           when status in ('ACTIVE', 'CONTRIBUTED') then 1
           else 0 end
      """;

  /** What is folded at once has to fit DuckDB's memory, with all its texts. */
  private static final long ROWS_AT_ONCE = 50_000;

  private final Store store;
  private final Table table;
  private final Unjudged unjudged;
  private final ContentSums sums;
  private long parts = 1;
  private long part;

  Merge(Store store, Table table) {
    this.store = store;
    this.table = table;
    this.unjudged = new Unjudged(store);
    this.sums = new ContentSums(store);
  }

  static String stagingOf(Table table) {
    return "temp.main.staging_" + table.sqlName();
  }

  static String createStaging(Table table) {
    return String.format(
        Locale.ROOT,
        "create or replace temp table staging_%s as select * exclude (pin), 0::bigint known_,"
            + " 0::bigint seq_ from %s limit 0",
        table.sqlName(),
        table.sqlName());
  }

  MergeCounts run() {
    long fresh = store.queryOne(countIfAllFresh(), row -> row.getLong(1));
    if (fresh > 0) {
      unjudged.rows(table, stagingOf(table));
      sums.forget(table);
      store.execute(insertFresh());
      return new MergeCounts(table, fresh, 0, 0);
    }
    long rows = store.queryOne("select count(*) from " + stagingOf(table), row -> row.getLong(1));
    parts = 1 + rows / ROWS_AT_ONCE;
    MergeCounts counts = new MergeCounts(table, 0, 0, 0);
    for (part = 0; part < parts; part++) {
      counts = counts.plus(runPart());
    }
    return counts;
  }

  private MergeCounts runPart() {
    store.execute("create or replace temp table folded as " + fold());
    MergeCounts counts =
        store.queryOne(
            compare(),
            row -> new MergeCounts(table, row.getLong(1), row.getLong(2), row.getLong(3)));
    if (counts.changed() + counts.added() > 0) {
      markChanged();
      sums.forget(table);
    }
    if (counts.changed() > 0) {
      store.execute(update());
    }
    if (counts.added() > 0) {
      store.execute(insert());
    }
    store.execute("drop table temp.main.folded");
    return counts;
  }

  /** What becomes another row, or a new one, is to be judged anew: as it is, and as it was. */
  private void markChanged() {
    if (!Unjudged.concerns(table)) {
      return;
    }
    String others =
        String.format(
            Locale.ROOT,
            "(select folded.* from temp.main.folded left join %s held on held.id = folded.id"
                + " where held.id is null or (%s))",
            heldTable(),
            differs());
    unjudged.rows(table, others);
    unjudged.heldWhere(table, "id in (select id from " + others + ")");
  }

  /** Rows with ids that come once and are not held, as most pages have them, need no folding. */
  private String countIfAllFresh() {
    return String.format(
        Locale.ROOT,
        """
        select case when count(*) = count(distinct id)
                     and not exists (select 1 from %s where %s and id in (select id from %s))
                    then count(*) else 0 end
        from %s
        """,
        heldTable(),
        withinStaged("id"),
        stagingOf(table),
        stagingOf(table));
  }

  private String insertFresh() {
    return String.format(
        Locale.ROOT,
        "insert into %s by name select * exclude (known_, seq_) from %s",
        heldTable(),
        stagingOf(table));
  }

  private String fold() {
    String latest = each(i -> latest(i) + " as " + name(i), ",\n  ");
    return String.format(
        Locale.ROOT,
        """
        with incoming as (
          select * replace (%s as known_), %s as time_, %s as stage_ from (
            select * from %s union all select * exclude (pin), %s, -1 from %s where %s
          ) where hash(id) %% %d = %d
        ), versions as (select *, %s as version_ from incoming)
        select id, %s from versions group by id
        """,
        known(),
        time(),
        stage(),
        stagingOf(table),
        knownOfHeld(),
        heldTable(),
        withinStaged("id") + " and id in (select id from " + stagingOf(table) + ")",
        parts,
        part,
        VERSION,
        latest);
  }

  private String latest(int column) {
    return switch (table.columns().get(column).merge()) {
      case LATEST ->
          String.format(
              Locale.ROOT,
              "(arg_max({'v': %1$s}, version_) filter (where known_ & %2$d <> 0)).v",
              name(column),
              1L << column);
      case GREATEST -> String.format(Locale.ROOT, "max(%s)", name(column));
      // A time without a status must not make an older status look newer than it is.
      case WITH_STATUS ->
          String.format(
              Locale.ROOT,
              "coalesce(max(%1$s) filter (where %2$s), max(%1$s))",
              name(column),
              table.has("status") ? knows("status") : "true");
    };
  }

  private String compare() {
    return String.format(
        Locale.ROOT,
        """
        select count(*) filter (where held.id is null),
               count(*) filter (where held.id is not null and (%s)),
               count(*) filter (where held.id is not null and not (%s))
        from temp.main.folded left join (select * from %s where %s) held on held.id = folded.id
        """,
        differs(),
        differs(),
        heldTable(),
        withinStaged("id"));
  }

  private String update() {
    return String.format(
        Locale.ROOT,
        "update %s held set %s from temp.main.folded folded where held.id = folded.id and (%s)",
        heldTable(),
        each(i -> String.format(Locale.ROOT, "%1$s = folded.%1$s", name(i)), ", "),
        differs());
  }

  private String insert() {
    return String.format(
        Locale.ROOT,
        """
        insert into %1$s by name select * from temp.main.folded
        where id not in (select id from %1$s where %2$s)
        """,
        heldTable(),
        withinStaged("id"));
  }

  private String differs() {
    return each(
        i -> String.format(Locale.ROOT, "held.%1$s is distinct from folded.%1$s", name(i)), " or ");
  }

  /** Lets DuckDB skip the row groups that no staged id can be in. */
  private String withinStaged(String id) {
    return String.format(
        Locale.ROOT,
        "%1$s >= (select min(id) from %2$s) and %1$s <= (select max(id) from %2$s)",
        id,
        stagingOf(table));
  }

  private String time() {
    if (!table.has("timestamp")) {
      return "0::bigint";
    }
    String seconds = "least(greatest(coalesce(epoch(\"timestamp\")::bigint, 0), 0), 8589934591)";
    if (!table.has("status")) {
      return seconds;
    }
    return String.format(
        Locale.ROOT,
        "case when bool_and(not %s or \"timestamp\" is not null) over (partition by id) then %s"
            + " else 0 end",
        knows("status"),
        seconds);
  }

  /** A task that is active, for the first time or again, is known to have no consensus. */
  private String known() {
    long cleared =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).clearable())
            .mapToLong(i -> 1L << i)
            .sum();
    return table.has("status")
        ? String.format(
            Locale.ROOT,
            "known_ | case when %s and status = 'ACTIVE' then %d else 0 end",
            knows("status"),
            cleared)
        : "known_";
  }

  private String stage() {
    return table.has("status") ? String.format(Locale.ROOT, STAGE, knows("status")) : "0::bigint";
  }

  private String knows(String column) {
    return String.format(Locale.ROOT, "(known_ & %d <> 0)", 1L << table.indexOf(column));
  }

  private String knownOfHeld() {
    return IntStream.range(0, table.columns().size())
        .mapToObj(
            i -> String.format(Locale.ROOT, "(%s is not null)::bigint * %d", name(i), 1L << i))
        .collect(joining(" + "));
  }

  private String heldTable() {
    return "main." + table.sqlName();
  }

  private String each(IntFunction<String> column, String separator) {
    return IntStream.range(1, table.columns().size()).mapToObj(column).collect(joining(separator));
  }

  private String name(int column) {
    List<Column> columns = table.columns();
    return '"' + columns.get(column).name() + '"';
  }
}
