package io.pocoscope.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.outcome.Outcome;
import io.pocoscope.store.Store;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;

/** What a store holds, in the words of the field. */
public final class StoreAssert extends AbstractAssert<StoreAssert, Store> {
  private StoreAssert(Store store) {
    super(store, StoreAssert.class);
  }

  public static StoreAssert assertThatStore(Store store) {
    return new StoreAssert(store);
  }

  /** The one value of a query, as text, to be asserted on. */
  public AbstractStringAssert<?> value(String sql) {
    String value = actual.queryOne(sql, row -> row.getString(1));
    return assertThat(value).as(sql);
  }

  public StoreAssert hasRows(String table, long rows) {
    value("select count(*) from main." + table).isEqualTo(Long.toString(rows));
    return this;
  }

  public StoreAssert hasSlots(long slots) {
    return hasRows("slot", slots);
  }

  /** How many slots have an outcome; a failure prints the slots that do. */
  public StoreAssert with(Outcome outcome, long slots) {
    List<String> found =
        actual.query(
            "select slot || ' ' || coalesce(cause, '') from slot where outcome = ? order by slot",
            row -> row.getString(1),
            outcome.name());
    assertThat(found).as("slots that are " + outcome).hasSize(Math.toIntExact(slots));
    return this;
  }
}
