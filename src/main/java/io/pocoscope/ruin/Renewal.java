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
  /** Capitals whose parts are added at once. */
  private static final int BLOCK = 8;

  private static final double ALIKE = 1e-13;
  private static final double MOST = 4e9;
  private static final int LONGEST = 20_000_000;

  private final Ladder ladder;
  private final boolean withTimes;
  private final double[] beyond;
  private final double[] beyondTimes;

  /** Of each capital; above the last known one, what those below it add to its own. */
  private double[] ruin = new double[0];

  private double[] time = new double[0];
  private int known = -1;
  private boolean settled;

  /**
   * A stake that falls by these heights.
   *
   * @param withTimes whether times are asked for too: they take three times as long
   */
  Renewal(Ladder ladder, boolean withTimes) {
    this.ladder = ladder;
    this.withTimes = withTimes;
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
      if (known + 1 == ruin.length) {
        grow(Math.max(1024, (Math.min(u, 2 * ruin.length) / BLOCK + 1) * BLOCK));
      }
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

  /** Makes room, and adds up there what is known below it. */
  private void grow(int size) {
    int before = ruin.length;
    ruin = Arrays.copyOf(ruin, size);
    time = Arrays.copyOf(time, withTimes ? size : 0);
    int first = Math.max(0, before - ladder.chances().length) / BLOCK * BLOCK;
    for (int end = first + BLOCK; end <= before; end += BLOCK) {
      passBlock(end, before);
    }
  }

  private void step(int u) {
    ruin[u] = Math.min(1, ruin[u] + (u < beyond.length ? beyond[u] : 0));
    if (withTimes) {
      time[u] += u < beyondTimes.length ? beyondTimes[u] : 0;
    }
    known = u;
    int end = (u / BLOCK + 1) * BLOCK;
    pass(u, u + 1, end);
    if (u + 1 == end) {
      passBlock(end, end);
    }
  }

  /** Adds its part of u to those capitals from which a ladder height leads to it. */
  private void pass(int u, int from, int to) {
    int count = Math.min(u + ladder.chances().length, to) - from;
    add(ladder.chances(), from - u, ruin[u], ruin, from, count);
    if (withTimes) {
      add(ladder.chances(), from - u, time[u], time, from, count);
      add(ladder.times(), from - u, ruin[u], time, from, count);
    }
  }

  private static void add(
      double[] part, int first, double times, double[] sums, int from, int count) {
    for (int i = 0; i < count; i++) {
      sums[from + i] += part[first + i] * times;
    }
  }

  /** The same for the block of capitals before an end, to all from one on. */
  private void passBlock(int end, int from) {
    int together = Math.min(ruin.length, end - BLOCK + ladder.chances().length);
    addBlock(ladder.chances(), ruin, ruin, end, from, together);
    if (withTimes) {
      addBlock(ladder.chances(), time, time, end, from, together);
      addBlock(ladder.times(), ruin, time, end, from, together);
    }
    for (int u = end - BLOCK; u < end; u++) {
      pass(u, Math.max(from, together), ruin.length);
    }
  }

  /** A loop so plain that processors do several of its sums at once. */
  private static void addBlock(
      double[] part, double[] of, double[] sums, int end, int from, int to) {
    double a = of[end - 8];
    double b = of[end - 7];
    double c = of[end - 6];
    double d = of[end - 5];
    double e = of[end - 4];
    double f = of[end - 3];
    double g = of[end - 2];
    double h = of[end - 1];
    for (int u = from; u < to; u++) {
      sums[u] +=
          part[u - end + 8] * a
              + part[u - end + 7] * b
              + part[u - end + 6] * c
              + part[u - end + 5] * d
              + part[u - end + 4] * e
              + part[u - end + 3] * f
              + part[u - end + 2] * g
              + part[u - end + 1] * h;
    }
  }

  private boolean alike(int reach) {
    double least = 1;
    double most = 0;
    double leastGrowth = Double.POSITIVE_INFINITY;
    double mostGrowth = 0;
    for (int u = known - reach; u <= known; u++) {
      least = Math.min(least, ruin[u]);
      most = Math.max(most, ruin[u]);
      double growth = withTimes ? time[u] - time[u - 1] : 0;
      leastGrowth = Math.min(leastGrowth, growth);
      mostGrowth = Math.max(mostGrowth, growth);
    }
    double latest = withTimes ? time[known] : 0;
    boolean evenly = mostGrowth - leastGrowth <= 1e-9 * mostGrowth + 1e-14 * latest;
    return most - least <= ALIKE * most && evenly;
  }
}
