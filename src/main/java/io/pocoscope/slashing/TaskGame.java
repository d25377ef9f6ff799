package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The games that a task is, of requester, asset provider and computing provider. Each makes it
 * succeed (S) or fail (F); where ruin is played for, it can also fail it to ruin another (R). A
 * task succeeds if all play S. Source: the models of <i>Reliability is Blind: Collective Incentives
 * for Decentralized Computing Marketplaces without Individual Behavior Information</i>, arXiv
 * 2503.19055 (2025).
 */
public enum TaskGame {
  /**
   * As PoCo is: a failure costs the computing provider Cost_c + Slash_c, and the others nothing.
   */
  TODAY("today", false, false),
  /** The same, but Cost_a and Cost_c are paid by those who play S, and by nobody else. */
  TODAY_COST("today-cost", false, false),
  /** As today, with R. */
  TODAY_RUIN("today-ruin", false, true),
  /** A failure slashes all three, whoever caused it. */
  COLLECTIVE("collective", true, false),
  /** Collective, with R; who attacks pays its own slash too. */
  COLLECTIVE_RUIN("collective-ruin", true, true);

  private static final int SUCCEED = 0;
  private static final int RUIN = 2;

  /** All play S. */
  public static final Profile HONEST = new Profile(List.of(SUCCEED, SUCCEED, SUCCEED));

  private final String label;
  private final boolean collective;
  private final boolean withRuin;

  TaskGame(String label, boolean collective, boolean withRuin) {
    this.label = label;
    this.collective = collective;
    this.withRuin = withRuin;
  }

  /** The name that people give. */
  public String label() {
    return label;
  }

  /** Whether a failure takes anything from a party. */
  public boolean slashes(Party party) {
    return collective || party == Party.COMPUTING;
  }

  public static Optional<TaskGame> named(String label) {
    return Arrays.stream(values()).filter(game -> game.label.equals(label)).findFirst();
  }

  /** The game with these numbers; the players are in the order of {@link Party}. */
  public NormalForm of(Terms terms) {
    List<String> strategies = withRuin ? List.of("S", "F", "R") : List.of("S", "F");
    List<Player> players =
        Arrays.stream(Party.values()).map(party -> new Player(party.label(), strategies)).toList();
    return NormalForm.of(
        players, profile -> profile.equals(HONEST) ? success(terms) : failure(terms, profile));
  }

  private List<Rational> success(Terms terms) {
    Rational costA = this == TODAY_COST ? terms.costA() : Rational.ZERO;
    return List.of(
        terms.surplus(), terms.priceA().minus(costA), terms.priceC().minus(terms.costC()));
  }

  /** Who plays R has, on top of its own loss, the greatest loss of another. */
  private List<Rational> failure(Terms terms, Profile profile) {
    List<Rational> losses = losses(terms, profile);
    List<Rational> payoffs = new ArrayList<>();
    for (int player = 0; player < losses.size(); player++) {
      Rational joy = profile.of(player) == RUIN ? greatestOfOthers(losses, player) : Rational.ZERO;
      payoffs.add(joy.minus(losses.get(player)));
    }
    return payoffs;
  }

  private List<Rational> losses(Terms terms, Profile profile) {
    if (this == TODAY_COST) {
      boolean provides = profile.of(Party.ASSET.player()) == SUCCEED;
      boolean computes = profile.of(Party.COMPUTING.player()) == SUCCEED;
      return List.of(
          Rational.ZERO,
          provides ? terms.costA() : Rational.ZERO,
          computes ? terms.computingLoss() : terms.slashC());
    }
    return List.of(
        collective ? terms.slashR() : Rational.ZERO,
        collective ? terms.slashA() : Rational.ZERO,
        terms.computingLoss());
  }

  private static Rational greatestOfOthers(List<Rational> losses, int player) {
    List<Rational> others = new ArrayList<>(losses);
    others.remove(player);
    return Collections.max(others);
  }
}
