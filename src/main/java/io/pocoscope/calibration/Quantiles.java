package io.pocoscope.calibration;

import java.util.Map;
import java.util.Optional;

/**
 * How amounts spread, in the unit of their parameter.
 *
 * @param q05 5 % are no greater
 */
public record Quantiles(
    double least, double q05, double q25, double q50, double q75, double q95, double greatest) {

  /**
   * The amount that such a share of all does not exceed.
   *
   * @param level in [0, 1]; one that is not kept has no answer
   */
  public Optional<Double> at(double level) {
    return Optional.ofNullable(
        Map.of(0.0, least, .05, q05, .25, q25, .5, q50, .75, q75, .95, q95, 1.0, greatest)
            .get(level));
  }
}
