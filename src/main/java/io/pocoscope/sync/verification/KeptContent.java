package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Table;
import java.util.Locale;

/** The SQL that compares the sums which content hashes are made of with the rows themselves. */
final class KeptContent {
  private KeptContent() {}

  static String sql() {
    return Table.all().stream().map(KeptContent::of).collect(joining("\nunion all\n"));
  }

  private static String of(Table table) {
    return String.format(
        Locale.ROOT,
        """
        select 'table %1$s' as subject,
               concat_ws(' ', read.rows, read.high, read.low) as expected,
               concat_ws(' ', kept.rows, kept.high, kept.low) as found
        from (%2$s) kept, (%3$s) read\
        """,
        table.sqlName(),
        ContentSums.kept(table),
        ContentSums.sums(table, "main." + table.sqlName()));
  }
}
