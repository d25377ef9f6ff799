package io.pocoscope.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Histories of a few slots, with S0 = 3, P = 1, R = 1/4. */
class ReplayTest {
  private static final int BAD = 0;
  private static final int GOOD = 1;
  private static final int OTHER = 2;

  private final History.Builder history = new History.Builder();
  private long deadline = 1000;

  private void slot(History.Fate fate, int... parties) {
    history.slot(fate, deadline++, 7);
    for (int party : parties) {
      history.party(party);
    }
  }

  private void fails(int... parties) {
    slot(History.Fate.FAILED, parties);
  }

  private void completes(int... parties) {
    slot(History.Fate.COMPLETED, parties);
  }

  private Replayed replayed(Scheme scheme, boolean perRole, boolean shadow) {
    Incentives incentives =
        new Incentives(Rational.of(3, 1), Rational.of(1, 1), Rational.of(1, 4), Rational.of(1, 5));
    return Replay.of(
        history.history(List.of("bad", "good", "other"), 0, 0),
        new ReplayRules(scheme, incentives, perRole, shadow));
  }

  @Test
  void whoFailsTwiceIsOutAndWhatNeedsItIsNotRun() {
    fails(BAD, GOOD);
    fails(BAD, OTHER);
    fails(BAD, GOOD);
    completes(BAD, OTHER);
    completes(GOOD, OTHER);
    slot(History.Fate.PENDING, GOOD, BAD);
    Replayed replayed = replayed(Scheme.COLL_STAKE, false, false);
    assertThat(replayed.out()).hasSize(1);
    Replayed.Account bad = replayed.accounts().get(BAD);
    assertThat(bad.out()).contains(new Replayed.Out(1001, 2, 2, 0, 1, 1));
    assertThat(bad.slots()).isEqualTo(4);
    assertThat(bad.failed()).isEqualTo(3);
    assertThat(bad.stake()).isEqualTo(1);
    assertThat(replayed.spared()).isEqualTo(1);
    assertThat(replayed.forgone()).isEqualTo(1);
    assertThat(replayed.pending()).isEqualTo(1);
    assertThat(replayed.failedAfter()).isEqualTo(2);
    assertThat(replayed.settledAfter()).isEqualTo(3);
    // Of the slots that were not run it has neither lost nor gained.
    assertThat(replayed.accounts().get(GOOD).stake()).isEqualTo(2.25);
    assertThat(replayed.accounts().get(OTHER).stake()).isEqualTo(2.25);
  }

  @Test
  void inTheShadowTheOthersAreChargedAllTheSame() {
    fails(BAD, GOOD);
    fails(BAD, OTHER);
    fails(BAD, GOOD);
    completes(BAD, OTHER);
    Replayed replayed = replayed(Scheme.COLL_STAKE, false, true);
    assertThat(replayed.spared()).isEqualTo(1);
    assertThat(replayed.forgone()).isEqualTo(1);
    assertThat(replayed.accounts().get(BAD).stake()).isEqualTo(1);
    assertThat(replayed.accounts().get(GOOD).stake()).isEqualTo(1);
    assertThat(replayed.accounts().get(GOOD).out()).map(Replayed.Out::slot).contains(3);
    assertThat(replayed.accounts().get(OTHER).stake()).isEqualTo(2.25);
  }

  @Test
  void whoActsInTwoRolesIsChargedOnceOrForEach() {
    fails(BAD, BAD, GOOD);
    completes(BAD, GOOD);
    Replayed once = replayed(Scheme.COLL_STAKE, false, false);
    assertThat(once.selfDealing()).isEqualTo(1);
    assertThat(once.accounts().get(BAD).slots()).isEqualTo(2);
    assertThat(once.accounts().get(BAD).stake()).isEqualTo(2.25);
    Replayed each = replayed(Scheme.COLL_STAKE, true, false);
    assertThat(each.accounts().get(BAD).out()).contains(new Replayed.Out(1000, 1, 1, 0, 0, 1));
    assertThat(each.accounts().get(BAD).stake()).isEqualTo(1);
    assertThat(each.accounts().get(GOOD).stake()).isEqualTo(2);
  }

  @Test
  void withoutRemovalNobodyIsOutAndReputationsAreBounded() {
    for (int i = 0; i < 5; i++) {
      fails(BAD);
      completes(GOOD);
    }
    Replayed free = replayed(Scheme.FREE, false, false);
    assertThat(free.out()).isEmpty();
    assertThat(free.accounts().get(BAD).stake()).isEqualTo(-2);
    assertThat(free.accounts().get(GOOD).stake()).isEqualTo(4.25);
    Replayed reputation = replayed(Scheme.COLL_REP, false, false);
    assertThat(reputation.out()).isEmpty();
    assertThat(reputation.accounts().get(BAD).stake()).isCloseTo(.003, within(1e-12));
    assertThat(reputation.accounts().get(GOOD).stake()).isEqualTo(3);
    Replayed both = replayed(Scheme.COLL_SR, false, false);
    assertThat(both.accounts().get(BAD).out()).map(Replayed.Out::failures).contains(2);
  }

  @Test
  void whoLooksHonestMayHaveLost() {
    for (int i = 0; i < 4; i++) {
      completes(GOOD, OTHER);
    }
    fails(BAD, OTHER);
    Replayed replayed = replayed(Scheme.COLL_SR, false, false);
    assertThat(replayed.honestLooking())
        .extracting(Replayed.Account::account)
        .containsExactly("good", "other");
    assertThat(replayed.honestLoss()).isEqualTo(1);
  }

  @Test
  void theIndividualTargetGoesByTheMeanNumberOfAccounts() {
    completes(BAD, GOOD, OTHER);
    completes(BAD);
    Replayed replayed = replayed(Scheme.COLL_STAKE, false, false);
    assertThat(replayed.individualTarget())
        .isCloseTo(Parties.of(2).individualTarget(.2), within(1e-15));
  }

  @Test
  void ratesAreCountedByRequester() {
    history.slot(History.Fate.FAILED, 1, 3);
    history.party(BAD);
    history.slot(History.Fate.COMPLETED, 2, 3);
    history.party(GOOD);
    history.slot(History.Fate.COMPLETED, 3, -1);
    history.party(GOOD);
    Incentives incentives =
        Incentives.breakingEven(Rational.of(2, 1), Rational.of(1, 1), Rational.of(1, 5));
    assertThat(
            Replay.byRequester(
                history.history(List.of("bad", "good"), 0, 0),
                new ReplayRules(Scheme.COLL_STAKE, incentives, false, false),
                true))
        .containsExactlyInAnyOrder(new Replay.Tally(1, 2), new Replay.Tally(0, 1));
  }

  @Test
  void anEmptyHistoryIsNothing() {
    Replayed replayed = replayed(Scheme.COLL_STAKE, false, false);
    assertThat(replayed.settledAfter()).isZero();
    assertThat(replayed.out()).isEmpty();
    assertThat(replayed.accounts()).allMatch(it -> it.out().equals(Optional.empty()));
  }
}
