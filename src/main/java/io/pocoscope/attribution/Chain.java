package io.pocoscope.attribution;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * One run of a Gibbs sampler over who failed each failed slot, each unit's rate, and the
 * distributions of the rates of each kind. Source of the model: J. Pearl, "Probabilistic Reasoning
 * in Intelligent Systems" (1988), 4.3.2; of augmenting it: M. A. Tanner, W. H. Wong, JASA 82
 * (1987).
 */
final class Chain {
  /** Distributions of kinds change slowly, and are dear to draw. */
  private static final int SWEEPS_TO_A_KIND = 4;

  private static final double LEAST = 1e-200;
  private static final double START = 1e-4;

  /** Before anything is seen, all rates of nobody's are as likely. */
  private static final double NOBODY_A = 1;

  private static final double NOBODY_B = 1;

  private final Problem problem;
  private final Random random;
  private final Kind[] kinds;
  private final double[] rates;
  private final int[] guilty;
  private final double[] chances;
  private final boolean[] failing;
  private final Manners manners;

  private final double slots;
  private final double[] means;
  private final double[] sums;
  private final int[] innocent;
  private final long[] blamed;
  private final double[] squares;
  private final long[] authored;
  private final long[] authoredInSight;
  private final double[] quietMeans;
  private final Random quietRandom;
  private final int[] places;
  private float[][] draws = {};
  private float[][] quietDraws = {};
  private float[][] kindDraws = {};
  private float[] backgroundDraws = {};
  private double backgroundMeans;
  private int backgroundInnocent;
  private int sweeps;
  private int kept;
  private int drawn;

  /**
   * A chain that has not begun.
   *
   * @param aside for what is drawn beside the chain, so that it does not change its course
   */
  Chain(Problem problem, RandomGenerator generator, RandomGenerator aside) {
    this.problem = problem;
    this.random = new Random(generator);
    this.quietRandom = new Random(aside);
    int units = problem.slots.length;
    rates = new double[units];
    guilty = new int[units];
    means = new double[units];
    sums = new double[units];
    innocent = new int[units];
    blamed = new long[units];
    squares = new double[units];
    authored = new long[problem.kindCount() + 1];
    authoredInSight = new long[problem.kindCount() + 1];
    quietMeans = new double[problem.quiet.size()];
    places = new int[units];
    for (int i = 0; i < problem.active.length; i++) {
      places[problem.active[i]] = i;
    }
    int most = Arrays.stream(problem.patterns).mapToInt(it -> it.length).max().orElse(0);
    chances = new double[most];
    failing = new boolean[most];
    manners = new Manners(problem, random);
    double failed = (double) problem.nobodies().mapToLong(u -> problem.failed[u]).sum();
    slots = (double) problem.nobodies().mapToLong(u -> problem.slots[u]).sum();
    double overall = failed / slots;
    Arrays.fill(rates, Math.max(START, .1 * overall / (problem.kindCount() + 1)));
    kinds = new Kind[problem.kindCount()];
    for (int kind = 0; kind < kinds.length; kind++) {
      kinds[kind] = new Kind(problem, kind, random);
    }
  }

  /** Goes to where the rates are likely; it learns how far to step, and keeps nothing. */
  void warmUp(int sweeps) {
    for (int i = 0; i < sweeps; i++) {
      sweep(true);
    }
  }

  /**
   * Keeps what these sweeps say on average, in place of earlier ones, and draws of theirs.
   *
   * @param draws how many to keep, evenly spread over the sweeps
   */
  void run(int sweeps, int draws) {
    forget(draws);
    for (int i = 0; i < sweeps; i++) {
      sweep(false);
      keep();
      for (; drawn < (i + 1L) * draws / sweeps; drawn++) {
        keepDraws();
      }
    }
  }

  private void sweep(boolean warmingUp) {
    blame();
    if (sweeps++ % SWEEPS_TO_A_KIND == 0) {
      for (Kind kind : kinds) {
        kind.draw(guilty, warmingUp);
      }
    }
    drawRates();
  }

  private void forget(int drawsToCome) {
    draws = new float[problem.active.length][drawsToCome];
    quietDraws = new float[quietMeans.length][drawsToCome];
    kindDraws = new float[2 * kinds.length][drawsToCome];
    backgroundDraws = new float[drawsToCome];
    Arrays.fill(authored, 0);
    Arrays.fill(authoredInSight, 0);
    Arrays.fill(means, 0);
    Arrays.fill(sums, 0);
    Arrays.fill(squares, 0);
    Arrays.fill(innocent, 0);
    Arrays.fill(blamed, 0);
    Arrays.fill(quietMeans, 0);
    backgroundMeans = 0;
    backgroundInnocent = 0;
    kept = 0;
    drawn = 0;
    for (Kind kind : kinds) {
      kind.forget();
    }
  }

  /**
   * Draws, for every failed slot, which of its parties failed: at least one did, and one of those
   * who did gave it its look.
   */
  private void blame() {
    Arrays.fill(guilty, 0);
    manners.forget();
    for (int f = 0; f < problem.patterns.length; f++) {
      int[] parties = problem.patterns[f];
      double sum = 0;
      for (int i = 0; i < parties.length; i++) {
        if (problem.mayShow(f, parties[i])) {
          sum += rates[parties[i]] * share(f, parties[i]);
        }
        chances[i] = sum;
      }
      for (int time = problem.times[f]; time > 0; time--) {
        int kind = problem.kinds[parties[blame(parties)]];
        if (problem.open[kind][problem.looks[f]]) {
          manners.count(kind, problem.looks[f]);
        }
        authored[kind]++;
        authoredInSight[kind] += problem.showsWorkers[f] ? 1 : 0;
      }
    }
    manners.draw();
  }

  /** How it looks tells nothing more of who did it where that is known. */
  private double share(int f, int unit) {
    return problem.named[f] == Evidence.UNNAMED
        ? manners.share(problem.kinds[unit], problem.looks[f])
        : 1;
  }

  /**
   * The place of the one whose fault shows. Each has its turn only if none failed whose turn is
   * before; of several who failed in the same turn each may be it.
   */
  private int blame(int[] parties) {
    int author;
    double accepted;
    do {
      author = author(random.nextDouble() * chances[parties.length - 1], parties.length);
      int turn = problem.turns[parties[author]];
      int before = 0;
      int beside = 1;
      for (int i = 0; i < parties.length; i++) {
        failing[i] = i == author || random.nextDouble() < rates[parties[i]];
        if (failing[i] && i != author) {
          before += problem.turns[parties[i]] < turn ? 1 : 0;
          beside += problem.turns[parties[i]] == turn ? 1 : 0;
        }
      }
      accepted = before > 0 ? 0 : 1.0 / beside;
    } while (accepted < 1 && random.nextDouble() >= accepted);
    for (int i = 0; i < parties.length; i++) {
      guilty[parties[i]] += failing[i] ? 1 : 0;
    }
    return author;
  }

  private int author(double place, int parties) {
    int author = 0;
    while (author < parties - 1 && chances[author] <= place) {
      author++;
    }
    return author;
  }

  private void drawRates() {
    for (int u : problem.active) {
      double a = a(u) + guilty[u];
      double b = b(u) + problem.slots[u] - guilty[u];
      rates[u] = Math.max(LEAST, random.nextBeta(a, b));
    }
  }

  /** Takes the rates' mean given the rest, which says more than the rates drawn. */
  private void keep() {
    for (int u : problem.active) {
      double weight = a(u) + b(u) + problem.slots[u];
      double mean = (a(u) + guilty[u]) / weight;
      means[u] += mean;
      innocent[u] += guilty[u] == 0 ? 1 : 0;
      blamed[u] += guilty[u];
      sums[u] += rates[u];
      squares[u] += rates[u] * rates[u];
    }
    keepBackground();
    for (int i = 0; i < quietMeans.length; i++) {
      Problem.Quiet group = problem.quiet.get(i);
      Kind kind = kinds[group.kind()];
      double weight = kind.a() + kind.b() + group.slots();
      double mean = kind.a() / weight;
      quietMeans[i] += mean;
    }
    kept++;
  }

  private void keepDraws() {
    for (int u : problem.active) {
      draws[places[u]][drawn] = (float) rates[u];
    }
    for (int i = 0; i < quietDraws.length; i++) {
      Problem.Quiet group = problem.quiet.get(i);
      Kind kind = kinds[group.kind()];
      quietDraws[i][drawn] = (float) quietRandom.nextBeta(kind.a(), kind.b() + group.slots());
    }
    for (int k = 0; k < kinds.length; k++) {
      kindDraws[2 * k][drawn] = (float) kinds[k].a();
      kindDraws[2 * k + 1][drawn] = (float) kinds[k].b();
    }
    double background = 0;
    for (int u = problem.units(); u < problem.slots.length; u++) {
      background += problem.slots[u] / slots * rates[u];
    }
    backgroundDraws[drawn] = (float) background;
  }

  /** What nobody fails of all slots, of whatever trust. */
  private void keepBackground() {
    double mean = 0;
    long failed = 0;
    for (int u = problem.units(); u < problem.slots.length; u++) {
      double share = problem.slots[u] / slots;
      double weight = NOBODY_A + NOBODY_B + problem.slots[u];
      double own = (NOBODY_A + guilty[u]) / weight;
      mean += share * own;
      failed += guilty[u];
    }
    backgroundMeans += mean;
    backgroundInnocent += failed == 0 ? 1 : 0;
  }

  private double a(int unit) {
    return problem.isNobody(unit) ? NOBODY_A : kinds[problem.kinds[unit]].a();
  }

  private double b(int unit) {
    return problem.isNobody(unit) ? NOBODY_B : kinds[problem.kinds[unit]].b();
  }

  double backgroundMean() {
    return backgroundMeans / kept;
  }

  float[] backgroundDraws() {
    return backgroundDraws;
  }

  double backgroundInnocence() {
    return (double) backgroundInnocent / kept;
  }

  int kept() {
    return kept;
  }

  double mean(int unit) {
    return means[unit] / kept;
  }

  /** The rates drawn of a unit with a failed slot, or of nobody. */
  float[] draws(int unit) {
    return draws[places[unit]];
  }

  /** How likely it is that the unit failed none of the slots. */
  double innocence(int unit) {
    return (double) innocent[unit] / kept;
  }

  /** How many slots the unit failed, on average. */
  double blamed(int unit) {
    return (double) blamed[unit] / kept;
  }

  /** How many slots units of a kind failed, over all that was kept; nobody is the last kind. */
  long authored(int kind) {
    return authored[kind];
  }

  /** Those of them whose workers are seen. */
  long authoredInSight(int kind) {
    return authoredInSight[kind];
  }

  /** The variance of the rates drawn. */
  double variance(int unit) {
    double mean = sums[unit] / kept;
    return Math.max(0, squares[unit] / kept - mean * mean);
  }

  double quietMean(int group) {
    return quietMeans[group] / kept;
  }

  float[] quietDraws(int group) {
    return quietDraws[group];
  }

  /** How likely the rate of one of a kind, of whom nothing was seen, is at most a bound. */
  double kindAtMost(int kind, double bound) {
    double sum = 0;
    for (int i = 0; i < drawn; i++) {
      sum += RegularizedBeta.value(bound, kindDraws[2 * kind][i], kindDraws[2 * kind + 1][i]);
    }
    return sum / drawn;
  }

  Kind kind(int kind) {
    return kinds[kind];
  }
}
