package io.pocoscope.rate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** By what slots can be grouped; the expressions are over the view {@code slot}. */
public enum Grouping {
  REQUESTER("requester", actor("requester")),
  BENEFICIARY("beneficiary", actor("beneficiary")),
  APP("app", actor("app")),
  APP_OWNER("app-owner", actor("app_owner")),
  DATASET(
      "dataset",
      String.format(
          Locale.ROOT,
          """
          case when slice_dataset.dataset is not null then slice_dataset.dataset
               when slot.bulk and not slot.has_dataset then '(unknown)'
               else %s end
          """,
          actor("dataset")),
      // A bulk deal names no dataset; its slots' slices do, once the subgraph has read them. As a
      // second condition "not slot.has_dataset" would keep DuckDB from joining by a hash.
      """
      left join (select distinct task, unnest(datasets) as dataset from bulk_slice) slice_dataset
        on slice_dataset.task = case when not slot.has_dataset then slot.task end
      """),
  DATASET_OWNER("dataset-owner", actor("dataset_owner")),
  POOL("pool", actor("pool")),
  POOL_OWNER("pool-owner", actor("pool_owner")),
  WORKER(
      "worker",
      """
      case when task_worker.worker is not null then task_worker.worker
           when slot.workers = 0 then '(none)'
           else '(unknown)' end
      """,
      "left join task_worker on task_worker.task = slot.task"),
  CATEGORY("category", text("coalesce(slot.category_name, slot.category)")),
  TEE("tee", text("slot.tee")),
  TEE_FRAMEWORK("tee-framework", text("slot.tee_framework")),
  TRUST("trust", text("slot.trust")),
  HAS_DATASET("has-dataset", text("slot.has_dataset")),
  SELF_DEALING("self-dealing", text("coincide(slot.requester, slot.app_owner)")),
  MONTH("month", time("%Y-%m")),
  WEEK("week", time("%G-W%V")),
  DAY("day", time("%Y-%m-%d"));

  private final String label;
  private final String key;
  private final String join;

  Grouping(String label, String key) {
    this(label, key, "");
  }

  Grouping(String label, String key, String join) {
    this.label = label;
    this.key = key;
    this.join = join;
  }

  /** The name that people give, and the key in JSON. */
  public String label() {
    return label;
  }

  /** Whether the groups are of addresses that their owners may have given a name. */
  public boolean mayHaveName() {
    return this == APP || this == DATASET || this == POOL;
  }

  /** Whether a slot can be in several groups. */
  public boolean overlaps() {
    return !join.isEmpty();
  }

  /** Whether the groups follow one another in time. */
  public boolean overTime() {
    return this == MONTH || this == WEEK || this == DAY;
  }

  /** An expression over the view {@code slot} and what {@link #join} brings in. */
  public String key() {
    return key;
  }

  /** Of a grouping by time: the group's place, a whole number, one apart from the next group's. */
  String place() {
    String time = "coalesce(slot.final_deadline, slot.start_time)";
    // DuckDB's weeks between two times begin on the first one's weekday, ISO's on Mondays.
    return this == WEEK
        ? "cast(floor(datediff('day', timestamp '1969-12-29', " + time + ") / 7) as bigint)"
        : String.format(Locale.ROOT, "datediff('%s', timestamp '1970-01-01', %s)", label, time);
  }

  /** What is to be joined to the view {@code slot}; empty for its own columns. */
  public String join() {
    return join;
  }

  /**
   * The slots of a group: a condition on the view {@code slot}, in SQL.
   *
   * @param group its key
   */
  public String condition(String group) {
    String is = String.format(Locale.ROOT, "(%s) = %s", key, literal(group));
    return overlaps()
        ? String.format(
            Locale.ROOT, "slot.slot in (select slot.slot from slot %s where %s)", join, is)
        : is;
  }

  /** A text in SQL, which knows no letter NUL: nobody but a stranger has one in a name. */
  private static String literal(String text) {
    return "'" + text.replace("'", "''").replace("\0", "' || chr(0) || '") + "'";
  }

  /** The columns of the view {@code slot} that {@link #key} and {@link #join} look at. */
  public Set<String> columns() {
    return SlotColumns.in(key + join);
  }

  public static Optional<Grouping> named(String label) {
    return Arrays.stream(values()).filter(grouping -> grouping.label.equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Grouping::label).toList();
  }

  private static String actor(String column) {
    return String.format(
        Locale.ROOT,
        "case when slot.%1$s = zero_address() then '(none)' else %2$s end",
        column,
        text("slot." + column));
  }

  private static String text(String expression) {
    return String.format(Locale.ROOT, "coalesce(cast(%s as varchar), '(unknown)')", expression);
  }

  /** A slot's time is its deadline, never the claim, which may come years later. */
  private static String time(String pattern) {
    return text(
        String.format(
            Locale.ROOT,
            "strftime(coalesce(slot.final_deadline, slot.start_time), '%s')",
            pattern));
  }
}
