package io.pocoscope.market;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A history under a scheme.
 *
 * @param completed slots that completed
 * @param failed slots that failed
 * @param pending slots that are not decided yet: nobody loses or gains by them
 * @param selfDealing settled slots in which an account takes part in several roles
 * @param spared failed slots that would not have been run, as they needed somebody who was out
 * @param forgone completed slots that would not have been run
 * @param accounts all that took part, by number
 * @param individualTarget F_a*, for the mean number of accounts of a slot
 */
public record Replayed(
    ReplayRules rules,
    int completed,
    int failed,
    int pending,
    int selfDealing,
    int spared,
    int forgone,
    List<Account> accounts,
    double individualTarget) {
  public Replayed {
    accounts = List.copyOf(accounts);
  }

  /**
   * What became of an account.
   *
   * @param slots settled ones that it took part in, in the whole history
   * @param failed ones among them
   * @param stake at the end, or when it was out; RLC
   */
  public record Account(String account, int slots, int failed, double stake, Optional<Out> out) {
    /** Whether its slots failed no more often than the target: it looks honest. */
    boolean looksHonest(double target) {
      return failed <= target * slots;
    }
  }

  /**
   * When somebody was out.
   *
   * @param deadline of the slot after which it was, seconds since 1970
   * @param slot how many settled slots there had been, that one included
   * @param failures that it had been charged with until then
   * @param successes that it had been rewarded for until then
   * @param spared failed slots that were not run as they needed it, or others who were out too
   * @param forgone completed ones, likewise
   */
  public record Out(
      long deadline, int slot, int failures, int successes, int spared, int forgone) {}

  /** Those who were out, the first first. */
  public List<Account> out() {
    return accounts.stream()
        .filter(account -> account.out().isPresent())
        .sorted(Comparator.comparingInt(account -> account.out().get().slot()))
        .toList();
  }

  /** Those whose slots fail no more often than the target. */
  public List<Account> honestLooking() {
    double target = rules.incentives().target().toDouble();
    return accounts.stream()
        .filter(account -> account.slots() > 0 && account.looksHonest(target))
        .toList();
  }

  /** What those lost of their stakes who look honest and did not gain; RLC. */
  public double honestLoss() {
    double stake = rules.incentives().stake().toDouble();
    return honestLooking().stream()
        .mapToDouble(account -> Math.max(0, stake - account.stake()))
        .sum();
  }

  public int failedAfter() {
    return failed - spared;
  }

  public int settledAfter() {
    return completed + failed - spared - forgone;
  }
}
