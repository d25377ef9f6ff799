package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorNeed;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Needed;
import io.pocoscope.ruin.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stake that each actor needs, laid out for the printer. */
final class ActorNeedResult {
  private ActorNeedResult() {}

  /**
   * A line to an actor.
   *
   * @param ruin the probability of ruin that the stakes keep
   */
  static Result of(String role, Object horizon, double ruin, List<ActorNeed> needs) {
    return Result.of(
        List.of(
            ResultColumn.text(role),
            ResultColumn.number("n"),
            ResultColumn.number("k"),
            ResultColumn.forMachines("pending"),
            ResultColumn.forPeople("rate\n%"),
            ResultColumn.forMachines("failure_rate"),
            ResultColumn.textForMachines("horizon"),
            ResultColumn.forMachines("ruin"),
            ResultColumn.forPeople("stake\ntoday"),
            ResultColumn.forMachines("stake_today"),
            ResultColumn.forMachines("stake_today_low"),
            ResultColumn.forMachines("stake_today_high"),
            ResultColumn.forMachines("penalty_today"),
            ResultColumn.forMachines("reward_today"),
            ResultColumn.forPeople("stake\ncoll."),
            ResultColumn.forMachines("stake"),
            ResultColumn.forPeople("95 %\nfrom"),
            ResultColumn.forMachines("stake_low"),
            ResultColumn.forPeople("95 %\nto"),
            ResultColumn.forMachines("stake_high"),
            ResultColumn.forMachines("stake_plug_in")),
        needs.stream().map(each -> row(each, horizon, ruin)).toList());
  }

  private static List<Object> row(ActorNeed need, Object horizon, double ruin) {
    Needed collective = need.collective();
    Optional<Needed> today = need.today().map(ActorNeed.Today::needed);
    double rate = need.known().posterior().mean();
    return Arrays.asList(
        need.known().key(),
        need.known().settled(),
        need.known().failed(),
        need.known().pending(),
        String.format(Locale.ROOT, "%.1f", 100 * rate),
        rate,
        horizon,
        ruin,
        NeededResult.shown(today.flatMap(Needed::amount)),
        NeededResult.value(today.flatMap(Needed::amount)),
        NeededResult.value(today.flatMap(Needed::low)),
        NeededResult.value(today.flatMap(Needed::high)),
        need.today().map(ActorNeed.Today::penalty).map(Rational::toDouble).orElse(null),
        need.today().map(ActorNeed.Today::reward).map(Rational::toDouble).orElse(null),
        NeededResult.shown(collective.amount()),
        NeededResult.value(collective.amount()),
        NeededResult.shown(collective.low()),
        NeededResult.value(collective.low()),
        NeededResult.shown(collective.high()),
        NeededResult.value(collective.high()),
        NeededResult.value(collective.plugIn()));
  }
}
