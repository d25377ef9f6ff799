package io.pocoscope.support;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.outcome.JudgedAnew;
import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.sync.verification.Rejudgement;
import java.util.List;
import java.util.Locale;

/** What is kept of judgements, held against what the events say. */
public final class Judgements {
  private Judgements() {}

  /** Judges anew, for a verification. */
  public static Rejudgement anew(Store store) {
    JudgedAnew anew = new JudgedAnew(store);
    return reader -> anew.inParts(part -> reader.accept(part::in));
  }

  /** The same, of about so many slots at once. */
  public static Rejudgement anew(Store store, long slotsAtOnce) {
    JudgedAnew anew = new JudgedAnew(store, slotsAtOnce);
    return reader -> anew.inParts(part -> reader.accept(part::in));
  }

  /** Fails unless what is kept of every slot and contribution is what its events say now. */
  public static void assertAsEventsSay(Store store) {
    assertSame(store, "judged_slot", "slot_from_events");
    assertSame(store, "judged_contribution", "contribution_standing_from_events");
    assertSame(store, "judged_movement", "movement_from_events");
    assertSame(store, "judged_span", "span_from_events");
    assertThat(store.query(otherSums(), row -> row.getString(1))).as("other sums").isEmpty();
    assertThat(store.query("select * from unjudged", row -> row)).as("left to be judged").isEmpty();
  }

  /** Tables whose sums for a content hash are others than those of their rows, or not kept. */
  private static String otherSums() {
    return Table.all().stream()
        .map(
            table ->
                String.format(
                    Locale.ROOT,
                    "select '%1$s' from (from (%2$s) except from (%3$s))",
                    table.sqlName(),
                    ContentSums.sums(table, "main." + table.sqlName()),
                    ContentSums.kept(table)))
        .collect(joining("\nunion all "));
  }

  private static void assertSame(Store store, String kept, String view) {
    store.execute("create or replace temp table judged_anew as select * from " + view);
    assertThat(missing(store, kept, "judged_anew")).as("in %s alone", kept).isEmpty();
    assertThat(missing(store, "judged_anew", kept)).as("in %s alone", view).isEmpty();
    store.execute("drop table temp.main.judged_anew");
  }

  private static List<String> missing(Store store, String one, String other) {
    return store.query(
        "select left(rows::varchar, 300) from (select * from "
            + one
            + " except all select * from "
            + other
            + ") rows limit 3",
        row -> row.getString(1));
  }
}
