package io.pocoscope.ruin;

import java.util.Optional;
import java.util.function.Function;

/** What is sought that keeps ruin rare enough. */
public enum Sought {
  /** The least stake: see {@link Inverse#leastStake}. */
  STAKE,
  /** The least reward: see {@link Inverse#leastReward}. */
  REWARD;

  /**
   * The least of it; empty if none is enough.
   *
   * @param question its own stake, or reward, does not count
   * @param level the greatest probability of ruin, in (0, 1)
   * @param ruin falls with what is sought
   */
  public Optional<Rational> least(
      RuinQuestion question, Chance level, Function<RuinQuestion, Chance> ruin) {
    return switch (this) {
      case STAKE -> Inverse.leastStake(question, level, ruin);
      case REWARD -> Inverse.leastReward(question, level, ruin);
    };
  }

  /** The question with so much of it. */
  public RuinQuestion filled(RuinQuestion question, Rational amount) {
    return switch (this) {
      case STAKE -> question.withStake(amount);
      case REWARD -> question.withReward(amount);
    };
  }
}
