package io.pocoscope.ruin;

/** The probability that one stake is ruined within a time. */
interface RuinWithin {
  /** Probability of ruin within a time; none by a time of 0 or below. */
  Chance ruin(double time);

  /** Mean time to ruin of those that are ruined within a time. */
  double meanTime(double time);
}
