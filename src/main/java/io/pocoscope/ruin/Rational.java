package io.pocoscope.ruin;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction, as amounts of a stake are: 19 · (1/19) − 1 is nothing, and in floating point
 * it would be a ruin.
 *
 * @param numerator any
 * @param denominator greater than 0, and with no factor in common with the numerator
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {
  public static final Rational ZERO = of(0, 1);

  private static final int MOST_DIGITS = 40;
  private static final int GREATEST_EXPONENT = 10_000;

  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction with denominator 0");
    }
    BigInteger common =
        numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Reads {@code 3}, {@code .25}, {@code 1e-3} or {@code 1/19}.
   *
   * @throws NumberFormatException if it is none of these, longer than 40 characters, or beyond
   *     10^±10000
   */
  public static Rational parse(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length > 2 || text.length() > MOST_DIGITS) {
      throw new NumberFormatException(text);
    }
    Rational top = decimal(parts[0]);
    Rational bottom = parts.length == 1 ? of(1, 1) : decimal(parts[1]);
    if (bottom.signum() == 0) {
      throw new NumberFormatException(text);
    }
    return top.dividedBy(bottom);
  }

  private static Rational decimal(String text) {
    BigDecimal decimal = new BigDecimal(text.strip());
    if (Math.abs((long) decimal.scale()) > GREATEST_EXPONENT) {
      throw new NumberFormatException(text);
    }
    BigInteger scale = BigInteger.TEN.pow(Math.max(0, decimal.scale()));
    return new Rational(decimal.multiply(new BigDecimal(scale)).toBigIntegerExact(), scale);
  }

  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(new Rational(other.numerator.negate(), other.denominator));
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Rational dividedBy(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The greatest number of which both are whole multiples. */
  public Rational commonStep(Rational other) {
    BigInteger common = numerator.multiply(other.denominator);
    return new Rational(
        common.gcd(other.numerator.multiply(denominator)), denominator.multiply(other.denominator));
  }

  /** The greatest multiple of a step, greater than 0, that is not greater than this. */
  public Rational roundedDownTo(Rational step) {
    return step.times(new Rational(floor(step), BigInteger.ONE));
  }

  /** How many whole steps, each greater than 0, there are in it, rounded down. */
  BigInteger floor(Rational step) {
    Rational steps = dividedBy(step);
    BigInteger[] parts = steps.numerator.divideAndRemainder(steps.denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The fraction as a probability; above 1 it is certainty, and not above 0 none. */
  public Chance toChance() {
    return signum() > 0 ? Chance.ofLog(log()) : Chance.NONE;
  }

  /** The natural logarithm of what is greater than 0, even where a double cannot hold it. */
  private double log() {
    return log(numerator) - log(denominator);
  }

  private static double log(BigInteger whole) {
    int shift = Math.max(0, whole.bitLength() - Double.MAX_EXPONENT);
    return Math.log(whole.shiftRight(shift).doubleValue()) + shift * Math.log(2);
  }

  public int signum() {
    return numerator.signum();
  }

  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL128)
        .doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
