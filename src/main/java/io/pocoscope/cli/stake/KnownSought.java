package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorNeed;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.cli.option.Limit;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.stake.ActorNeedResult;
import io.pocoscope.result.stake.ActorRuinNotes;
import io.pocoscope.result.stake.NeededResult;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Needed;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.Sought;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The inverse question at a rate of failures that is known from elsewhere, more or less surely. */
final class KnownSought {
  private static final double LEVEL = .95;

  private final RiskOptions risk;
  private final StakeOptions stake;
  private final Rational level;
  private final Chance ruin;

  /**
   * A question.
   *
   * @param level the greatest probability of ruin that is borne
   */
  KnownSought(RiskOptions risk, StakeOptions stake, Rational level) {
    this.risk = risk;
    this.stake = stake;
    this.level = level;
    this.ruin = level.toChance();
  }

  /**
   * Whichever of stake and reward was left out.
   *
   * @param rewardIsElsewhere whether a reward that was not given is known from elsewhere
   * @throws BadRuinInput if there is not exactly one thing left out
   */
  Sought sought(boolean rewardIsElsewhere) {
    boolean rewardIsMissing = stake.rewardIsMissing();
    if (stake.stakeIsMissing() && (rewardIsElsewhere || !rewardIsMissing)) {
      return Sought.STAKE;
    }
    if (!stake.stakeIsMissing() && rewardIsMissing) {
      return Sought.REWARD;
    }
    throw new BadRuinInput(
        "with --for-ruin leave out one of --stake and --reward (or --target): that is what is"
            + " sought");
  }

  /** At a rate of which a posterior is known. */
  Result answer(Sought sought, Posterior posterior) {
    return NeededResult.mixed(
        open(sought).stream()
            .map(
                each ->
                    answer(
                        sought, each, Needed.of(each, sought, ruin, posterior, LEVEL), posterior))
            .toList(),
        ruin);
  }

  private NeededResult.Answer answer(
      Sought sought, RuinQuestion open, Needed needed, Posterior posterior) {
    Rational amount = needed.amount().orElseThrow(() -> none(sought, posterior.hopeless(open)));
    RuinQuestion filled = sought.filled(open, amount);
    return new NeededResult.Answer(
        sought, filled, needed, posterior.chance(filled), posterior.mean());
  }

  /**
   * At a count of failures per period of which an interval is known.
   *
   * @param lambda with a value
   */
  Result answer(Sought sought, Parameter lambda) {
    return NeededResult.atMean(
        open(sought).stream().map(each -> answer(sought, each, lambda)).toList(),
        ruin,
        lambda.name());
  }

  private NeededResult.Answer answer(Sought sought, RuinQuestion open, Parameter lambda) {
    double rate = lambda.value().orElseThrow();
    Optional<Rational> at = Needed.at(open, sought, ruin, rate);
    Needed needed =
        new Needed(at, end(open, sought, lambda.low()), end(open, sought, lambda.high()), at);
    RuinQuestion filled =
        sought
            .filled(open, at.orElseThrow(() -> none(sought, 0)))
            .with(open.process().withRate(rate));
    return new NeededResult.Answer(sought, filled, needed, Ruin.chance(filled), rate);
  }

  private Optional<Rational> end(RuinQuestion open, Sought sought, OptionalDouble rate) {
    return rate.isPresent() ? Needed.at(open, sought, ruin, rate.getAsDouble()) : Optional.empty();
  }

  private List<RuinQuestion> open(Sought sought) {
    return switch (sought) {
      case STAKE -> List.of(stake.question(risk.processAtNoRate(), Rational.ZERO));
      case REWARD ->
          stake.stakes().stream()
              .map(each -> stake.question(risk.processAtNoRate(), stake.penalty(), each))
              .toList();
    };
  }

  private BadRuinInput none(Sought sought, double hopeless) {
    return sought == Sought.REWARD
        ? new BadRuinInput(
            "no reward up to 16 penalties is enough: the first failures ruin the stake too often")
        : hopeless >= ruin.value()
            ? new BadRuinInput(
                "no stake is enough: with a probability of %s the rate is one at which ruin is"
                    + " certain in the end; give a greater reward, or a --horizon",
                NumberText.shortened(hopeless))
            : new BadRuinInput("no stake is enough: ruin is certain in the end, or too near to it");
  }

  /** Of each actor of a store, under today's protocol and under collective slashing. */
  Result byActor(Pocoscope poco, KnowledgeOptions knowledge, Grouping by, Limit limit) {
    if (sought(false) != Sought.STAKE) {
      throw new BadRuinInput("--for-ruin with --by seeks stakes: leave --stake out");
    }
    List<ActorNeed> found =
        poco.stakesByActor(
            knowledge.filter().filter(poco),
            by,
            open(Sought.STAKE).get(0),
            level.toDouble(),
            limit.oneMore());
    List<ActorNeed> needs = limit.of(found);
    return ActorNeedResult.of(by, stake.horizon(), level.toDouble(), needs)
        .noted(ActorRuinNotes.ofNeeds(by, needs, limit.cuts(found), level.toDouble()));
  }
}
