package io.pocoscope.market;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What an attack does to a market, and what it costs: the market under attack beside the same one,
 * with the same random numbers, whose attackers are asleep. A reliable asset is ruined if it has to
 * leave; those that would have had to leave anyway are subtracted.
 *
 * @param scheme of the market
 * @param ruined reliable assets that have to leave, under attack
 * @param ruinedAnyway those that have to leave without it
 * @param extra the difference
 * @param rate failure rate of the last window, under attack
 * @param rateAsleep without
 * @param holds share of the runs in which that rate is at most the target, under attack
 * @param holdsAsleep without
 * @param entries how often attackers enter
 * @param lost what attackers lose of their stakes, less what they gain, and all entry prices; RLC
 * @param attacks failed tasks that an attacker took part in
 * @param harm what reliable assets lose more, or gain less, than without the attack; RLC
 * @param costPerRuin lost / extra, RLC; empty where nobody is ruined by the attack
 * @param tasksPerRuin tasks of the market / extra: the time that it takes
 * @param attacksPerRuin attacks / extra
 * @param harmPerCost harm / lost, the griefing factor: below 1 the attacker loses more than it
 *     harms
 * @param leastEntryPrice the price to pay at each entry from which the attack costs more than it
 *     gains, RLC; 0 if it does already
 * @param leastScale the factor by which stake, penalty and reward together have to grow for the
 *     same, as every loss grows with them and nothing else changes; empty where nothing is lost
 */
public record Threat(
    Scheme scheme,
    Summary ruined,
    Summary ruinedAnyway,
    Summary extra,
    Summary rate,
    Summary rateAsleep,
    double holds,
    double holdsAsleep,
    Summary entries,
    Summary lost,
    Summary attacks,
    Summary harm,
    Ratio costPerRuin,
    Ratio tasksPerRuin,
    Ratio attacksPerRuin,
    Ratio harmPerCost,
    OptionalDouble leastEntryPrice,
    OptionalDouble leastScale) {

  /**
   * What the attacker is after.
   *
   * @param gain what one ruined reliable asset is worth to it, RLC, 0 or more
   * @param entryPrice what it pays at each entry beside the stake, RLC, 0 or more
   */
  public record Terms(double gain, double entryPrice) {
    public Terms {
      BadMarketInput.unless(
          gain >= 0 && entryPrice >= 0 && Double.isFinite(gain) && Double.isFinite(entryPrice),
          "a gain of %s and an entry price of %s: neither can be below 0",
          gain,
          entryPrice);
    }
  }

  /**
   * Compares.
   *
   * @param awake the market under attack
   * @param asleep the same, its attackers asleep
   * @param level confidence of the intervals, in (0, 1)
   */
  public static Threat of(PlayedCell awake, PlayedCell asleep, Terms terms, double level) {
    Pairs pairs = Pairs.of(awake, asleep);
    List<RunResult> attacked = pairs.ones();
    double[] extra = pairs.differences(run -> run.attack().ruined());
    double[] harm = pairs.differences(run -> run.attack().harm());
    double[] lost =
        values(attacked, run -> run.attack().lost() + run.attack().entries() * terms.entryPrice());
    double[] attacks = values(attacked, run -> run.attack().attacks());
    double[] tasks = values(attacked, run -> awake.cell().settings().tasks());
    double wanted = terms.gain() * sum(extra);
    double entries = sum(values(attacked, run -> run.attack().entries()));
    double slashed = sum(values(attacked, run -> run.attack().lost()));
    return new Threat(
        awake.cell().scheme(),
        summary(values(attacked, run -> run.attack().ruined()), level),
        summary(values(pairs.others(), run -> run.attack().ruined()), level),
        summary(extra, level),
        summary(values(attacked, RunResult::failureRateLast), level),
        summary(values(pairs.others(), RunResult::failureRateLast), level),
        share(attacked, awake),
        share(pairs.others(), asleep),
        summary(values(attacked, run -> run.attack().entries()), level),
        summary(lost, level),
        summary(attacks, level),
        summary(harm, level),
        Ratio.of(lost, extra, level),
        Ratio.of(tasks, extra, level),
        Ratio.of(attacks, extra, level),
        Ratio.of(harm, lost, level),
        entries == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.max(0, (wanted - slashed) / entries)),
        slashed > 0 ? OptionalDouble.of(Math.max(0, wanted / slashed)) : OptionalDouble.empty());
  }

  private static double[] values(List<RunResult> runs, ToDoubleFunction<RunResult> value) {
    return runs.stream().mapToDouble(value).toArray();
  }

  private static double sum(double[] values) {
    return DoubleStream.of(values).sum();
  }

  private static Summary summary(double[] values, double level) {
    return Summary.of(DoubleStream.of(values), level);
  }

  private static double share(List<RunResult> runs, PlayedCell cell) {
    return runs.isEmpty()
        ? 0
        : (double) runs.stream().filter(cell::holdsTarget).count() / runs.size();
  }
}
