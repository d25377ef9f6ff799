package io.pocoscope.result.stake;

import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.Keyed;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row of an actor, and the columns that all such rows have. */
interface ActorLine extends Keyed {
  Posteriors.Known known();

  @Override
  default List<Object> keys() {
    return List.of(known().key());
  }

  /** Who it is, and how many slots. */
  static <T extends ActorLine> Columns<T> who(Grouping by) {
    return GroupKeys.<T>columns(List.of(by)).and(counts());
  }

  /** How many slots. */
  static <T extends ActorLine> Columns<T> counts() {
    return Columns.<T>none()
        .count("n", Quantity.SLOTS, "Settled slots with the actor.", it -> it.known().settled())
        .count("k", Quantity.SLOTS, "Those that failed.", it -> it.known().failed());
  }

  static <T extends ActorLine> Columns<T> pending() {
    return Columns.<T>none()
        .count(
            "pending",
            Quantity.SLOTS,
            "Slots with the actor that are not settled yet.",
            it -> it.known().pending());
  }

  static <T extends ActorLine> Columns<T> rate() {
    return RuinColumns.failureRate(
        "Mean of what is known of how often its slots fail, whoever's doing, drawn towards what all"
            + " have in common.",
        it -> it.known().posterior().mean());
  }

  static <T extends ActorLine> Columns<T> penaltyToday(
      Function<? super T, Optional<Rational>> penalty) {
    return Columns.<T>none()
        .number(
            "penalty_today",
            Quantity.RLC,
            "30 % of the pool's price, the mean over its slots with a known price, claimed or not;"
                + " 0 for those who pay nothing.",
            it -> RuinColumns.value(penalty.apply(it)))
        .within(Range.NOT_NEGATIVE);
  }

  static <T extends ActorLine> Columns<T> rewardToday(
      Function<? super T, Optional<Rational>> reward) {
    return Columns.<T>none()
        .number(
            "reward_today",
            Quantity.RLC,
            "Mean reward of the pool's owner as the scheduler for a completed slot, the kitty's"
                + " part left out, rounded to hundredths of penalty_today, at least one; 0 where"
                + " that is 0, whatever others are paid.",
            it -> RuinColumns.value(reward.apply(it)))
        .within(Range.NOT_NEGATIVE);
  }
}
