package io.pocoscope.ruin;

/** A complex number. */
record Complex(double re, double im) {
  static final Complex ZERO = new Complex(0, 0);

  static Complex polar(double size, double angle) {
    return new Complex(size * Math.cos(angle), size * Math.sin(angle));
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex plus(double other) {
    return new Complex(re + other, im);
  }

  Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  Complex times(double factor) {
    return new Complex(factor * re, factor * im);
  }

  Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex over(Complex other) {
    double square = other.re * other.re + other.im * other.im;
    return new Complex(
        (re * other.re + im * other.im) / square, (im * other.re - re * other.im) / square);
  }

  Complex power(int exponent) {
    if (exponent == 0) {
      return new Complex(1, 0);
    }
    return polar(Math.exp(exponent * Math.log(size())), exponent * angle());
  }

  Complex exp() {
    return polar(Math.exp(re), im);
  }

  Complex log() {
    return new Complex(Math.log(size()), angle());
  }

  double size() {
    return Math.hypot(re, im);
  }

  double angle() {
    return Math.atan2(im, re);
  }
}
