package io.pocoscope.market;

import java.util.random.RandomGenerator;

/** Everybody alike. */
record EvenChooser(Stock stock) implements Chooser {
  @Override
  public void choose(int k, RandomGenerator random, int[] chosen) {
    for (int i = 0; i < k; i++) {
      chosen[i] = stock.shuffle(i, random.nextDouble());
    }
  }

  @Override
  public void stake(int place, double stake) {}
}
