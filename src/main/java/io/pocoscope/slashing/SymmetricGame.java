package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A game of n players who are all alike and have two strategies, such as k parties who each pay an
 * effort or not. What a player has depends on its own choice, and on how many of the others choose
 * the first strategy.
 *
 * @param first what the first strategy pays where 0, 1, … n − 1 of the others choose it too
 * @param second what the second one pays there
 */
public record SymmetricGame(List<Rational> first, List<Rational> second) {
  private static final int MOST_PLAYERS = 100;
  private static final double ROUNDING = 1e-15;
  private static final double APART = 1e-12;

  public SymmetricGame {
    first = List.copyOf(first);
    second = List.copyOf(second);
    if (first.size() != second.size() || first.isEmpty() || first.size() > MOST_PLAYERS) {
      throw new BadGame("a symmetric game has 1 to %d players who are alike", MOST_PLAYERS);
    }
  }

  /** A game as a symmetric one; none where players differ, or have not two strategies each. */
  public static Optional<SymmetricGame> of(NormalForm game) {
    int players = game.players().size();
    if (players > MOST_PLAYERS
        || game.players().stream().anyMatch(player -> player.strategies().size() != 2)) {
      return Optional.empty();
    }
    SymmetricGame candidate = new SymmetricGame(payoffsOfFirst(game, 0), payoffsOfFirst(game, 1));
    boolean alike =
        game.profiles().stream()
            .allMatch(
                profile ->
                    IntStream.range(0, players)
                        .allMatch(
                            i -> game.payoff(profile, i).equals(candidate.payoff(profile, i))));
    return alike ? Optional.of(candidate) : Optional.empty();
  }

  private static List<Rational> payoffsOfFirst(NormalForm game, int own) {
    return IntStream.range(0, game.players().size())
        .mapToObj(
            others ->
                new Profile(
                    IntStream.range(0, game.players().size())
                        .mapToObj(i -> i == 0 ? own : i <= others ? 0 : 1)
                        .toList()))
        .map(profile -> game.payoff(profile, 0))
        .toList();
  }

  private Rational payoff(Profile profile, int player) {
    long others = profile.choices().stream().filter(choice -> choice == 0).count();
    boolean isFirst = profile.of(player) == 0;
    return isFirst ? first.get((int) others - 1) : second.get((int) others);
  }

  /**
   * The probabilities of the first strategy, in (0, 1), at which both pay the same if all play it
   * with that probability: the symmetric mixed equilibria, in ascending order. They are the roots
   * of {@code Σ_m C(n−1, m) q^m (1−q)^(n−1−m) (first_m − second_m)}, a polynomial in Bernstein's
   * form, which is halved till each part has one sign change at the most. Source: Lane and
   * Riesenfeld, "Bounds on a polynomial", BIT 21 (1981). None where both always pay the same.
   */
  public List<Double> mixedEquilibria() {
    double[] gains =
        IntStream.range(0, first.size())
            .mapToDouble(m -> first.get(m).minus(second.get(m)).toDouble())
            .toArray();
    List<Double> roots = new ArrayList<>();
    if (IntStream.range(0, gains.length).anyMatch(m -> gains[m] != 0)) {
      roots(gains, 0, 1, roots);
    }
    return distinct(roots);
  }

  /** Rounding can show one root on both sides of a half. */
  private static List<Double> distinct(List<Double> roots) {
    List<Double> distinct = new ArrayList<>();
    for (double root : roots) {
      boolean inside = root > APART && root < 1 - APART;
      if (inside && (distinct.isEmpty() || root - distinct.get(distinct.size() - 1) > APART)) {
        distinct.add(root);
      }
    }
    return distinct;
  }

  private static void roots(double[] bernstein, double low, double high, List<Double> found) {
    int changes = signChanges(bernstein);
    double middle = (low + high) / 2;
    if (high - low < ROUNDING) {
      if (changes > 0) {
        found.add(middle);
      }
      return;
    }
    if (changes == 0) {
      return;
    }
    double[] left = new double[bernstein.length];
    double[] right = bernstein.clone();
    for (int level = 0; level < bernstein.length; level++) {
      left[level] = right[0];
      for (int i = 0; i + 1 < bernstein.length - level; i++) {
        right[i] = (right[i] + right[i + 1]) / 2;
      }
    }
    boolean atMiddle = left[left.length - 1] == 0;
    roots(left, low, middle, found);
    if (atMiddle) {
      found.add(middle);
    }
    roots(right, middle, high, found);
  }

  private static int signChanges(double[] values) {
    int changes = 0;
    double before = 0;
    for (double value : values) {
      if (value != 0) {
        changes += before * value < 0 ? 1 : 0;
        before = value;
      }
    }
    return changes;
  }
}
