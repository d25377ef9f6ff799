package io.pocoscope.api;

import io.pocoscope.calibration.PoolTerms;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for the ruin of each actor, under today's protocol and under collective slashing. */
final class ActorRuins {
  private static final double LEVEL = .95;
  private static final long PARTS_OF_PENALTY = 100;
  private static final long NRLC = 1_000_000_000;
  private static final Posterior.Mixture NONE = new Posterior.Mixture(0, 0, 0, 0);

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

  private Optional<ActorRuin.Today> today(Posteriors.Known known, Posterior posterior) {
    if (by != Grouping.POOL && by != Grouping.POOL_OWNER) {
      return Optional.of(nothingAtStake());
    }
    return Optional.ofNullable(pools.get(known.key())).map(terms -> today(terms, posterior));
  }

  private ActorRuin.Today nothingAtStake() {
    return new ActorRuin.Today(
        Rational.ZERO, Rational.ZERO, questions.stream().map(any -> NONE).toList());
  }

  private ActorRuin.Today today(PoolTerms terms, Posterior posterior) {
    Rational penalty = Rational.of(Math.round(terms.penalty()), NRLC);
    if (penalty.signum() == 0) {
      return nothingAtStake();
    }
    // Nobody earns exactly nothing: a reward of none at all would be a certain ruin.
    long parts = Math.max(1, Math.round(PARTS_OF_PENALTY * terms.reward() / terms.penalty()));
    Rational reward = penalty.times(Rational.of(parts, PARTS_OF_PENALTY));
    return new ActorRuin.Today(
        penalty,
        reward,
        questions.stream()
            .map(question -> posterior.ruin(today(question, penalty, reward), LEVEL))
            .toList());
  }

  /** A claim is one mean penalty; the stake is rounded down to whole hundredths of it. */
  private static RuinQuestion today(RuinQuestion question, Rational penalty, Rational reward) {
    Rational stake =
        question.stake().roundedDownTo(penalty.dividedBy(Rational.of(PARTS_OF_PENALTY, 1)));
    return new RuinQuestion(
        new Bernoulli(0), reward, penalty, stake, question.horizon(), question.rule());
  }
}
