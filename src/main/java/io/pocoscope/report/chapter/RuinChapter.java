package io.pocoscope.report.chapter;

import io.pocoscope.api.ObservedStake;
import io.pocoscope.calibration.Beta;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which stake survives: under collective slashing, and under today's protocol. */
final class RuinChapter {
  private RuinChapter() {}

  static Chapter of(Source source) {
    ParameterSet set = source.parameters();
    Optional<Rational> penalty = ObservedStake.penalty(set);
    Optional<Rational> reward = penalty.flatMap(amount -> ObservedStake.reward(set, amount));
    Optional<Posterior> rate = rate(set);
    List<Block> blocks = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    if (penalty.isEmpty() || reward.isEmpty() || rate.isEmpty()) {
      blocks.add(
          new Block.Words(
              "Which stake survives cannot be said: " + missing(set, rate, penalty) + "."));
    } else {
      Stakes stakes = Stakes.of(penalty.get(), reward.get());
      blocks.add(new Block.Words(terms(stakes)));
      CollectiveRuin collective = CollectiveRuin.of(stakes, rate.get());
      blocks.add(collective.figure());
      commands.add(source.command("ruin --observed --stake " + stakes.inOptions()));
      PoolRuin pools = PoolRuin.of(source, stakes);
      blocks.addAll(pools.blocks());
      commands.addAll(pools.commands());
    }
    return Chapters.RUIN.saying(blocks, commands);
  }

  private static Optional<Posterior> rate(ParameterSet set) {
    return set.find("failure_rate")
        .filter(rate -> rate.n() > 0)
        .flatMap(Parameter::posterior)
        .map(RuinChapter::posterior);
  }

  private static Posterior posterior(Beta beta) {
    return new Posterior(beta.a(), beta.b());
  }

  private static String missing(
      ParameterSet set, Optional<Posterior> rate, Optional<Rational> penalty) {
    if (rate.isEmpty()) {
      return "no slot is settled, so that no failure rate is known";
    }
    String name = penalty.isEmpty() ? ObservedStake.PENALTY : ObservedStake.REWARD;
    return String.format(
        Locale.ROOT,
        "the history does not give %s (%s)",
        penalty.isEmpty()
            ? "what a failure costs a pool's owner, " + name
            : "what a success brings a pool's owner, " + name,
        set.absent().stream()
            .filter(each -> each.name().equals(name))
            .map(each -> each.why())
            .findFirst()
            .orElse("its mean is nothing"));
  }

  private static String terms(Stakes stakes) {
    return String.format(
        Locale.ROOT,
        "A failed slot costs %s RLC and a completed one brings %s RLC, the means of what pools'"
            + " owners lost to claims and earned; a stake is ruined as soon as it is below zero."
            + " Who fails in more than %s of its slots loses more than it gains, whatever its"
            + " stake. Today only pools pay for a failure; under collective slashing every party of"
            + " the slot would.",
        AmountText.shown(stakes.penalty()),
        AmountText.shown(stakes.reward()),
        Say.percent(stakes.breakEven()));
  }
}
