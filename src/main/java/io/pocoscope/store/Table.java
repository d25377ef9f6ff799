package io.pocoscope.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table that mirrors an entity of the subgraph. Which there are stands in {@code tables.txt}, and
 * in their order they are compared; those that are spoken of elsewhere have a name here.
 */
public final class Table implements Comparable<Table> {
  private static final Map<String, Table> ALL = TableFile.read();

  public static final Table PROTOCOL = named("protocol");
  public static final Table CATEGORY = named("category");
  public static final Table ACCOUNT = named("account");
  public static final Table DEAL = named("deal");
  public static final Table TASK = named("task");
  public static final Table CONTRIBUTION = named("contribution");
  public static final Table TASK_INITIALIZE = named("task_initialize");
  public static final Table TASK_CONTRIBUTE = named("task_contribute");
  public static final Table TASK_CONSENSUS = named("task_consensus");
  public static final Table TASK_REVEAL = named("task_reveal");
  public static final Table TASK_REOPEN = named("task_reopen");
  public static final Table TASK_FINALIZE = named("task_finalize");
  public static final Table TASK_CLAIMED = named("task_claimed");
  public static final Table ACCURATE_CONTRIBUTION = named("accurate_contribution");
  public static final Table FAULTY_CONTRIBUTION = named("faulty_contribution");
  public static final Table REWARD = named("reward");
  public static final Table SEIZE = named("seize");
  public static final Table LOCK = named("lock");
  public static final Table UNLOCK = named("unlock");
  public static final Table ORDERS_MATCHED = named("orders_matched");
  public static final Table POLICY_UPDATE = named("policy_update");
  public static final Table TRANSACTION = named("transaction");
  public static final Table BULK_SLICE = named("bulk_slice");

  private final int place;
  private final String sqlName;
  private final String type;
  private final String collection;
  private final List<Column> columns;
  private final List<ChildList> children;
  private final boolean event;

  Table(
      int place,
      String sqlName,
      String type,
      String collection,
      List<Column> columns,
      List<ChildList> children,
      boolean event) {
    this.place = place;
    this.sqlName = sqlName;
    this.type = type;
    this.collection = collection;
    this.columns = List.copyOf(columns);
    this.children = List.copyOf(children);
    this.event = event;
  }

  /** All of them, in their order. */
  public static List<Table> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The table of a name in SQL.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Table named(String sqlName) {
    return Optional.ofNullable(ALL.get(sqlName))
        .orElseThrow(() -> new IllegalArgumentException("no table is called " + sqlName));
  }

  /** The table of an entity, by its type in the subgraph's schema. */
  public static Optional<Table> ofType(String type) {
    return ALL.values().stream().filter(table -> table.type.equals(type)).findFirst();
  }

  /** The table's name in SQL: the entity in snake case. */
  public String sqlName() {
    return sqlName;
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

  @Override
  public int compareTo(Table other) {
    return Integer.compare(place, other.place);
  }

  @Override
  public String toString() {
    return sqlName;
  }
}
