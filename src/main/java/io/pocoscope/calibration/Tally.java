package io.pocoscope.calibration;

import java.util.OptionalLong;

/**
 * What a value was counted from.
 *
 * @param k how many of the n; none for amounts
 * @param n how many were looked at
 * @param censored slots not decided yet, which are not among the n, or have nothing of what it
 *     counts; none where a file does not say
 * @param clusters how many requesters the n slots are of, as slots of one may be alike; none where
 *     it is no rate and no share, or requesters are not known
 */
public record Tally(OptionalLong k, long n, OptionalLong censored, OptionalLong clusters) {
  /** Of n things that are all looked at. */
  static Tally of(long n) {
    return new Tally(OptionalLong.empty(), n, OptionalLong.of(0), OptionalLong.empty());
  }

  /** So many of n. */
  static Tally of(long k, long n) {
    return new Tally(OptionalLong.of(k), n, OptionalLong.of(0), OptionalLong.empty());
  }

  /** The same, beside slots that are not decided yet. */
  Tally besides(long undecided) {
    return new Tally(k, n, OptionalLong.of(undecided), clusters);
  }

  /** The same, of slots of so many requesters. */
  Tally ofClusters(OptionalLong requesters) {
    return new Tally(k, n, censored, requesters);
  }
}
