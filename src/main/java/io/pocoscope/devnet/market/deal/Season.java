package io.pocoscope.devnet.market.deal;

import java.util.Arrays;

/**
 * When the deals of a market come: evenly through its span, and the last in a rush, so that some
 * slots are still pending at the head.
 *
 * @param deals how many there are
 * @param span seconds from the first to the last
 */
public record Season(int deals, long span) {
  private static final double RUSH_SHARE = .05;

  /** More would have a great market's slots pending all at once. */
  private static final int MOST_RUSHED = 200;

  private static final double RUSH_SECONDS = 7_200;

  /** The mean time from a deal to the next, in seconds. */
  public double gapAfter(int matched) {
    double rushed = rushed();
    return matched >= deals - rushed ? RUSH_SECONDS / rushed : span / (deals - rushed);
  }

  /** The share of slots of which a multiple of the work clock has not passed at the head, about. */
  public double pendingAfter(double clocks) {
    double rushShare = rushed() / deals;
    return Arrays.stream(Category.values())
        .mapToDouble(
            category -> category.share() * pending(clocks * category.workClock(), rushShare))
        .sum();
  }

  private double pending(double seconds, double rushShare) {
    double beforeTheRush = Math.min(1, Math.max(0, seconds - RUSH_SECONDS) / span);
    return rushShare * Math.min(1, seconds / RUSH_SECONDS) + (1 - rushShare) * beforeTheRush;
  }

  private double rushed() {
    return Math.min(MOST_RUSHED, deals * RUSH_SHARE);
  }
}
