package io.pocoscope.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import io.pocoscope.store.Unjudged;
import io.pocoscope.support.Judgements;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.RecordedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The views say the same whether they judge from the events or read what was judged once. */
class JudgementTest {
  /** Megabytes, as commands that read have. */
  private static final int ENOUGH_TO_READ = 1400;

  private final IllegalStateException stopped = new IllegalStateException("stopped");

  @TempDir private static Path shared;
  private static Path made;

  @TempDir private Path folder;

  @BeforeAll
  static void makeAMarket() {
    made = shared.resolve("made.duckdb");
    MarketStore.open(made, MarketSettings.defaults().withSeed(5).withSize(25, 4)).close();
  }

  @Test
  @Tag("slow")
  void everyViewOfTheRecordedHistorySaysTheSame() {
    try (Store store = RecordedStore.open(folder.resolve("recorded.duckdb"))) {
      assertSameInEveryView(store);
    }
  }

  /** Parts that were as small however long the history would make its time grow as its square. */
  @Test
  void moreSlotsAreJudgedAtOnceWhereThereIsMoreMemory() {
    try (Store store = market()) {
      store.allowMemory(512);
      assertThat(slotsAtOnce(store)).isEqualTo(100_000);
      store.allowMemory(64);
      assertThat(slotsAtOnce(store)).isEqualTo(100_000);
      store.allowMemory(5120);
      assertThat(slotsAtOnce(store)).isBetween(970_000L, 1_000_000L);
    }
  }

  private static long slotsAtOnce(Store store) {
    return store.queryOne(Judging.text("slots-at-once"), row -> row.getLong(1));
  }

  @Test
  void everyViewOfAMadeUpHistorySaysTheSame() {
    try (Store store = market()) {
      assertSameInEveryView(store);
    }
  }

  /** Neither the time of judging nor whether the store is synced is kept. */
  @ParameterizedTest
  @ValueSource(
      strings = {"block_number = null", "\"now\" = timestamp '2021-07-20'", "\"now\" = null"})
  void whatMetaSaysIsHeardAtOnce(String change) {
    try (Store store = market()) {
      new Judgement(store).renew();
      store.execute("update meta set " + change);
      List<String> views = List.of("slot", "slot_fate", "contribution_outcome");
      Map<String, String> judged = contents(store, views);
      new Judgement(store).suspend();
      assertThat(contents(store, views)).isEqualTo(judged);
    }
  }

  @Test
  void whatIsJudgedInPartsIsJudgedTheSame() {
    try (Store store = market()) {
      List<HistoryPart> parts = new ArrayList<>();
      new Unjudged(store).everything();
      new Judgement(store, 13, parts::add).renew();
      assertThat(parts).hasSizeGreaterThan(5);
      Judgements.assertAsEventsSay(store);
    }
  }

  /** However far it came, views are right, and the next one judges all. */
  @Test
  void whoeverIsStoppedBetweenTwoPartsHasJudgedNothing() {
    try (Store store = market()) {
      new Unjudged(store).everything();
      assertThatThrownBy(() -> new Judgement(store, 13, stopAfter(3)).renew()).isSameAs(stopped);
      assertThat(number(store, "select count(*) from judged_slot")).isPositive();
      assertThat(Judgement.isReadIn(store)).isFalse();
      assertThat(number(store, "select count(*) from slot"))
          .isEqualTo(number(store, "select count(*) from slot_from_events"));
      assertThat(new Unjudged(store).isEverything()).isTrue();
    }
    try (Store store = reopened()) {
      new Judgement(store).renew();
      assertThat(Judgement.isReadIn(store)).isTrue();
      Judgements.assertAsEventsSay(store);
    }
  }

  private Consumer<HistoryPart> stopAfter(long parts) {
    return part -> {
      if (part.number() == parts) {
        throw stopped;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task_initialize",
        "task_contribute",
        "task_consensus",
        "task_reveal",
        "task_reopen",
        "task_finalize",
        "task_claimed",
        "contribution",
        "reward",
        "seize",
        "task",
        "deal"
      })
  void whatLosesARowIsJudgedAnew(String table) {
    try (Store store = market()) {
      new Judgement(store).renew();
      long slots = slots(store);
      for (String which : List.of("max", "min", "median")) {
        String gone = "id = (select " + which + "(id) from " + table + ")";
        new Unjudged(store).heldWhere(Table.named(table), gone);
        new ContentSums(store).forget(Table.named(table));
        store.execute("delete from " + table + " where " + gone);
        new Judgement(store).renew();
        Judgements.assertAsEventsSay(store);
      }
      assertThat(slots(store)).isBetween(slots - 30, slots);
    }
  }

  @Test
  void onlyWhatHasChangedIsJudgedAnew() {
    try (Store store = market()) {
      new Judgement(store).renew();
      store.execute("update judged_slot set rounds = 77");
      String one = "id = (select max(id) from task_reveal)";
      new Unjudged(store).heldWhere(Table.TASK_REVEAL, one);
      new Judgement(store).renew();
      long anew =
          store.queryOne(
              "select count(*) from judged_slot where rounds is distinct from 77",
              row -> row.getLong(1));
      assertThat(anew).isBetween(1L, 10L);
    }
  }

  @Test
  void aTaskThatGoesToAnotherDealIsJudgedInBoth() {
    try (Store store = market()) {
      new Judgement(store).renew();
      String one = "id = (select max(id) from task)";
      Unjudged unjudged = new Unjudged(store);
      unjudged.heldWhere(Table.TASK, one);
      store.execute("update task set deal = (select min(id) from deal) where " + one);
      unjudged.heldWhere(Table.TASK, one);
      new ContentSums(store).forget(Table.TASK);
      new Judgement(store).renew();
      Judgements.assertAsEventsSay(store);
    }
  }

  /** A reorganisation may leave an imported event beside the one that took its place. */
  @Test
  void anEventThatStandsTwiceIsOneContribution() {
    try (Store store = market()) {
      long contributions = number(store, "select count(*) from task_worker");
      store.execute(
          "insert into task_contribute select * replace ('99999999-1' as id, 99999999 as block)"
              + " from task_contribute order by id limit 1");
      store.execute(
          "insert into task_reveal select * replace ('99999999-2' as id, 99999999 as block) from"
              + " task_reveal order by id limit 1");
      new Unjudged(store).everything();
      new Judgement(store).renew();
      Judgements.assertAsEventsSay(store);
      assertThat(number(store, "select count(*) from task_worker")).isEqualTo(contributions);
      assertThat(number(store, "select count(*) from contribution_standing"))
          .isEqualTo(contributions);
    }
  }

  /** Who changes rows by other means says so; until they are judged, it is to be seen. */
  @Test
  void whatWasChangedByOtherMeansIsOutdatedUntilItIsJudged() {
    try (Store store = market()) {
      assertThat(Judgement.isOutdatedIn(store)).isFalse();
      store.execute("insert into unjudged values (null, null)");
      assertThat(Judgement.isOutdatedIn(store)).isTrue();
      new Judgement(store).renew();
      assertThat(Judgement.isOutdatedIn(store)).isFalse();
    }
  }

  /** Anybody can sign an order for a million tasks. */
  @Test
  void aDealOfManySlotsIsJudgedInItsParts() {
    try (Store store = market()) {
      store.execute("update deal set bot_size = 400 where id = (select min(id) from deal)");
      new Unjudged(store).heldWhere(Table.DEAL, "id = (select min(id) from deal)");
      new ContentSums(store).forget(Table.DEAL);
      new Judgement(store, 50, part -> {}).renew();
      Judgements.assertAsEventsSay(store);
      assertThat(number(store, "select count(*) from judged_slot")).isGreaterThan(400);
    }
  }

  /** A process may be killed at any time, and others read the file. */
  @Test
  void whileRowsChangeTheViewsJudgeFromEvents() {
    try (Store store = market()) {
      Judgement judgement = new Judgement(store);
      judgement.renew();
      judgement.suspend();
      long completed = completed(store);
      store.execute("delete from task_finalize");
      store.execute("update task set status = 'FAILLED' where status = 'COMPLETED'");
      assertThat(completed).isPositive();
      assertThat(completed(store)).isZero();
    }
  }

  @Test
  void aStoreThatAnEarlierVersionFilledIsJudgedWhenItIsOpenedToWrite() {
    try (Store store = market()) {
      store.execute("create or replace view failure_rate as select 1 as rate");
      store.execute("delete from judged_slot");
    }
    try (Store store = reopened()) {
      Views.install(store);
      new Judgement(store).renew();
      Judgements.assertAsEventsSay(store);
    }
  }

  /** What is judged is kept from opening to opening; only another version judges all anew. */
  @Test
  void whatIsJudgedStaysJudgedHoweverOftenAStoreIsOpened() {
    market().close();
    for (int time = 0; time < 3; time++) {
      try (Store store = reopened()) {
        Views.install(store);
        assertThat(Judgement.isReadIn(store)).isTrue();
        assertThat(new Unjudged(store).isNothing()).isTrue();
      }
    }
  }

  /** Each view with a hash of all its rows and how many these are. */
  private static Map<String, String> contents(Store store, List<String> views) {
    return views.stream()
        .collect(Collectors.toMap(Function.identity(), view -> content(store, view)));
  }

  private static String content(Store store, String view) {
    return store.queryOne(
        "select concat(count(*), ' ', sum(hash(rows::varchar)), ' ', (select string_agg(column_name"
            + " || ' ' || data_type, ',' order by column_index) from duckdb_columns() where"
            + " table_name = '"
            + view
            + "')) from "
            + view
            + " rows",
        row -> row.getString(1));
  }

  private static void assertSameInEveryView(Store store) {
    List<String> views =
        store.query(
            "select view_name from duckdb_views() where not internal order by 1",
            row -> row.getString(1));
    store.allowMemory(ENOUGH_TO_READ);
    Judgement judgement = new Judgement(store);
    judgement.suspend();
    Map<String, String> fromEvents = contents(store, views);
    judgement.renew();
    Judgements.assertAsEventsSay(store);
    assertThat(contents(store, views)).isEqualTo(fromEvents).hasSizeGreaterThan(20);
  }

  /** The test's own copy of the market, judged. */
  private Store market() {
    try {
      Files.copy(made, own());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return reopened();
  }

  private Store reopened() {
    return Store.open(own(), StoreLimits.standard());
  }

  private Path own() {
    return folder.resolve("own.duckdb");
  }

  private static long slots(Store store) {
    return number(store, "select count(*) from slot");
  }

  private static long completed(Store store) {
    return number(store, "select count(*) from slot where outcome = 'COMPLETED'");
  }

  private static long number(Store store, String sql) {
    return store.queryOne(sql, row -> row.getLong(1));
  }
}
