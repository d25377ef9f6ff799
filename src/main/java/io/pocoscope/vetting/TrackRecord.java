package io.pocoscope.vetting;

import io.pocoscope.rate.Trend;
import java.time.Instant;
import java.util.Optional;

/**
 * What an actor's settled slots look like.
 *
 * @param clusters how many requesters they are of; of a requester, how many deals
 * @param lastSeen the deadline of the last one, as far as it is known
 * @param trend whether failures become more frequent; empty where they cannot be told from chance,
 *     as all are of one day, or none or all failed
 */
public record TrackRecord(long clusters, Optional<Instant> lastSeen, Optional<Trend> trend) {
  /** Of whom there is no slot. */
  static final TrackRecord NONE = new TrackRecord(0, Optional.empty(), Optional.empty());

  /** A trend by chance alone is told of one actor in a hundred. */
  private static final double SURE = .01;

  /** Which way an actor's failures go. */
  public enum Course {
    RISING,
    FALLING,
    /** None is told from chance. */
    STEADY,
    /** There are no two clusters, or no two days, or no two kinds of outcome. */
    UNKNOWN
  }

  /** Which way they go, by the variance that clusters show. */
  public Course course() {
    return trend
        .flatMap(Trend::corrected)
        .map(it -> it.p() >= SURE ? Course.STEADY : it.z() > 0 ? Course.RISING : Course.FALLING)
        .orElse(Course.UNKNOWN);
  }
}
