package io.pocoscope.cli.game;

import io.pocoscope.result.column.Section;
import io.pocoscope.ruin.Rational;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where numbers of a game come from that no option gives, such as the prices of a store. */
interface TermSource {
  /** Nothing is known but what the options say. */
  TermSource NONE = term -> Optional.empty();

  /** A number, if this source knows it. */
  Optional<Known> of(Term term);

  /** How often a pool's owner is slashed, if this source knows it; an unclaimed failure is free. */
  default OptionalDouble claimedRate() {
    return OptionalDouble.empty();
  }

  /** What there is to see of this source beside what is taken of it. */
  default Optional<Section> section() {
    return Optional.empty();
  }

  /**
   * A number that is known.
   *
   * @param value in RLC
   * @param origin where it comes from, in a few words
   */
  record Known(Rational value, String origin) {}

  /** The numbers of a game. */
  enum Term {
    UTILITY("utility"),
    PRICE_A("price-a"),
    PRICE_C("price-c"),
    COST_A("cost-a"),
    COST_C("cost-c"),
    SLASH_R("slash-r"),
    SLASH_A("slash-a"),
    SLASH_C("slash-c");

    private final String label;

    Term(String label) {
      this.label = label;
    }

    /** Its name, which is its option's. */
    String label() {
      return label;
    }

    String option() {
      return "--" + label;
    }
  }
}
