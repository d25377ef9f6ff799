package io.pocoscope.ruin;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Ruin for ever, from the law of the ladder heights: ψ(u) = Σ_{k &gt; u} h_k + Σ_{k ≤ u} h_k ψ(u −
 * k). In the tilted law it is φ(u) = e^(ru) ψ(u), which never gets small, and from which all later
 * ones are means: where the last ones are all alike, so are those to come. Source: Pollaczek and
 * Khinchine's formula in the form of Shiu, "The probability of eventual ruin in the compound
 * binomial model", ASTIN 19 (1989).
 */
final class Renewal {
  private static final double ALIKE = 1e-13;
  private static final double MOST = 4e9;
  private static final int LONGEST = 20_000_000;

  private final Ladder ladder;
  private double[] ruin = new double[1024];
  private double[] time = new double[1024];
  private double[] beyond;
  private double[] beyondTimes;
  private int known = -1;
  private boolean settled;

  Renewal(Ladder ladder) {
    this.ladder = ladder;
    this.beyond = beyond(ladder.chances());
    this.beyondTimes = beyond(ladder.times());
  }

  /** Σ_{k > u} of each e^(−r(k − u)). */
  private double[] beyond(double[] tilted) {
    double[] sums = new double[tilted.length];
    double fall = Math.exp(-ladder.tilt());
    for (int u = tilted.length - 2; u >= 0; u--) {
      sums[u] = fall * (tilted[u + 1] + sums[u + 1]);
    }
    return sums;
  }

  /** φ(u) = e^(ru) ψ(u), in [0, 1]. */
  double tiltedRuin(int u) {
    int last = follow(u); // which may take another array
    return ruin[last];
  }

  /** Probability of ruin from u. */
  Chance ruin(int u) {
    return Chance.scaled(tiltedRuin(u), -ladder.tilt() * u);
  }

  /** e^(ru) E(T; T < ∞), T being the time to ruin from u, in what the ladder's times are. */
  double tiltedTime(int u) {
    int last = follow(u);
    return last == u ? time[u] : time[last] + growthOfTime() * ((double) u - last);
  }

  /** Mean time to ruin of those that are ruined, from u. */
  OptionalDouble meanTime(int u) {
    return OptionalDouble.of(tiltedTime(u) / tiltedRuin(u));
  }

  /** By how much the tilted time grows with each step, where all is alike. */
  double growthOfTime() {
    int back = Math.min(known / 2, 4 * ladder.chances().length);
    return back == 0 ? 0 : (time[known] - time[known - back]) / back;
  }

  /** Follows it up to u, or to where all that comes is as the last: tells which. */
  int follow(int u) {
    int reach = ladder.chances().length;
    while (known < u && !settled) {
      step(known + 1);
      settled = ladder.proper() && known % (4 * reach) == 4 * reach - 1 && alike(reach);
      if (known > LONGEST || (double) known * reach > MOST) {
        throw new BadRuinInput(
            "so great a stake is more steps of its lattice than can be followed: round the amounts,"
                + " or give a --horizon");
      }
    }
    return Math.min(u, known);
  }

  private void step(int u) {
    if (u == ruin.length) {
      ruin = Arrays.copyOf(ruin, 2 * u);
      time = Arrays.copyOf(time, 2 * u);
    }
    double[] chances = ladder.chances();
    double[] times = ladder.times();
    double sum = u < beyond.length ? beyond[u] : 0;
    double sumTime = u < beyondTimes.length ? beyondTimes[u] : 0;
    int most = Math.min(u, chances.length - 1);
    for (int k = 1; k <= most; k++) {
      sum += chances[k] * ruin[u - k];
      sumTime += chances[k] * time[u - k] + times[k] * ruin[u - k];
    }
    ruin[u] = Math.min(1, sum);
    time[u] = sumTime;
    known = u;
  }

  private boolean alike(int reach) {
    double least = 1;
    double most = 0;
    double leastGrowth = Double.POSITIVE_INFINITY;
    double mostGrowth = 0;
    for (int u = known - reach; u <= known; u++) {
      least = Math.min(least, ruin[u]);
      most = Math.max(most, ruin[u]);
      leastGrowth = Math.min(leastGrowth, time[u] - time[u - 1]);
      mostGrowth = Math.max(mostGrowth, time[u] - time[u - 1]);
    }
    boolean evenly = mostGrowth - leastGrowth <= 1e-9 * mostGrowth + 1e-14 * time[known];
    return most - least <= ALIKE * most && evenly;
  }
}
