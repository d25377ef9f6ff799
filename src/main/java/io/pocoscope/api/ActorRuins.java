package io.pocoscope.api;

import io.pocoscope.calibration.PoolTerms;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Needed;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.Sought;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the ruin of each actor, under today's protocol and under collective slashing. */
final class ActorRuins {
  private static final double LEVEL = .95;
  private static final long PARTS_OF_PENALTY = 100;
  private static final long NRLC = 1_000_000_000;
  private static final Posterior.Mixture NONE = Posterior.Mixture.NONE;
  private static final Optional<Rational> NO_AMOUNT = Optional.of(Rational.ZERO);
  private static final Needed NO_STAKE = new Needed(NO_AMOUNT, NO_AMOUNT, NO_AMOUNT, NO_AMOUNT);

  private final List<RuinQuestion> questions;
  private final Grouping by;
  private final Map<String, PoolTerms> pools;

  /**
   * What is asked of each.
   *
   * @param questions one for each stake; their rate does not count
   * @param pools what pools lose and earn today; empty where they are not asked for
   */
  ActorRuins(List<RuinQuestion> questions, Grouping by, Map<String, PoolTerms> pools) {
    this.questions = questions;
    this.by = by;
    this.pools = pools;
  }

  ActorRuin of(Posteriors.Known known) {
    Posterior posterior = new Posterior(known.posterior().a(), known.posterior().b());
    return new ActorRuin(
        known,
        questions.stream().map(question -> posterior.ruin(question, LEVEL)).toList(),
        today(known, posterior));
  }

  /** The stake that keeps its ruin at or below a probability; that of the question is ignored. */
  ActorNeed needOf(Posteriors.Known known, double ruin) {
    Posterior posterior = new Posterior(known.posterior().a(), known.posterior().b());
    RuinQuestion open = questions.get(0);
    return new ActorNeed(
        known,
        Needed.of(open, Sought.STAKE, Chance.of(ruin), posterior, LEVEL),
        terms(known).map(terms -> needToday(terms, open, ruin, posterior)));
  }

  private Optional<ActorRuin.Today> today(Posteriors.Known known, Posterior posterior) {
    return terms(known)
        .map(
            terms ->
                new ActorRuin.Today(
                    terms.penalty(),
                    terms.reward(),
                    questions.stream()
                        .map(question -> terms.nothing() ? NONE : mixed(terms, question, posterior))
                        .toList()));
  }

  private static Posterior.Mixture mixed(Terms terms, RuinQuestion question, Posterior posterior) {
    return posterior.ruin(terms.of(question), LEVEL);
  }

  private static ActorNeed.Today needToday(
      Terms terms, RuinQuestion open, double ruin, Posterior posterior) {
    return new ActorNeed.Today(
        terms.penalty(),
        terms.reward(),
        terms.nothing()
            ? NO_STAKE
            : Needed.of(terms.of(open), Sought.STAKE, Chance.of(ruin), posterior, LEVEL));
  }

  private Optional<Terms> terms(Posteriors.Known known) {
    if (by != Grouping.POOL && by != Grouping.POOL_OWNER) {
      return Optional.of(new Terms(Rational.ZERO, Rational.ZERO));
    }
    return Optional.ofNullable(pools.get(known.key())).map(Terms::of);
  }

  /**
   * What a slot costs and brings today, in RLC.
   *
   * @param penalty 0 where nothing is at stake
   */
  private record Terms(Rational penalty, Rational reward) {
    static Terms of(PoolTerms terms) {
      Rational penalty = Rational.of(Math.round(terms.penalty()), NRLC);
      if (penalty.signum() == 0) {
        return new Terms(Rational.ZERO, Rational.ZERO);
      }
      // Nobody earns exactly nothing: a reward of none at all would be a certain ruin.
      long parts = Math.max(1, Math.round(PARTS_OF_PENALTY * terms.reward() / terms.penalty()));
      return new Terms(penalty, penalty.times(Rational.of(parts, PARTS_OF_PENALTY)));
    }

    boolean nothing() {
      return penalty.signum() == 0;
    }

    /** A claim is one mean penalty; the stake is rounded down to whole hundredths of it. */
    RuinQuestion of(RuinQuestion question) {
      Rational stake =
          question.stake().roundedDownTo(penalty.dividedBy(Rational.of(PARTS_OF_PENALTY, 1)));
      return new RuinQuestion(
          new Bernoulli(0), reward, penalty, stake, question.horizon(), question.rule());
    }
  }
}
