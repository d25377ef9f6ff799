package io.pocoscope.ruin;

/**
 * A root, and how it moves with a factor by which each period is discounted.
 *
 * @param re real part
 * @param im imaginary part
 * @param byRe derivative of the real part by the factor, at 1
 * @param byIm that of the imaginary part
 */
record Root(double re, double im, double byRe, double byIm) {
  Root times(double factor) {
    return new Root(factor * re, factor * im, factor * byRe, factor * byIm);
  }
}
