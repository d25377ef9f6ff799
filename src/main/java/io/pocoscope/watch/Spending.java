package io.pocoscope.watch;

/**
 * How an error that is allowed once, for all time, is spent on the alarms of a watch: each that was
 * told, rightly or not, leaves the next one less, and the sum of all is the whole.
 */
final class Spending {
  private Spending() {}

  /**
   * The error that is left to an alarm.
   *
   * @param error of all of them together, in (0, 1)
   * @param number of the alarm, from 1
   */
  static double on(long number, double error) {
    return error * 6 / (Math.PI * Math.PI * number * number);
  }
}
