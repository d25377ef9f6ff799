package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When SSS is an equilibrium, in closed form. SSS pays {@code (surplus, Price_a, Price_c − Cost_c)}
 * (less {@code Cost_a} in today-cost), and is one iff no player gains by leaving it alone. With
 * {@code C = Cost_c + Slash_c}, leaving pays at best:
 *
 * <ul>
 *   <li>today: {@code (0, 0, −C)}, so SSS iff {@code surplus ≥ 0};
 *   <li>today-cost: {@code (0, 0, −Slash_c)}, so SSS iff {@code surplus ≥ 0}, {@code Price_a ≥
 *       Cost_a} and {@code Slash_c ≥ Cost_c − Price_c};
 *   <li>today-ruin: {@code (C, C, −C)}, for the others lose nothing that c could enjoy; SSS iff
 *       {@code surplus ≥ C} and {@code Price_a ≥ C}: a greater slash makes ruining c worth more;
 *   <li>collective: {@code (−Slash_r, −Slash_a, −C)}, so SSS iff {@code surplus ≥ −Slash_r};
 *   <li>collective-ruin: {@code (max(Slash_a, C) − Slash_r, max(Slash_r, C) − Slash_a, max(Slash_r,
 *       Slash_a) − C)}. The third condition is {@code max(Slash_r, Slash_a) ≤ Price_c + Slash_c},
 *       as {@code Cost_c} stands on both sides of it.
 * </ul>
 *
 * The bounds of one slash are what these leave of it when the other numbers are fixed.
 */
public record HonestPlay(TaskGame game, Terms terms) {
  /**
   * The slashes of one party with which SSS is an equilibrium, all else as it is; none where it is
   * with no slash of this party's.
   *
   * @throws IllegalArgumentException if the game does not slash this party
   */
  public Optional<SlashRange> slash(Party party) {
    if (!game.slashes(party)) {
      throw new IllegalArgumentException(game.label() + " does not slash the " + party.label());
    }
    return switch (game) {
      case TODAY -> onlyIf(requesterGains(), Rational.ZERO);
      case TODAY_COST ->
          onlyIf(
              requesterGains() && atMost(terms.costA(), terms.priceA()),
              terms.costC().minus(terms.priceC()));
      case TODAY_RUIN ->
          SlashRange.between(
              Rational.ZERO,
              Optional.of(least(terms.surplus(), terms.priceA()).minus(terms.costC())));
      case COLLECTIVE -> collective(party);
      case COLLECTIVE_RUIN -> collectiveRuin(party);
    };
  }

  private Optional<SlashRange> collective(Party party) {
    return party == Party.REQUESTER
        ? onlyIf(true, Rational.ZERO.minus(terms.surplus()))
        : onlyIf(requesterReach().signum() >= 0, Rational.ZERO);
  }

  private Optional<SlashRange> collectiveRuin(Party party) {
    Rational loss = terms.computingLoss();
    return switch (party) {
      case REQUESTER ->
          SlashRange.between(
                  greatest(terms.slashA(), loss).minus(terms.surplus()),
                  Optional.of(least(assetReach(), computingReach())))
              .filter(
                  any -> atMost(loss, assetReach()) && atMost(terms.slashA(), computingReach()));
      case ASSET ->
          SlashRange.between(
                  greatest(terms.slashR(), loss).minus(terms.priceA()),
                  Optional.of(least(requesterReach(), computingReach())))
              .filter(
                  any ->
                      atMost(loss, requesterReach()) && atMost(terms.slashR(), computingReach()));
      case COMPUTING ->
          SlashRange.between(
                  greatest(terms.slashR(), terms.slashA()).minus(terms.priceC()),
                  Optional.of(least(requesterReach(), assetReach()).minus(terms.costC())))
              .filter(
                  any ->
                      atMost(terms.slashA(), requesterReach())
                          && atMost(terms.slashR(), assetReach()));
    };
  }

  /** What r has at stake, the surplus and its slash: no gain beyond it, and r is honest. */
  private Rational requesterReach() {
    return terms.surplus().plus(terms.slashR());
  }

  private Rational assetReach() {
    return terms.priceA().plus(terms.slashA());
  }

  private Rational computingReach() {
    return terms.priceC().plus(terms.slashC());
  }

  /**
   * In collective-ruin, the least slashes of r and a with which SSS is an equilibrium, each the
   * least that it can be in any such pair: {@code Slash_r = max(0, C − surplus)} and {@code Slash_a
   * = max(0, max(Slash_r, C) − Price_a)}. Each is necessary given the other, as {@code max(…, C) ≥
   * C}. They suffice for a by construction, and for r where {@code Slash_a ≤ C}; where {@code
   * Slash_a > C}, which takes a surplus below 0, it is {@code Slash_r − Price_a}, and r is left
   * with {@code surplus ≥ −Price_a}: the result is worth more to it than computing costs it. Else
   * no slashes do, for each would have to outdo the other. For c, neither may exceed {@code Price_c
   * + Slash_c}, which none does where {@code surplus ≥ 0} and {@code Price_c ≥ Cost_c}. Greater
   * slashes of one of them alone can undo it again.
   */
  public Optional<LeastSlashes> leastSlashes() {
    boolean worthIt = terms.surplus().plus(terms.priceA()).signum() >= 0;
    if (game != TaskGame.COLLECTIVE_RUIN || !worthIt) {
      return Optional.empty();
    }
    Rational loss = terms.computingLoss();
    Rational requester = greatest(Rational.ZERO, loss.minus(terms.surplus()));
    Rational asset = greatest(Rational.ZERO, greatest(requester, loss).minus(terms.priceA()));
    return atMost(greatest(requester, asset), computingReach())
        ? Optional.of(new LeastSlashes(requester, asset))
        : Optional.empty();
  }

  /**
   * Slashes of r and a that belong together.
   *
   * @param requester Slash_r
   * @param asset Slash_a
   */
  public record LeastSlashes(Rational requester, Rational asset) {}

  /**
   * In collective-ruin, the slashes that make SSS an equilibrium whatever the surplus and Price_a
   * are, if only they are not below 0: {@code Cost_c + Slash_c ≤ Slash_r = Slash_a ≤ Price_c +
   * Slash_c}. At a surplus and a Price_a of 0 the conditions of r and a are {@code Slash_r ≥
   * max(Slash_a, C)} and {@code Slash_a ≥ max(Slash_r, C)}, so both are equal and at least C; c's
   * is the upper bound. None where {@code Price_c < Cost_c}.
   */
  public Optional<SlashRange> priceFreeBand() {
    return game == TaskGame.COLLECTIVE_RUIN
        ? SlashRange.between(terms.computingLoss(), Optional.of(computingReach()))
        : Optional.empty();
  }

  private boolean requesterGains() {
    return terms.surplus().signum() >= 0;
  }

  private static Optional<SlashRange> onlyIf(boolean possible, Rational bound) {
    return possible ? SlashRange.between(bound, Optional.empty()) : Optional.empty();
  }

  private static boolean atMost(Rational value, Rational limit) {
    return value.compareTo(limit) <= 0;
  }

  private static Rational greatest(Rational one, Rational other) {
    return Collections.max(List.of(one, other));
  }

  private static Rational least(Rational one, Rational other) {
    return Collections.min(List.of(one, other));
  }
}
