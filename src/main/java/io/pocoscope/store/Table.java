package io.pocoscope.store;

import static io.pocoscope.store.ColumnType.DEADLINE;
import static io.pocoscope.store.ColumnType.HEX;
import static io.pocoscope.store.ColumnType.ID;
import static io.pocoscope.store.ColumnType.NRLC;
import static io.pocoscope.store.ColumnType.NUMBER;
import static io.pocoscope.store.ColumnType.RLC;
import static io.pocoscope.store.ColumnType.TEXT;
import static io.pocoscope.store.ColumnType.TIME;
import static io.pocoscope.store.ColumnType.WIDE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables that mirror the subgraph's entities; a test holds them equal to the SQL migrations.
 */
public enum Table {
  PROTOCOL(
      "Protocol",
      "protocols",
      TEXT,
      columns(
          number("categories_count"),
          number("apps_count"),
          number("datasets_count"),
          number("workerpools_count"),
          number("deals_count"),
          number("tasks_count"),
          number("completed_tasks_count"),
          number("claimed_tasks_count"),
          rlc("tvl"))),
  CATEGORY(
      "Category",
      "categories",
      ID,
      columns(text("name"), text("description"), number("work_clock_time_ref"), time("timestamp")),
      ChildList.of("deals", "Deal", "category")),
  ACCOUNT(
      "Account",
      "accounts",
      HEX,
      columns(rlc("balance"), rlc("frozen"), number("score")),
      ChildList.of("contributions", "Contribution", "worker"),
      ChildList.of("apps", "App", "owner"),
      ChildList.of("datasets", "Dataset", "owner"),
      ChildList.of("workerpools", "Workerpool", "owner"),
      ChildList.of("dealRequester", "Deal", "requester"),
      ChildList.of("dealBeneficiary", "Deal", "beneficiary"),
      ChildList.of("dealCallback", "Deal", "callback"),
      ChildList.of("taskRequester", "Task", "requester"),
      ChildList.of("transactions", "Transaction", "sender"),
      ChildList.events("events", "account")),
  APP(
      "App",
      "apps",
      HEX,
      columns(
          link("owner", "Account"),
          text("name"),
          text("type"),
          hex("multiaddr"),
          hex("checksum"),
          hex("mrenclave"),
          time("timestamp"),
          number("usage_count"),
          time("last_usage_timestamp").growing()),
      ChildList.of("usages", "Deal", "app")),
  DATASET(
      "Dataset",
      "datasets",
      HEX,
      columns(
          link("owner", "Account"),
          text("name"),
          hex("multiaddr"),
          hex("checksum"),
          time("timestamp")),
      ChildList.of("usages", "Deal", "dataset"),
      ChildList.unlinked("bulkUsages", "BulkSlice")),
  WORKERPOOL(
      "Workerpool",
      "workerpools",
      HEX,
      columns(
          link("owner", "Account"),
          text("description"),
          number("worker_stake_ratio"),
          number("scheduler_reward_ratio"),
          time("timestamp"),
          number("usage_count"),
          time("last_usage_timestamp").growing()),
      ChildList.of("usages", "Deal", "workerpool"),
      ChildList.events("events", "workerpool")),
  DEAL(
      "Deal",
      "deals",
      HEX,
      columns(
          link("app", "App"),
          link("app_owner", "Account"),
          rlc("app_price"),
          link("dataset", "Dataset").orNone(Column.ZERO_ADDRESS),
          link("dataset_owner", "Account"),
          rlc("dataset_price"),
          link("workerpool", "Workerpool"),
          link("workerpool_owner", "Account"),
          rlc("workerpool_price"),
          number("trust"),
          link("category", "Category"),
          hex("tag"),
          link("requester", "Account"),
          link("beneficiary", "Account"),
          link("callback", "Account"),
          text("params"),
          time("start_time"),
          number("bot_first"),
          number("bot_size"),
          number("completed_tasks_count").growing(),
          number("claimed_tasks_count").growing(),
          Column.of("worker_stake", NRLC),
          number("scheduler_reward_ratio"),
          link("sponsor", "Account"),
          time("timestamp"),
          link("bulk", "Bulk").orNone("0x")),
      ChildList.of("tasks", "Task", "deal"),
      ChildList.events("events", "deal")),
  TASK(
      "Task",
      "tasks",
      HEX,
      columns(
          text("status"),
          link("deal", "Deal"),
          number("index"),
          link("requester", "Account"),
          hex("consensus").orNothing(),
          hex("result_digest").orNothing(),
          text("results").orNothing(),
          text("results_callback").orNothing(),
          deadline("contribution_deadline"),
          deadline("reveal_deadline").orNothing(),
          deadline("final_deadline"),
          time("timestamp")),
      ChildList.of("contributions", "Contribution", "task"),
      ChildList.of("rewards", "Reward", "task"),
      ChildList.of("seizes", "Seize", "task"),
      ChildList.events("events", "task")),
  CONTRIBUTION(
      "Contribution",
      "contributions",
      ID,
      columns(
          text("status"),
          time("timestamp"),
          link("task", "Task"),
          link("worker", "Account"),
          hex("hash"),
          hex("seal"),
          hex("challenge"))),
  TASK_INITIALIZE(
      "TaskInitialize",
      "taskInitializes",
      event(link("task", "Task"), link("workerpool", "Workerpool"))),
  TASK_CONTRIBUTE(
      "TaskContribute",
      "taskContributes",
      event(link("task", "Task"), link("worker", "Account"), hex("hash"))),
  TASK_CONSENSUS("TaskConsensus", "taskConsensuses", event(link("task", "Task"), hex("consensus"))),
  TASK_REVEAL(
      "TaskReveal",
      "taskReveals",
      event(link("task", "Task"), link("worker", "Account"), hex("digest"))),
  TASK_REOPEN("TaskReopen", "taskReopens", event(link("task", "Task"))),
  TASK_FINALIZE("TaskFinalize", "taskFinalizes", event(link("task", "Task"), hex("results"))),
  TASK_CLAIMED("TaskClaimed", "taskClaimeds", event(link("task", "Task"))),
  ACCURATE_CONTRIBUTION(
      "AccurateContribution",
      "accurateContributions",
      event(link("account", "Account"), link("contribution", "Contribution"), number("score"))),
  FAULTY_CONTRIBUTION(
      "FaultyContribution",
      "faultyContributions",
      event(link("account", "Account"), link("contribution", "Contribution"), number("score"))),
  REWARD(
      "Reward", "rewards", event(link("account", "Account"), rlc("value"), link("task", "Task"))),
  SEIZE("Seize", "seizes", event(link("account", "Account"), rlc("value"), link("task", "Task"))),
  LOCK("Lock", "locks", event(link("account", "Account"), rlc("value"))),
  UNLOCK("Unlock", "unlocks", event(link("account", "Account"), rlc("value"))),
  ORDERS_MATCHED("OrdersMatched", "ordersMatcheds", event(link("deal", "Deal"))),
  /** The subgraph's mapping swaps two of the ratios; here each stands under its right name. */
  POLICY_UPDATE(
      "PolicyUpdate",
      "policyUpdates",
      event(
          link("workerpool", "Workerpool"),
          number("old_worker_stake_ratio"),
          number("new_worker_stake_ratio").from("oldSchedulerRewardRatio"),
          number("old_scheduler_reward_ratio").from("newWorkerStakeRatio"),
          number("new_scheduler_reward_ratio"))),
  TRANSACTION(
      "Transaction",
      "transactions",
      HEX,
      columns(
          link("sender", "Account").from("from"),
          link("recipient", "Account").from("to"),
          Column.of("value", WIDE),
          Column.of("gas_limit", WIDE),
          Column.of("gas_price", WIDE),
          time("timestamp"),
          number("block").from("blockNumber")),
      ChildList.events("accountEvents", "transaction"),
      ChildList.events("taskEvents", "transaction"),
      ChildList.events("workerpoolEvents", "transaction")),
  BULK(
      "Bulk",
      "bulks",
      HEX,
      columns(text("hash"), link("deal", "Deal")),
      ChildList.of("slices", "BulkSlice", "bulk")),
  BULK_SLICE(
      "BulkSlice",
      "bulkSliceice",
      ID,
      columns(
          link("bulk", "Bulk"),
          text("hash"),
          link("task", "Task"),
          number("index"),
          Column.links("datasets", "Dataset")));

  private final String type;
  private final String collection;
  private final List<Column> columns;
  private final List<ChildList> children;

  private final boolean event;

  Table(
      String type, String collection, ColumnType idType, List<Column> rest, ChildList... children) {
    this.type = type;
    this.collection = collection;
    this.columns = Stream.concat(Stream.of(Column.of("id", idType)), rest.stream()).toList();
    this.children = List.of(children);
    this.event = rest.stream().anyMatch(column -> column.name().equals("log_index"));
  }

  Table(String type, String collection, List<Column> eventColumns) {
    this(type, collection, ID, eventColumns);
  }

  /** The table's name in SQL: the entity in snake case. */
  public String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The entity's type in the subgraph's schema. */
  public String type() {
    return type;
  }

  /** The collection's name in the subgraph's queries. */
  public String collection() {
    return collection;
  }

  /** The columns in the order of the table; the first is the id. */
  public List<Column> columns() {
    return columns;
  }

  /** The nested lists whose rows have tables of their own. */
  public List<ChildList> children() {
    return children;
  }

  /** Whether its rows are events of the chain, with an id {@code <block>-<logIndex>}. */
  public boolean isEvent() {
    return event;
  }

  /** Where a column stands among {@link #columns()}. */
  public int indexOf(String column) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).name().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this + " has no column " + column));
  }

  boolean has(String column) {
    return columns.stream().anyMatch(candidate -> candidate.name().equals(column));
  }

  /** The table of an entity, by its type in the subgraph's schema. */
  public static Optional<Table> ofType(String type) {
    return Stream.of(values()).filter(table -> table.type.equals(type)).findFirst();
  }

  private static List<Column> columns(Column... columns) {
    return List.of(columns);
  }

  private static List<Column> event(Column... own) {
    Stream<Column> common =
        Stream.of(
            link("transaction", "Transaction"),
            number("block"),
            number("log_index"),
            time("timestamp"));
    return Stream.concat(common, Stream.of(own)).toList();
  }

  private static Column text(String name) {
    return Column.of(name, TEXT);
  }

  private static Column hex(String name) {
    return Column.of(name, HEX);
  }

  private static Column number(String name) {
    return Column.of(name, NUMBER);
  }

  private static Column rlc(String name) {
    return Column.of(name, RLC);
  }

  private static Column time(String name) {
    return Column.of(name, TIME);
  }

  private static Column deadline(String name) {
    return Column.of(name, DEADLINE);
  }

  private static Column link(String name, String target) {
    return Column.link(name, target);
  }
}
