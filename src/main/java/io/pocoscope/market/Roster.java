package io.pocoscope.market;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Every asset that ever came, by its number: who it is does not change. */
final class Roster {
  private final RateLaw law;
  private final RandomGenerator random;
  private final double target;
  private double[] rates = new double[128];
  private boolean[] attackers = new boolean[128];
  private int size;
  private int drawn;
  private int unreliable;

  Roster(RateLaw law, RandomGenerator random, double target) {
    this.law = law;
    this.random = random;
    this.target = target;
  }

  /** A new asset with a rate of the law; gives its number. */
  int draw() {
    return enter(law.draw(drawn++, random), false);
  }

  /** A new attacker, who fails as often on purpose, or more by its nature; gives its number. */
  int drawAttacker(double rateOnPurpose) {
    double rate = Math.max(law.draw(drawn++, random), rateOnPurpose);
    return enter(rate, true);
  }

  /** An attacker under a new name; gives its number. */
  int again(int number) {
    return enter(rates[number], true);
  }

  private int enter(double rate, boolean attacker) {
    if (size == rates.length) {
      rates = Arrays.copyOf(rates, 2 * size);
      attackers = Arrays.copyOf(attackers, 2 * size);
    }
    rates[size] = rate;
    attackers[size] = attacker;
    unreliable += rate > target ? 1 : 0;
    return size++;
  }

  double rate(int number) {
    return rates[number];
  }

  boolean attacker(int number) {
    return attackers[number];
  }

  boolean unreliable(int number) {
    return rates[number] > target;
  }

  /** How many of all that ever came are unreliable. */
  int unreliable() {
    return unreliable;
  }
}
