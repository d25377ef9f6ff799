package io.pocoscope.outcome;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Resource;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.engine.Engine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which slots are looked at, and which of them count as failed.
 *
 * @param since deals that started at this time or later
 * @param until deals that started before this time
 * @param excluded slots in which the requester also acts in one of these roles are left out
 * @param where a condition of the user's on the columns of the view {@code slot}
 * @param early what becomes of slots that completed before a deadline that lies ahead
 * @param counted which completed slots count as failed; the user's condition sees them so
 */
public record SlotFilter(
    Optional<Instant> since,
    Optional<Instant> until,
    Set<SelfDealing> excluded,
    Optional<String> where,
    Early early,
    Set<Counted> counted) {
  /** The column that tells slots that completed with a worker's error; earlier stores have none. */
  public static final String HIDDEN_FAILURE = "hidden_failure";

  private static final String FATE = "slot_fate";

  /** Every slot whose fate could have been known, had it been another. */
  public static SlotFilter all() {
    return new SlotFilter(
        Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Early.LEFT_OUT, Set.of());
  }

  /** The same slots, of which some that completed count as failed, or none. */
  public SlotFilter counting(Set<Counted> which) {
    return new SlotFilter(since, until, excluded, where, early, Set.copyOf(which));
  }

  /** The same slots, and those that are in no rate yet: a price was agreed all the same. */
  public SlotFilter withEarly() {
    return new SlotFilter(since, until, excluded, where, Early.COUNTED, counted);
  }

  /** Those of these slots that meet a further condition on the view {@code slot}, in SQL. */
  public SlotFilter and(String condition) {
    String both = where.map(own -> "(\n" + own + "\n) and (" + condition + ")").orElse(condition);
    return new SlotFilter(since, until, excluded, Optional.of(both), early, counted);
  }

  /** Whether slots are chosen by the time of their deal, which a partial import may not know. */
  public boolean byTime() {
    return since.isPresent() || until.isPresent();
  }

  /**
   * Puts the slots that this lets through into a temporary table, so that the views are asked once.
   *
   * @param table the table's name; one of that name is replaced
   * @param columns what to select of the view {@code slot}, in SQL
   * @param moreover a condition of the caller's, in SQL
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the user's own condition is refused
   */
  public void keep(Engine store, String table, String columns, String moreover) {
    keep(store, source(), table, columns, moreover);
  }

  /**
   * Like {@link #keep}, of columns that {@code slot_fate} has too: where this filter needs no more
   * than that view has, it is asked instead, in a third of the time.
   *
   * @param table the table's name; one of that name is replaced
   * @param columns what to select of the view {@code slot_fate}, as {@code slot}, in SQL
   * @param moreover a condition of the caller's on these columns, in SQL
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the user's own condition is refused
   */
  public void keepFates(Engine store, String table, String columns, String moreover) {
    keep(store, cheapestSource(store), table, columns, moreover);
  }

  /** What to select columns from that {@code slot_fate} has: that view, where it is enough. */
  String cheapestSource(Engine store) {
    return isOfFates() && !store.columnsOf(FATE).isEmpty() ? FATE : source();
  }

  /**
   * Puts some columns of the slots that this lets through into a temporary table, from the view
   * that has them and costs least.
   *
   * @param table the table's name; one of that name is replaced
   * @param columns names of columns of the view {@code slot}
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the user's own condition is refused
   */
  public void keepColumns(Engine store, String table, Set<String> columns) {
    requireKnown(store, columns);
    boolean suffices = isOfFates() && store.columnsOf(FATE).containsAll(columns);
    boolean tellsHidden = tellsHidden(store);
    String quoted =
        columns.stream()
            .map(each -> String.format(Locale.ROOT, "\"%s\"", each))
            .map(each -> tellsHidden || !each.contains(HIDDEN_FAILURE) ? each : "null as " + each)
            .collect(joining(", "));
    keep(store, suffices ? FATE : source(), table, quoted, "true");
  }

  /** Whether a store tells hidden failures: not if it was filled by an earlier version. */
  public static boolean tellsHidden(Engine store) {
    return store.columnsOf("slot").contains(HIDDEN_FAILURE);
  }

  /**
   * Refuses columns that the views of a store do not have, as an earlier version has made them. Of
   * hidden failures alone nothing is said where they are not known.
   *
   * @throws StoreFailure.OfEarlierVersion unless it has all
   */
  public static void requireKnown(Engine store, Set<String> columns) {
    Set<String> known = store.columnsOf("slot");
    columns.stream()
        .filter(column -> !known.contains(column) && !column.equals(HIDDEN_FAILURE))
        .findFirst()
        .ifPresent(
            column -> {
              throw new StoreFailure.OfEarlierVersion(store.place(), column);
            });
  }

  /**
   * Refuses to look for errors in results where the views of a store, as an earlier version has
   * made them, do not tell them.
   *
   * @throws StoreFailure.OfEarlierVersion unless they do
   */
  public static void requireHidden(Engine store) {
    if (!tellsHidden(store)) {
      throw new StoreFailure.OfEarlierVersion(store.place(), "what completed slots hold");
    }
  }

  private boolean isOfFates() {
    return where.isEmpty() && excluded.isEmpty() && counted.isEmpty();
  }

  private void keep(Engine store, String from, String table, String columns, String moreover) {
    if (!counted.isEmpty()) {
      requireHidden(store);
    }
    String sql =
        String.format(
            Locale.ROOT,
            "create or replace temp table %s as select %s from %s slot where %s and (%s)",
            table,
            columns,
            from,
            condition(store),
            moreover);
    if (where.isPresent()) {
      store.requireCondition(where.get());
      store.executeOfUser(sql);
    } else {
      store.execute(sql);
    }
  }

  /** What to select from: the user's own condition can reach no further than its own subselect. */
  public String source() {
    // On a line of its own, so that a comment in it ends where it ends.
    String slots = counted.isEmpty() ? "slot" : recounted();
    return where
        .map(own -> "(select * from " + slots + " slot where (\n" + own + "\n))")
        .orElse(slots);
  }

  private String recounted() {
    return Resource.text(SlotFilter.class, "counted.sql")
        .replace("{hidden}", Boolean.toString(counted.contains(Counted.HIDDEN)))
        .replace("{shared}", Boolean.toString(counted.contains(Counted.SHARED)));
  }

  /** The condition beside the user's own, in SQL. */
  private String condition(Engine store) {
    Optional<String> isEarly =
        early == Early.LEFT_OUT ? EarlyAfter.condition(store) : Optional.empty();
    return conditionOfDeals() + isEarly.map(it -> " and not " + it).orElse("");
  }

  private String conditionOfDeals() {
    List<String> conditions = new ArrayList<>(List.of("true"));
    since.ifPresent(time -> conditions.add("start_time >= " + literal(time)));
    until.ifPresent(time -> conditions.add("start_time < " + literal(time)));
    if (!excluded.isEmpty()) {
      conditions.add("not " + selfDealing());
    }
    return String.join(" and ", conditions);
  }

  /** The condition for a slot that only the exclusion of self-dealing leaves out. */
  String onlySelfDealing() {
    return new SlotFilter(since, until, Set.of(), Optional.empty(), early, counted)
            .conditionOfDeals()
        + " and "
        + selfDealing();
  }

  /** The condition for a slot that is left out only as its deadline lies ahead; none is without. */
  Optional<String> onlyEarly(Engine store) {
    return early == Early.COUNTED
        ? Optional.empty()
        : EarlyAfter.condition(store).map(it -> conditionOfDeals() + " and " + it);
  }

  private String selfDealing() {
    return excluded.isEmpty()
        ? "false"
        : excluded.stream().sorted().map(SelfDealing::condition).collect(joining(" or ", "(", ")"));
  }

  /** A time as it stands in SQL: UTC, without a zone. */
  public static String literal(Instant time) {
    return "timestamp '" + LocalDateTime.ofInstant(time, ZoneOffset.UTC) + "'";
  }
}
