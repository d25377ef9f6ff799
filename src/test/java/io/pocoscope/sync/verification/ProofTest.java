package io.pocoscope.sync.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Column;
import io.pocoscope.store.ColumnType;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.support.Judgements;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.RecordedStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that is proved first comes to what it comes to when everything is searched. */
@Tag("slow")
class ProofTest {
  private static final String ONE = "id = (select min(id) from main.%s)";
  private static final String OTHER = "id = (select max(id) from main.%s)";

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void makeAMarket() {
    store =
        MarketStore.open(
            folder.resolve("market.duckdb"),
            MarketSettings.defaults().withSeed(3).withSize(40, 3).withFailureRate(.2));
  }

  @AfterAll
  static void closeTheStore() {
    store.close();
  }

  @BeforeEach
  void rememberTheStore() {
    store.execute("begin transaction");
  }

  @AfterEach
  void putTheStoreRight() {
    store.execute("rollback");
  }

  @ParameterizedTest
  @MethodSource("provedFirst")
  void aWholeMarketIsProvedAndAsMuchComparedAsInASearch(Check check) {
    assertProved(store, check);
  }

  @Test
  void soIsTheRecordedHistory() {
    try (Store recorded = RecordedStore.open(folder.resolve("recorded.duckdb"))) {
      assertThat(provedFirst()).allSatisfy(check -> assertProved(recorded, check));
    }
  }

  @ParameterizedTest
  @MethodSource("ofMoreThanIds")
  void whateverIsDamagedNoProofHidesIt(Table table) {
    long found = 0;
    for (String damage : damagesOfRows(table)) {
      found += damaged(damage, checksOf(table));
    }
    for (Column column : table.columns()) {
      List<Check> checks =
          checksOf(table).stream().filter(check -> reads(check, column.name())).toList();
      for (String damage : checks.isEmpty() ? List.<String>of() : damagesOf(table, column)) {
        found += damaged(damage, checks);
      }
    }
    assertThat(found).as("seen of the damages to " + table).isPositive();
  }

  /** Where both sides are damaged alike, sums of both are the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "contribution task_contribute",
        "contribution task_contribute task_reveal",
        "task task_initialize",
        "task task_initialize task_finalize task_claimed",
        "task deal",
        "reward seize",
        "accurate_contribution faulty_contribution"
      })
  void whatIsTwiceOnBothSidesIsFound(String tables) {
    for (String table : tables.split(" ", -1)) {
      store.execute("insert into %1$s select * from %1$s".formatted(table));
    }
    assertThat(assertNothingIsHidden(tables, provedFirst().toList())).isPositive();
  }

  @Test
  void whatIsCalledNothingOnBothSidesIsNoPair() {
    store.execute("update contribution set id = null");
    store.execute("update task_contribute set worker = null");
    store.execute("update task_reveal set worker = null");
    store.execute("update task set id = null, deal = null");
    store.execute("update deal set id = null");
    store.execute("update task_initialize set task = null");
    assertThat(assertNothingIsHidden("no ids", provedFirst().toList())).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0})
  void numbersAtTheEndsBreakNoProof(long number) {
    for (String column :
        List.of(
            "reward.value",
            "seize.value",
            "reward.block",
            "reward.log_index",
            "accurate_contribution.score",
            "deal.worker_stake",
            "deal.app_price")) {
      String[] of = column.split("\\.", -1);
      store.execute(
          "update %1$s set %2$s = ? where id = (select max(id) from %1$s)".formatted(of[0], of[1]),
          number);
      assertNothingIsHidden(column + " = " + number, checksOf(Table.named(of[0])));
      putTheStoreRight();
      rememberTheStore();
    }
  }

  static Stream<Check> provedFirst() {
    return Arrays.stream(Check.values()).filter(check -> Proof.sql(check).isPresent());
  }

  /** Tables that a check with a proof reads for more than their ids and references. */
  static Stream<Table> ofMoreThanIds() {
    return Table.all().stream().filter(table -> checksOf(table).size() > 2);
  }

  private static List<Check> checksOf(Table table) {
    return provedFirst().filter(check -> reads(check, table.sqlName())).toList();
  }

  private static boolean reads(Check check, String name) {
    return Stream.of(check.sql().split("\\W+", -1)).anyMatch(name::equals);
  }

  private static List<String> damagesOfRows(Table table) {
    return Stream.of(
            "delete from main.%1$s where %2$s",
            "delete from main.%1$s",
            "insert into main.%1$s select * from main.%1$s where %2$s",
            "insert into main.%1$s (id) values (null), (null)")
        .map(damage -> damage.formatted(table, ONE.formatted(table)))
        .toList();
  }

  private static List<String> damagesOf(Table table, Column column) {
    String one = ONE.formatted(table);
    String other = OTHER.formatted(table);
    String name = '"' + column.name() + '"';
    String set = String.format(Locale.ROOT, "update main.%s set %s = ", table, name);
    String ofOther = "(select %s from main.%s where %s)".formatted(name, table, other);
    String ofOne = "(select %s from main.%s where %s)".formatted(name, table, one);
    List<String> all = new ArrayList<>();
    all.add(set + "null where " + one);
    all.add(set + "null");
    all.add(set + ofOther + " where " + one);
    all.add(
        set
            + "case when %s then %s else %s end where %s or %s"
                .formatted(one, ofOther, ofOne, one, other));
    if (column.type() == ColumnType.HEX || column.type() == ColumnType.ID) {
      all.add(set + "'another' where " + one);
    } else if (column.type() == ColumnType.RLC || column.type() == ColumnType.NUMBER) {
      all.add(set + name + " + 1 where " + one);
    } else if (column.name().equals("status")) {
      all.add(set + "'FAILLED' where " + one);
      all.add(set + "'PROVED' where " + other);
    }
    return all;
  }

  private long damaged(String damage, List<Check> checks) {
    store.execute(damage);
    long found = assertNothingIsHidden(damage, checks);
    putTheStoreRight();
    rememberTheStore();
    return found;
  }

  private static long assertNothingIsHidden(String damage, List<Check> checks) {
    Map<Check, Tally> made = new Verifier(store).make(checks, Judgements.anew(store));
    long found = 0;
    for (Check check : checks) {
      Tally searched = search(store, check);
      assertThat(made.get(check).result()).as(damage).isEqualTo(searched.result());
      assertThat(made.get(check).discrepancies())
          .as(damage)
          .containsExactlyInAnyOrderElementsOf(searched.discrepancies());
      found += searched.result().discrepancies();
    }
    return found;
  }

  private static void assertProved(Store store, Check check) {
    Tally proved = new Tally(store, check);
    assertThat(proved.isProved(Proof.sql(check).orElseThrow())).as(check.label()).isTrue();
    assertThat(proved.result()).isEqualTo(search(store, check).result());
  }

  private static Tally search(Store store, Check check) {
    Tally searched = new Tally(store, check);
    searched.compare(check.sql());
    return searched;
  }
}
