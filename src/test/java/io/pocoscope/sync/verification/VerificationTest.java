package io.pocoscope.sync.verification;

import static io.pocoscope.sync.verification.Check.CONTENT_SUMS;
import static io.pocoscope.sync.verification.Check.CONTRIBUTIONS;
import static io.pocoscope.sync.verification.Check.DEAL_COUNTERS;
import static io.pocoscope.sync.verification.Check.EVENT_IDS;
import static io.pocoscope.sync.verification.Check.FROZEN;
import static io.pocoscope.sync.verification.Check.IDS;
import static io.pocoscope.sync.verification.Check.JUDGED_CONTRIBUTIONS;
import static io.pocoscope.sync.verification.Check.JUDGED_ERRORS;
import static io.pocoscope.sync.verification.Check.JUDGED_MOVEMENTS;
import static io.pocoscope.sync.verification.Check.JUDGED_SLOTS;
import static io.pocoscope.sync.verification.Check.JUDGED_SPANS;
import static io.pocoscope.sync.verification.Check.KITTY;
import static io.pocoscope.sync.verification.Check.OPEN_REFERENCES;
import static io.pocoscope.sync.verification.Check.POLICIES;
import static io.pocoscope.sync.verification.Check.PROTOCOL_COUNTERS;
import static io.pocoscope.sync.verification.Check.REFERENCES;
import static io.pocoscope.sync.verification.Check.REVEALS;
import static io.pocoscope.sync.verification.Check.REWARDS;
import static io.pocoscope.sync.verification.Check.SEIZES;
import static io.pocoscope.sync.verification.Check.SLOT_BOUNDS;
import static io.pocoscope.sync.verification.Check.SLOT_INDEXES;
import static io.pocoscope.sync.verification.Check.TASK_ENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Column;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import io.pocoscope.support.Judgements;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check is seen to fail: a whole market's store is damaged, judged, and put right again. */
@Tag("slow")
class VerificationTest {
  private static final String KITTY_ACCOUNT = "'0x99c2268479b93fde36232351229815df80837e23'";

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void makeAMarket() {
    store =
        MarketStore.open(
            folder.resolve("market.duckdb"),
            MarketSettings.defaults().withSeed(2).withSize(150, 4).withHidden(.2));
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

  @Test
  void aWholeHistoryAddsUpAndNoCheckIsSkipped() {
    Verification whole = new Verifier(store).verify(Judgements.anew(store));
    assertThat(whole.discrepancies()).isEmpty();
    assertThat(whole.addsUp()).isTrue();
    assertThat(whole.with(CheckResult.Verdict.FAILED)).isEmpty();
    assertThat(whole.with(CheckResult.Verdict.SKIPPED)).isEmpty();
    assertThat(whole.with(CheckResult.Verdict.PASSED)).hasSizeGreaterThan(14);
  }

  @ParameterizedTest
  @CsvSource({"11, 100, 5, .08", "12, 60, 3, .6", "13, 10, 20, .2", "14, 80, 1, 0"})
  void otherHistoriesAddUpToo(long seed, int deals, double tasks, double failureRate) {
    try (Store other = Store.open(folder.resolve(seed + ".duckdb"), StoreLimits.standard())) {
      MarketStore.fill(
          other,
          MarketSettings.defaults()
              .withSeed(seed)
              .withSize(deals, tasks)
              .withFailureRate(failureRate));
      assertThat(new Verifier(other).verify(Judgements.anew(other)).discrepancies()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "deals_count, deals",
    "tasks_count, slots",
    "completed_tasks_count, completed tasks",
    "claimed_tasks_count, claimed tasks",
    "apps_count, apps",
    "datasets_count, datasets",
    "workerpools_count, workerpools",
    "categories_count, categories"
  })
  void aTotalThatTheSubgraphCountsOtherwise(String counter, String subject) {
    long held = number("select " + counter + " from protocol");
    store.execute("update protocol set " + counter + " = " + counter + " + 1");
    assertOnly(PROTOCOL_COUNTERS, subject, held + 1, held);
  }

  @Test
  void countersThatAreMissing() {
    store.execute("delete from protocol");
    assertOnly(PROTOCOL_COUNTERS, "rows of protocol", 1, 0);
  }

  @Test
  void aDealThatCountsOtherwise() {
    String deal = text("select max(id) from deal");
    long completed = number("select completed_tasks_count from deal where id = '" + deal + "'");
    store.execute("update deal set completed_tasks_count = ? where id = ?", completed + 7, deal);
    assertOnly(DEAL_COUNTERS, "completed tasks of deal " + deal, completed + 7, completed);
  }

  @Test
  void aTaskOutsideItsDeal() {
    String task = text("select max(id) from task");
    long last =
        number(
            "select bot_first + bot_size - 1 from deal where id = (select deal from task where id ="
                + " '"
                + task
                + "')");
    store.execute("update task set \"index\" = ? where id = ?", last + 1, task);
    String deal = text("select deal from task where id = '" + task + "'");
    assertOnly(SLOT_BOUNDS, "index of task " + task + " of deal " + deal, last, last + 1);
  }

  @Test
  void anIndexThatTwoTasksHave() {
    String deal =
        text("select deal from task group by deal having count(*) > 1 order by 1 limit 1");
    store.execute(
        "update task set \"index\" = (select min(\"index\") from task where deal = ?) where id ="
            + " (select max_by(id, \"index\") from task where deal = ?)",
        deal,
        deal);
    long index = number("select min(\"index\") from task where deal = '" + deal + "'");
    assertOnly(SLOT_INDEXES, "tasks with index " + index + " of deal " + deal, 1, 2);
  }

  @Test
  void aRowThatIsThereTwice() {
    String account = text("select max(id) from account");
    store.execute("insert into account select * from account where id = ?", account);
    assertOnly(IDS, "account rows with id " + account, 1, 2);
  }

  @Test
  void anEventIdInTwoTables() {
    String event = text("select max(id) from unlock");
    store.execute("update lock set id = ? where id = (select max(id) from lock)", event);
    assertOnly(EVENT_IDS, "events with id " + event, 1, 2);
  }

  @ParameterizedTest
  @MethodSource("io.pocoscope.store.Table#all")
  void aReferenceThatLeadsNowhere(Table table) {
    store.execute(
        "insert into main.%s (id) select 'made-up' where not exists (select 1 from main.%s)"
            .formatted(table.sqlName(), table.sqlName()));
    String id = text("select max(id) from main." + table.sqlName());
    for (Column column : table.columns()) {
      if (column.target().isPresent()) {
        String place = table.sqlName() + "." + column.name() + " of " + id;
        String gone = column.type().sql().endsWith("[]") ? "['0xdead']" : "'0xdead'";
        String damage = "update main.%s set %s = %s where id = ?";
        store.execute(damage.formatted(table.sqlName(), column.name(), gone), id);
        assertThat(
                new Verifier(store)
                    .make(List.of(REFERENCES), Judgements.anew(store))
                    .get(REFERENCES)
                    .discrepancies())
            .anySatisfy(it -> assertIs(it, REFERENCES, place, "0xdead", "nothing"));
      }
    }
  }

  @Test
  void onlyTheReferenceThatLeadsNowhereIsNamed() {
    String event = text("select max(id) from task_initialize");
    store.execute("update task_initialize set workerpool = '0xdead' where id = ?", event);
    assertThat(verify().discrepancies())
        .singleElement()
        .satisfies(
            it ->
                assertIs(
                    it, REFERENCES, "task_initialize.workerpool of " + event, "0xdead", "nothing"));
  }

  @ParameterizedTest
  @CsvSource({
    "task_initialize, TaskInitialize",
    "task_finalize, TaskFinalize",
    "task_claimed, TaskClaimed"
  })
  void anEventOfATaskThatIsMissing(String table, String event) {
    String task = text("select max(task) from " + table);
    store.execute("delete from " + table + " where task = ?", task);
    assertOnly(TASK_ENDS, event + " events of task " + task, 1, 0);
  }

  @Test
  void aContributionOfAnotherHashThanItsEvents() {
    String contribution = text("select max(id) from contribution");
    String hash = text("select hash from contribution where id = '" + contribution + "'");
    store.execute("update contribution set hash = '0xbad' where id = ?", contribution);
    assertOnly(CONTRIBUTIONS, "hash of contribution " + contribution, hash, "0xbad");
  }

  @Test
  void aContributionThatIsMissing() {
    // Of a task that is not completed, so that no money depends on it.
    String contribution =
        text(
            "select max(c.id) from contribution c join task on task.id = c.task where task.status ="
                + " 'FAILLED' and c.status = 'CONTRIBUTED'");
    String hash = text("select hash from contribution where id = '" + contribution + "'");
    store.execute("delete from contribution where id = ?", contribution);
    assertOnly(CONTRIBUTIONS, "hash of contribution " + contribution, hash, "nothing");
  }

  @Test
  void aContributionThatIsAnotherTasks() {
    String contribution =
        text(
            "select max(c.id) from contribution c join task on task.id = c.task where task.status ="
                + " 'FAILLED'");
    String other = text("select max(id) from task where status = 'ACTIVE'");
    store.execute("update contribution set task = ? where id = ?", other, contribution);
    assertThat(verify().discrepancies()).extracting(Discrepancy::check).containsOnly(CONTRIBUTIONS);
  }

  @Test
  void aProofWithoutAReveal() {
    String contribution =
        text(
            "select max(c.id) from contribution c join task on task.id = c.task where task.status ="
                + " 'FAILLED' and c.status = 'CONTRIBUTED'");
    store.execute("update contribution set status = 'PROVED' where id = ?", contribution);
    assertOnly(REVEALS, "status of contribution " + contribution, "CONTRIBUTED", "PROVED");
  }

  @Test
  void aDealWithoutTheRatioOfItsPoolsPolicy() {
    String deal =
        text(
            "select max(id) from deal where id not in (select deal from task where status ="
                + " 'COMPLETED')");
    long ratio = number("select scheduler_reward_ratio from deal where id = '" + deal + "'");
    store.execute("update deal set scheduler_reward_ratio = ? where id = ?", ratio + 1, deal);
    assertOnly(POLICIES, "scheduler's reward ratio of deal " + deal, ratio, ratio + 1);
  }

  @Test
  void aDealWithoutTheStakeOfItsPoolsPolicy() {
    String deal =
        text(
            "select max(id) from deal where id not in (select deal from task where status ="
                + " 'COMPLETED')");
    long stake = number("select worker_stake from deal where id = '" + deal + "'");
    store.execute("update deal set worker_stake = ? where id = ?", stake + 1, deal);
    assertOnly(POLICIES, "worker stake of deal " + deal, stake, stake + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "deal.app_owner",
    "deal.dataset_owner",
    "deal.workerpool_owner",
    "contribution.worker"
  })
  void aRewardOfOneNrlcTooMuch(String role) {
    String event =
        text(
            """
            select max(reward.id) from reward join task on task.id = reward.task
              join deal on deal.id = task.deal join contribution on contribution.task = task.id
            where task.status = 'COMPLETED' and reward.value > 0 and reward.account =
            """
                + role);
    String of =
        text("select account || ' for task ' || task from reward where id = '" + event + "'");
    long due =
        number(
            "select sum(value) from reward where account || ' for task ' || task = '" + of + "'");
    store.execute("update reward set value = value + 1 where id = ?", event);
    assertOnly(REWARDS, "rewards of " + of, due, due + 1);
  }

  @Test
  void aRewardThatIsMissing() {
    String event =
        text("select max(id) from reward where value > 0 and account <> " + KITTY_ACCOUNT);
    store.execute("delete from reward where id = ?", event);
    assertThat(verify().discrepancies())
        .singleElement()
        .satisfies(it -> assertThat(it.check()).isEqualTo(REWARDS));
  }

  @Test
  void aRewardOfATaskThatHasNotEnded() {
    String task = text("select max(id) from task where status = 'ACTIVE'");
    String account = text("select max(id) from account");
    store.execute(
        "insert into reward by name select * replace ('made-up' as id, ? as task, ? as account, 5"
            + " as value) from reward limit 1",
        task,
        account);
    assertOnly(REWARDS, "rewards of " + account + " for task " + task, 0, 5);
  }

  @Test
  void sharesThatTheScoresOfTheWorkersDoNotGive() {
    store.execute(
        "update accurate_contribution set score = 3 * score + 40 where id = (select min_by(id,"
            + " block) from accurate_contribution)");
    assertThat(verify().discrepancies())
        .isNotEmpty()
        .extracting(Discrepancy::check)
        .containsOnly(REWARDS);
  }

  @Test
  void aSlashOnAClaimThatIsNotThirtyPercent() {
    String event =
        text(
            "select max(seize.id) from seize join task on task.id = seize.task where task.status ="
                + " 'FAILLED'");
    assertOneNrlcMore(event);
  }

  @Test
  void aPaymentThatIsNotThePrice() {
    String event =
        text(
            """
            select max(seize.id) from seize join task on task.id = seize.task
              join deal on deal.id = task.deal and seize.account = deal.sponsor
            where task.status = 'COMPLETED'\
            """);
    assertOneNrlcMore(event);
  }

  @Test
  void aSlashOfAWorkerThatIsNotItsStake() {
    String event =
        text(
            """
            select max(seize.id) from seize join task on task.id = seize.task
              join contribution on contribution.task = task.id and contribution.worker = seize.account
            where task.status = 'COMPLETED' and contribution.status <> 'PROVED'\
            """);
    assertOneNrlcMore(event);
  }

  @Test
  void aPartOfTheKittyThatIsNotATenth() {
    // The last one, and with it its reward and what is left: only the rule itself is broken.
    String task =
        text(
            "select max_by(task, block * 1000000 + log_index) from seize where account = "
                + KITTY_ACCOUNT);
    long part =
        number(
            "select value from seize where account = "
                + KITTY_ACCOUNT
                + " and task = '"
                + task
                + "'");
    store.execute(
        "update seize set value = value - 1 where account = " + KITTY_ACCOUNT + " and task = ?",
        task);
    store.execute("update account set frozen = frozen + 1 where id = " + KITTY_ACCOUNT);
    store.execute(
        """
        update reward set value = value - 1
        where id = (select min_by(reward.id, reward.log_index) from reward
                    join task on task.id = reward.task join deal on deal.id = task.deal
                    where reward.task = ? and reward.account = deal.workerpool_owner and reward.value > 0)\
        """,
        task);
    // What is left over in the kitty, later ones should have taken.
    assertThat(verify().discrepancies())
        .allSatisfy(it -> assertThat(it.check()).isEqualTo(KITTY))
        .anySatisfy(
            it -> assertIs(it, KITTY, "kitty's part of task " + task, "" + part, "" + (part - 1)));
  }

  @Test
  void whatIsLockedWithoutALock() {
    String account = text("select max(id) from account where frozen > 0");
    long frozen = number("select frozen from account where id = '" + account + "'");
    store.execute("update account set frozen = frozen + 1 where id = ?", account);
    assertOnly(FROZEN, "frozen nRLC of account " + account, frozen, frozen + 1);
  }

  @Test
  void aReferenceThatIsOpenIsCountedAndNoFailure() {
    long before =
        number(
            "select count(*) filter (where sender is null) + count(*) filter (where recipient is"
                + " null) from transaction");
    store.execute(
        "update transaction set sender = null where id = (select min(id) from transaction where"
            + " sender is not null)");
    Verification informed = verify();
    assertThat(informed.addsUp()).isTrue();
    assertThat(informed.discrepancies()).isEmpty();
    assertThat(informed.with(CheckResult.Verdict.NOTED))
        .extracting(CheckResult::check)
        .containsExactly(OPEN_REFERENCES);
    assertThat(informed.with(CheckResult.Verdict.NOTED))
        .extracting(CheckResult::discrepancies)
        .containsExactly(before + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "JUDGED_SLOTS, update judged_slot set rounds = rounds + 1, slot ",
    "JUDGED_SLOTS, delete from judged_slot, slot ",
    "JUDGED_CONTRIBUTIONS, update judged_contribution set standing = 'UNKNOWN', contribution of ",
    "JUDGED_MOVEMENTS, update judged_movement set nrlc = nrlc + 1, money of task ",
    "JUDGED_MOVEMENTS, delete from judged_movement, money of task ",
    "JUDGED_CONTRIBUTIONS, insert into judged_contribution (task) select id from task, contribution"
        + " of "
  })
  void aJudgementThatIsNotWhatTheEventsSay(Check check, String damage, String subject) {
    String task =
        text("select min(task) from judged_movement join judged_contribution using (task)");
    store.execute(
        damage + (damage.contains("from task") ? " where id" : " where task") + " = ?", task);
    assertThat(new Verifier(store).verify(Judgements.anew(store)).discrepancies())
        .isNotEmpty()
        .allSatisfy(
            found -> {
              assertThat(found.check()).isEqualTo(check);
              assertThat(found.subject()).startsWith(subject.strip()).contains(task);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update judged_span set last_at = last_at - interval 1 day",
        "delete from judged_span"
      })
  void aSpanThatIsNotThatOfTheEvents(String damage) {
    String task = text("select min(id) from task");
    store.execute(damage + " where task_key = id_key(?)", task);
    assertThat(new Verifier(store).verify(Judgements.anew(store)).discrepancies())
        .extracting(Discrepancy::check, Discrepancy::subject)
        .containsExactly(tuple(JUDGED_SPANS, "span of task " + task));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update contributed_error set digest = (select max(digest) from worker_error where digest"
            + " <> contributed_error.digest)",
        "update contributed_error set hash = '0xbad'",
        "delete from contributed_error",
        "insert into contributed_error select * from contributed_error",
        "insert into contributed_error select task, worker, hash, (select min(digest) from"
            + " worker_error) from judged_contribution"
      })
  void anErrorThatIsNotWhatTheHashOfAContributionHolds(String damage) {
    String task =
        damage.contains("judged_contribution")
            ? text("select min(task) from judged_contribution where standing = 'PROVED'")
            : text("select min(task) from contributed_error");
    store.execute(damage + " where task = ?", task);
    assertThat(verifyAll().discrepancies())
        .isNotEmpty()
        .allSatisfy(
            found -> {
              assertThat(found.check()).isEqualTo(JUDGED_ERRORS);
              assertThat(found.subject()).startsWith("error that 0x").endsWith(task);
            });
  }

  @Test
  void anErrorOfATaskThatIsNowhere() {
    store.execute("insert into contributed_error values ('0xdead', '0xbeef', '0x01', '0x02')");
    assertThat(verifyAll().discrepancies())
        .extracting(Discrepancy::check, Discrepancy::subject)
        .containsExactly(tuple(JUDGED_ERRORS, "error that 0xbeef contributed to 0xdead"));
  }

  @Test
  void theErrorsOfEachPartAreComparedOnce() {
    Verification whole = verifyAll();
    Verification inParts = new Verifier(store).verify(Judgements.anew(store, 50));
    assertThat(inParts.addsUp()).isTrue();
    assertThat(compared(inParts))
        .isEqualTo(compared(whole))
        .isEqualTo(number("select count(*) from judged_contribution where standing <> 'PROVED'"))
        .isGreaterThan(number("select count(*) from contributed_error"));
  }

  private static long compared(Verification verification) {
    return verification.checks().stream()
        .filter(result -> result.check() == JUDGED_ERRORS)
        .mapToLong(CheckResult::compared)
        .sum();
  }

  @Test
  void aRowThatChangedWithoutTheSumsOfItsTable() {
    store.execute("update app set name = 'another' where id = (select min(id) from app)");
    assertThat(new Verifier(store).verify(Judgements.anew(store)).discrepancies())
        .extracting(Discrepancy::check, Discrepancy::subject)
        .containsExactly(tuple(CONTENT_SUMS, "table app"));
  }

  @Test
  void everyCheckIsDamagedInATestAbove() {
    // Kept by hand: a check that is added here needs a test in which it fails.
    assertThat(Check.values())
        .containsExactlyInAnyOrder(
            PROTOCOL_COUNTERS,
            DEAL_COUNTERS,
            SLOT_BOUNDS,
            SLOT_INDEXES,
            IDS,
            EVENT_IDS,
            REFERENCES,
            TASK_ENDS,
            CONTRIBUTIONS,
            REVEALS,
            POLICIES,
            REWARDS,
            SEIZES,
            KITTY,
            FROZEN,
            JUDGED_SLOTS,
            JUDGED_CONTRIBUTIONS,
            JUDGED_MOVEMENTS,
            JUDGED_SPANS,
            JUDGED_ERRORS,
            CONTENT_SUMS,
            OPEN_REFERENCES);
  }

  @Test
  void ofManyDiscrepanciesAllAreCounted() {
    store.execute("update deal set completed_tasks_count = completed_tasks_count + 1");
    Verification damaged = verify();
    assertThat(damaged.discrepancyCount()).isEqualTo(150);
    assertThat(damaged.discrepancies()).hasSize(150);
    assertThat(damaged.with(CheckResult.Verdict.FAILED))
        .extracting(CheckResult::check)
        .containsExactly(DEAL_COUNTERS);
  }

  /** The seize and what it leaves locked both say so. */
  private static void assertOneNrlcMore(String event) {
    String of =
        text("select account || ' for task ' || task from seize where id = '" + event + "'");
    long due =
        number("select sum(value) from seize where account || ' for task ' || task = '" + of + "'");
    store.execute("update seize set value = value + 1 where id = ?", event);
    List<Discrepancy> found = verify().discrepancies();
    assertThat(found).extracting(Discrepancy::check).containsExactly(SEIZES, FROZEN);
    assertIs(found.get(0), SEIZES, "seizes of " + of, "" + due, "" + (due + 1));
  }

  private static void assertOnly(Check check, String subject, Object expected, Object found) {
    assertThat(verify().discrepancies())
        .singleElement()
        .satisfies(it -> assertIs(it, check, subject, expected.toString(), found.toString()));
  }

  private static void assertIs(
      Discrepancy it, Check check, String subject, String expected, String found) {
    assertThat(it)
        .hasToString(
            "%s: %s: %s expected, %s found".formatted(check.label(), subject, expected, found));
  }

  private static Verification verifyAll() {
    return new Verifier(store).verify(Judgements.anew(store));
  }

  /** Of the history alone: what was judged of it is another matter. */
  private static Verification verify() {
    return new Verifier(store).verifyJustJudged();
  }

  private static String text(String sql) {
    return store.queryOne(sql, row -> row.getString(1));
  }

  private static long number(String sql) {
    return store.queryOne(sql, row -> row.getLong(1));
  }
}
