package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.List;

/**
 * A profile from which nobody gains by leaving alone. Source: Nash, "Non-cooperative games", Annals
 * of Mathematics 54 (1951).
 *
 * @param strict whether everybody loses by leaving it alone; else somebody is indifferent
 * @param payoffs what each player has of it
 */
public record Equilibrium(Profile profile, boolean strict, List<Rational> payoffs) {
  public Equilibrium {
    payoffs = List.copyOf(payoffs);
  }

  /** Whether it is better for somebody and worse for nobody (Pareto). */
  public boolean improves(Equilibrium other) {
    boolean better = false;
    for (int i = 0; i < payoffs.size(); i++) {
      int order = payoffs.get(i).compareTo(other.payoffs.get(i));
      if (order < 0) {
        return false;
      }
      better |= order > 0;
    }
    return better;
  }

  /** Those of the equilibria that improve this one. */
  public List<Equilibrium> improvedBy(List<Equilibrium> all) {
    return all.stream().filter(each -> each.improves(this)).toList();
  }
}
