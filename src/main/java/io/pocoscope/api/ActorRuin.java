package io.pocoscope.api;

import io.pocoscope.calibration.Posteriors;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Ruin of an actor at the rate at which its slots fail.
 *
 * @param known its slots, and what they leave known of the rate
 * @param collective under collective slashing, one for each stake
 * @param today under today's protocol, one for each stake; none where it is not known what is at
 *     stake. Whoever has nothing at stake is not ruined.
 */
public record ActorRuin(
    Posteriors.Known known, List<Posterior.Mixture> collective, Optional<Today> today) {
  public ActorRuin {
    collective = List.copyOf(collective);
  }

  /**
   * Under today's protocol.
   *
   * @param penalty P, in RLC; 0 for those who pay nothing
   * @param reward R, in RLC, rounded to hundredths of P
   * @param ruin one for each stake
   */
  public record Today(Rational penalty, Rational reward, List<Posterior.Mixture> ruin) {
    public Today {
      ruin = List.copyOf(ruin);
    }
  }
}
