package io.pocoscope.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Walks a history in the order of its deadlines: each account holds a stake, loses when a slot that
 * it took part in fails and gains when it completes; whose stake is used up is out.
 */
public final class Replay {
  private final History history;
  private final ReplayRules rules;
  private final Amounts amounts;
  private final BitSet notRun = new BitSet();
  private final double[] stake;
  private final int[] slots;
  private final int[] failed;
  private final int[] failures;
  private final int[] successes;
  private final int[] outAfter;
  private final long[] outAt;
  private final int[] spared;
  private final int[] forgone;
  private int settledSoFar;
  private int completedSlots;
  private int failedSlots;
  private int pending;
  private int selfDealing;
  private int sparedSlots;
  private int forgoneSlots;
  private long members;

  private Replay(History history, ReplayRules rules) {
    this.history = history;
    this.rules = rules;
    this.amounts = Amounts.of(rules.incentives(), Math.max(1, history.slots()));
    int size = history.accounts().size();
    this.stake = new double[size];
    Arrays.fill(stake, amounts.stake());
    this.slots = new int[size];
    this.failed = new int[size];
    this.failures = new int[size];
    this.successes = new int[size];
    this.outAfter = new int[size];
    this.outAt = new long[size];
    this.spared = new int[size];
    this.forgone = new int[size];
  }

  /** What would have become of it. */
  public static Replayed of(History history, ReplayRules rules) {
    return walked(history, rules).replayed();
  }

  /**
   * Settled slots by requester, for intervals of the rates: slots of one requester fail together.
   *
   * @param before of the history as it was; else as it would have become
   */
  public static List<Tally> byRequester(History history, ReplayRules rules, boolean before) {
    Replay replay = walked(history, rules);
    int most = -1;
    for (int slot = 0; slot < history.slots(); slot++) {
      most = Math.max(most, history.requester(slot));
    }
    int[] settled = new int[most + 2];
    int[] failed = new int[most + 2];
    for (int slot = 0; slot < history.slots(); slot++) {
      boolean counts = before || !replay.notRun.get(slot);
      if (history.fate(slot) != History.Fate.PENDING && counts) {
        settled[history.requester(slot) + 1]++;
        failed[history.requester(slot) + 1] += history.fate(slot) == History.Fate.FAILED ? 1 : 0;
      }
    }
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < settled.length; i++) {
      if (settled[i] > 0) {
        tallies.add(new Tally(failed[i], settled[i]));
      }
    }
    return tallies;
  }

  /**
   * Slots of one requester.
   *
   * @param failed 0 … settled
   * @param settled at least 1
   */
  public record Tally(int failed, int settled) {}

  private static Replay walked(History history, ReplayRules rules) {
    Replay replay = new Replay(history, rules);
    for (int slot = 0; slot < history.slots(); slot++) {
      if (history.fate(slot) == History.Fate.PENDING) {
        replay.pending++;
      } else {
        replay.take(slot, history.fate(slot) == History.Fate.FAILED);
      }
    }
    return replay;
  }

  private void take(int slot, boolean fails) {
    settledSoFar++;
    failedSlots += fails ? 1 : 0;
    completedSlots += fails ? 0 : 1;
    boolean several = false;
    boolean needsWhoIsOut = false;
    for (int i = history.first(slot); i < history.end(slot); i++) {
      int account = history.party(i);
      needsWhoIsOut |= outAfter[account] > 0;
      if (history.again(slot, i)) {
        several = true;
        continue;
      }
      members++;
      slots[account]++;
      failed[account] += fails ? 1 : 0;
    }
    selfDealing += several ? 1 : 0;
    if (needsWhoIsOut) {
      leaveOut(slot, fails);
    }
    if (!needsWhoIsOut || rules.shadow()) {
      settle(slot, fails);
    }
  }

  private void leaveOut(int slot, boolean fails) {
    notRun.set(slot);
    sparedSlots += fails ? 1 : 0;
    forgoneSlots += fails ? 0 : 1;
    for (int i = history.first(slot); i < history.end(slot); i++) {
      int account = history.party(i);
      if (outAfter[account] > 0 && !history.again(slot, i)) {
        spared[account] += fails ? 1 : 0;
        forgone[account] += fails ? 0 : 1;
      }
    }
  }

  private void settle(int slot, boolean fails) {
    double change = fails ? -amounts.penalty() : amounts.reward();
    for (int i = history.first(slot); i < history.end(slot); i++) {
      int account = history.party(i);
      boolean again = history.again(slot, i);
      boolean wasOut = outAfter[account] > 0 && outAfter[account] < settledSoFar;
      if (wasOut || (again && !rules.perRole())) {
        continue;
      }
      double after = stake[account] + change;
      stake[account] =
          rules.scheme().byStake()
              ? Math.min(amounts.stake(), Math.max(amounts.floor(), after))
              : after;
      failures[account] += fails && !again ? 1 : 0;
      successes[account] += fails || again ? 0 : 1;
      if (rules.scheme().removes()
          && outAfter[account] == 0
          && stake[account] <= amounts.penalty()) {
        outAfter[account] = settledSoFar;
        outAt[account] = history.deadline(slot);
      }
    }
  }

  private Replayed replayed() {
    List<Replayed.Account> accounts = new ArrayList<>();
    for (int i = 0; i < stake.length; i++) {
      Optional<Replayed.Out> out =
          outAfter[i] == 0
              ? Optional.empty()
              : Optional.of(
                  new Replayed.Out(
                      outAt[i], outAfter[i], failures[i], successes[i], spared[i], forgone[i]));
      accounts.add(
          new Replayed.Account(
              history.accounts().get(i), slots[i], failed[i], stake[i] * amounts.step(), out));
    }
    double parties = settledSoFar == 0 ? 1 : Math.max(1, (double) members / settledSoFar);
    double target = rules.incentives().target().toDouble();
    return new Replayed(
        rules,
        completedSlots,
        failedSlots,
        pending,
        selfDealing,
        sparedSlots,
        forgoneSlots,
        accounts,
        Parties.individualTarget(target, parties));
  }
}
