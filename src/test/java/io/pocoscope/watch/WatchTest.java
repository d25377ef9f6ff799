package io.pocoscope.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.outcome.Judgement;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Clustering;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Store;
import io.pocoscope.support.TestStore;
import io.pocoscope.watch.Message.Because;
import io.pocoscope.watch.Message.Event;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at a store that somebody fills in between, each as after a start of its own. */
class WatchTest {
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Alert RATE = new Alert.OfRate(Optional.empty(), new BigDecimal(".10"));
  private static final Alert SILENCE = new Alert.OfSilence(Optional.empty(), Duration.ofHours(6));

  @TempDir private Path folder;
  private Store store;
  private final List<Message> told = new ArrayList<>();

  @BeforeEach
  void open() {
    store = TestStore.open(folder.resolve("test.duckdb"));
    new Judgement(store).suspend();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anOutbreakIsToldOnceAndSoIsItsEnd() {
    look(0, RATE);
    for (int hour = 1; hour <= 12; hour++) {
      slots(hour, hour > 4 && hour <= 7);
      look(hour, RATE);
    }
    assertThat(told).extracting(Message::event).containsExactly(Event.ALARM, Event.END);
    Message alarm = told.get(0);
    assertThat(alarm.alert()).isEqualTo("rate > 0.1");
    assertThat(alarm.since()).contains(at(4));
    assertThat(alarm.time()).isBetween(at(5), at(6));
    assertThat(alarm.failed()).isEqualTo(alarm.settled());
    assertThat(alarm.evidence().orElseThrow()).isGreaterThan(alarm.needed().orElseThrow());
    assertThat(told.get(1).since()).contains(at(7));
    assertThat(told.get(1).failed()).contains(0L);
  }

  @Test
  void theSameSlotsGiveTheSameEvidenceHoweverOftenOneLooksAgain() {
    look(0, RATE);
    slots(1, true);
    Look once = look(1, RATE);
    for (int i = 0; i < 5; i++) {
      assertThat(look(1, RATE).messages()).isEmpty();
    }
    assertThat(once.change().failedSlots()).isEqualTo(20);
    assertThat(look(1, RATE).change().settled()).isZero();
  }

  @Test
  void anAlarmWhoseCauseIsGoneIsTakenBackOnce() {
    outbreak();
    store.execute("update task set status = 'COMPLETED'");
    look(3, RATE);
    look(4, RATE);
    assertThat(told).extracting(Message::event).containsExactly(Event.ALARM, Event.TAKEN_BACK);
    assertThat(told.get(1).failed()).contains(0L);
    slots(5, true);
    slots(6, true);
    look(6, RATE);
    assertThat(told).extracting(Message::number).containsExactly(1L, 1L, 2L);
  }

  @Test
  void soIsOneThatHasEnded() {
    outbreak();
    for (int hour = 3; hour <= 8; hour++) {
      slots(hour, false);
      look(hour, RATE);
    }
    store.execute("update task set status = 'COMPLETED'");
    look(9, RATE);
    look(10, RATE);
    assertThat(told)
        .extracting(Message::event)
        .containsExactly(Event.ALARM, Event.END, Event.TAKEN_BACK);
  }

  @Test
  void whatWasNotToldIsToldByTheNextLookAndSaysSo() {
    look(0, RATE);
    slots(1, true);
    slots(2, true);
    new MetaTable(store).sawTime(at(2), "test");
    assertThat(watch(RATE).look(head(2)).messages()).extracting(Message::again).containsOnly(false);
    Message again = look(2, RATE).messages().get(0);
    assertThat(again.again()).isTrue();
    assertThat(look(2, RATE).messages()).isEmpty();
  }

  @Test
  void anAlertIsAboutItsOwnSlotsAloneAndBeginsWhenItIsFirstAskedFor() {
    Alert ofOne =
        new Alert.OfRate(Optional.of(new Scope("requester", "0xr1")), new BigDecimal(".1"));
    Alert ofNobody = new Alert.OfRate(Optional.of(new Scope("pool", "0xp")), new BigDecimal(".1"));
    outbreak();
    told.clear();
    look(3, ofOne, ofNobody);
    assertThat(told).isEmpty();
    for (int hour = 4; hour < 8; hour++) {
      slots(hour, true);
      look(hour, ofOne, ofNobody);
    }
    assertThat(told).extracting(Message::alert).containsExactly("requester 0xr1 rate > 0.1");
  }

  @Test
  void ofWhomNoSlotIsYetIsKnown() {
    slots(1, false);
    List<Alert> alerts = new ArrayList<>(List.of(RATE, of("pool", "0xpool")));
    assertThat(watch(alerts.toArray(Alert[]::new)).strangers()).isEmpty();
    Scope.ROLES.forEach(role -> alerts.add(of(role, "0xnobody")));
    alerts.add(new Alert.OfSilence(Optional.of(new Scope("app", "0xnobody")), Duration.ofHours(1)));
    assertThat(watch(alerts.toArray(Alert[]::new)).strangers())
        .extracting(Scope::role)
        .containsExactlyElementsOf(Scope.ROLES);
  }

  private static Alert of(String role, String address) {
    return new Alert.OfRate(Optional.of(new Scope(role, address)), new BigDecimal(".1"));
  }

  @Test
  void silenceIsToldByTheChainsClockAndEndsWithTheNextSlot() {
    slots(1, false);
    look(1, SILENCE);
    look(6, SILENCE);
    assertThat(told).isEmpty();
    look(7, SILENCE);
    look(8, SILENCE);
    assertThat(told).extracting(Message::because).containsExactly(Because.NOTHING_SETTLED);
    assertThat(told.get(0).since()).contains(at(1));
    slots(9, true);
    look(9, SILENCE);
    look(10, SILENCE);
    assertThat(told).extracting(Message::event).containsExactly(Event.ALARM, Event.END);
  }

  @Test
  void aHeadThatStandsStillAndAnEndpointThatIsGoneAreToldApart() {
    slots(1, false);
    look(1, SILENCE);
    watchWith(new ChainHead(Optional.of(at(1)), false, at(8), true), SILENCE);
    assertThat(told).extracting(Message::because).containsExactly(Because.HEAD_STANDS_STILL);
    watchWith(new ChainHead(Optional.of(at(2)), true, at(8), true), SILENCE);
    assertThat(told).extracting(Message::event).containsExactly(Event.ALARM, Event.END);
    watchWith(new ChainHead(Optional.of(at(2)), true, at(9), false), SILENCE);
    assertThat(told.get(2).because()).isEqualTo(Because.ENDPOINT_GONE);
  }

  @Test
  void anEndpointThatWasGoneAtTheLookBeforeIsKnownToHaveBeen() {
    ChainHead gone = new ChainHead(Optional.of(at(1)), false, at(2), false);
    slots(1, false);
    assertThat(look(1, SILENCE).goneBefore()).isFalse();
    assertThat(watchWith(gone, SILENCE).goneBefore()).isFalse();
    assertThat(watchWith(gone, SILENCE).goneBefore()).isTrue();
    assertThat(look(2, SILENCE).goneBefore()).isTrue();
    assertThat(look(3, SILENCE).goneBefore()).isFalse();
  }

  /** As other evidence is reckoned for it: that of the first would take nothing back. */
  @Test
  void anAlertOfAnotherErrorOrClusterIsAnotherOne() {
    outbreak();
    for (WatchSettings other :
        List.of(
            new WatchSettings(List.of(RATE), 1e-9, SlotFilter.all(), "", Clustering.REQUESTER),
            new WatchSettings(List.of(RATE), .05, SlotFilter.all(), "", Clustering.POOL))) {
      assertThat(new Watch(store, other).look(head(2)).messages()).isEmpty();
    }
    assertThat(look(2, RATE).messages()).isEmpty();
  }

  @Test
  void whatChangedAddsUpToWhatThereIs() {
    long settled = 0;
    for (int hour = 1; hour <= 3; hour++) {
      slots(hour, hour == 2);
      settled += look(hour, RATE).change().settled();
    }
    assertThat(settled).isEqualTo(60);
    store.execute("delete from task where id like '0x1-%'");
    assertThat(look(4, RATE).change().settled()).as("taken back").isNegative();
  }

  /** Two hours in which all fails. */
  private void outbreak() {
    look(0, RATE);
    slots(1, true);
    look(1, RATE);
    slots(2, true);
    look(2, RATE);
    assertThat(told).extracting(Message::event).containsExactly(Event.ALARM);
  }

  /** Four slots of each of five requesters, which fell due at an hour. */
  private void slots(int hour, boolean fail) {
    store.execute(
        """
        insert into deal (id, requester, start_time, workerpool)
        select '0xd' || ? || '-' || n, '0xr' || n // 4, ?, '0xpool' from range(20) slot(n)\
        """,
        hour,
        at(hour - 10));
    store.execute(
        """
        insert into task (id, deal, "index", status, final_deadline, "timestamp")
        select '0x' || ? || '-' || n, '0xd' || ? || '-' || n, 0, ?, ?, ? from range(20) slot(n)\
        """,
        hour,
        hour,
        fail ? "ACTIVE" : "COMPLETED",
        at(hour),
        at(hour));
  }

  private Look look(int hour, Alert... alerts) {
    return watchWith(head(hour), alerts);
  }

  private Look watchWith(ChainHead head, Alert... alerts) {
    if (head.moves() && head.answers()) {
      new MetaTable(store).sawTime(head.time().orElseThrow(), "test");
    }
    Look look = watch(alerts).look(head);
    told.addAll(look.messages());
    watch(alerts).told(look.messages().stream().map(Message::id).toList(), head.seen());
    return look;
  }

  private Watch watch(Alert... alerts) {
    return new Watch(
        store, new WatchSettings(List.of(alerts), .05, SlotFilter.all(), "", Clustering.REQUESTER));
  }

  private static ChainHead head(int hour) {
    return new ChainHead(Optional.of(at(hour)), true, at(hour), true);
  }

  private static Instant at(int hour) {
    return BEGUN.plus(Duration.ofHours(hour));
  }
}
