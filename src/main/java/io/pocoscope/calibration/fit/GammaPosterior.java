package io.pocoscope.calibration.fit;

/**
 * A gamma distribution of a mean count, which is shape ÷ rate on average.
 *
 * @param shape greater than 0
 * @param rate greater than 0: what was looked at, in the unit of the count's n, as far as it is
 *     independent
 * @param ofInverse whether it is of one over the value: of newcomers to a slot, where the value is
 *     slots to a newcomer
 */
public record GammaPosterior(double shape, double rate, boolean ofInverse) {
  public GammaPosterior {
    if (!(shape > 0 && rate > 0 && shape + rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no gamma distribution: " + shape + ", " + rate);
    }
  }
}
