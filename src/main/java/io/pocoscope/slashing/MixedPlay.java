package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mixed equilibrium of a task's game: each party plays S with a probability, and else the best
 * that it can do instead. Who mixes is indifferent, so that the others' probabilities of S multiply
 * to its {@link Confidence} p. With three who mix, {@code q_a·q_c = p_r}, {@code q_r·q_c = p_a} and
 * {@code q_r·q_a = p_c} give {@code q_r = √(p_a·p_c ÷ p_r)} and so on; with two, the third playing
 * S, each has the other's p, and the third is content iff their product is at least its own p. The
 * equilibrium marks off the beliefs at which honest play breaks down; it is not stable itself.
 *
 * <p>Left out are the profiles without a success: where two parties fail a task for certain, the
 * third is often indifferent, and any mixture of its is an equilibrium.
 *
 * @param honest probability of S, in (0, 1], for each player; 1 for one who does not mix
 */
public record MixedPlay(List<Double> honest) {
  public MixedPlay {
    honest = List.copyOf(honest);
  }

  /** Probability that the task succeeds. */
  public double success() {
    return honest.stream().reduce(1.0, (one, other) -> one * other);
  }

  /** Those in which at least two of the three mix, of a game that {@link TaskGame} has made. */
  public static List<MixedPlay> of(NormalForm game) {
    List<Optional<Rational>> needed = Confidence.of(game).stream().map(Confidence::needed).toList();
    if (needed.stream().anyMatch(Optional::isEmpty)) {
      return List.of();
    }
    List<Double> p = needed.stream().map(each -> each.orElseThrow().toDouble()).toList();
    List<MixedPlay> found = new ArrayList<>();
    for (int third = 0; third < p.size(); third++) {
      two(p, third).ifPresent(found::add);
    }
    three(p).ifPresent(found::add);
    return found;
  }

  private static Optional<MixedPlay> two(List<Double> p, int third) {
    int one = (third + 1) % p.size();
    int other = (third + 2) % p.size();
    List<Double> honest = new ArrayList<>(List.of(1.0, 1.0, 1.0));
    honest.set(one, p.get(other));
    honest.set(other, p.get(one));
    boolean content = p.get(one) * p.get(other) >= p.get(third);
    return Optional.of(new MixedPlay(honest))
        .filter(play -> content && inside(p.get(one)) && inside(p.get(other)));
  }

  private static Optional<MixedPlay> three(List<Double> p) {
    double product = p.get(0) * p.get(1) * p.get(2);
    if (p.stream().anyMatch(each -> each <= 0)) {
      return Optional.empty();
    }
    List<Double> honest = p.stream().map(each -> Math.sqrt(product) / each).toList();
    return honest.stream().allMatch(MixedPlay::inside)
        ? Optional.of(new MixedPlay(honest))
        : Optional.empty();
  }

  private static boolean inside(double probability) {
    return probability > 0 && probability < 1;
  }
}
