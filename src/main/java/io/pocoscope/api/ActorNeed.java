package io.pocoscope.api;

import io.pocoscope.calibration.Posteriors;
import io.pocoscope.ruin.Needed;
import io.pocoscope.ruin.Rational;
import java.util.Optional;

/**
 * The stake that keeps an actor's ruin rare enough, at the rate at which its slots fail.
 *
 * @param known its slots, and what they leave known of the rate
 * @param collective under collective slashing
 * @param today under today's protocol; none where it is not known what is at stake
 */
public record ActorNeed(Posteriors.Known known, Needed collective, Optional<Today> today) {

  /**
   * Under today's protocol.
   *
   * @param penalty P, in RLC; 0 for those who pay nothing, and need no stake
   * @param reward R, in RLC, rounded to hundredths of P
   */
  public record Today(Rational penalty, Rational reward, Needed needed) {}
}
