package io.pocoscope.ruin;

import java.util.Arrays;

/** Where each stake of the grid goes with a task, and with what chance. */
final class StakeGrid {
  /** Where a stake between two points of the grid is put. */
  enum Rounding {
    DOWN,
    BETWEEN,
    UP
  }

  /** What is so near to a point of the grid is on it but for rounding errors. */
  private static final double SNAP = 1e-9;

  private final int size;
  private final boolean[] dead;
  private final int[][] to;
  private final double[][] beyond;
  private final double[] chances;

  /** Whether stakes beyond the grid are never ruined; else they are as the greatest on it. */
  private final boolean safeAbove;

  private double[] spare;

  StakeGrid(AcceleratedQuestion question, double step, int size, Rounding rounding) {
    this.size = size;
    this.safeAbove = rounding == Rounding.UP;
    double[] sizes = question.sizes().ascending();
    to = new int[2 * sizes.length][size];
    beyond = new double[2 * sizes.length][size];
    chances = new double[2 * sizes.length];
    dead = new boolean[size];
    for (int k = 0; k < sizes.length; k++) {
      double chance = question.sizes().chances().get(sizes[k]);
      chances[2 * k] = chance * question.failureRate();
      chances[2 * k + 1] = chance * (1 - question.failureRate());
    }
    for (int i = 0; i < size; i++) {
      double s = i * step;
      dead[i] = question.ruined(s);
      for (int k = 0; k < sizes.length; k++) {
        put(2 * k, i, (s - question.penalty(s, sizes[k])) / step, rounding);
        put(2 * k + 1, i, (s + question.reward(s, sizes[k])) / step, rounding);
      }
    }
    spare = new double[size];
  }

  private void put(int outcome, int from, double place, Rounding rounding) {
    double near = Math.rint(place);
    double exact = Math.abs(place - near) < SNAP * Math.max(1, Math.abs(place)) ? near : place;
    double floor = Math.floor(exact);
    double part = exact - floor;
    to[outcome][from] = (int) Math.max(-1, floor);
    beyond[outcome][from] =
        switch (rounding) {
          case DOWN -> 0;
          case BETWEEN -> part;
          case UP -> part > 0 ? 1 : 0;
        };
  }

  /** Who is ruined before any task. */
  double[] atOnce() {
    double[] ruin = new double[size];
    for (int i = 0; i < size; i++) {
      ruin[i] = dead[i] ? 1 : 0;
    }
    return ruin;
  }

  /** Ruin with one task more to go. */
  double[] taskBefore(double[] after) {
    double[] before = spare;
    Arrays.fill(before, 0);
    for (int k = 0; k < chances.length; k++) {
      for (int i = 0; i < size; i++) {
        before[i] += chances[k] * at(after, to[k][i], beyond[k][i]);
      }
    }
    for (int i = 0; i < size; i++) {
      before[i] = dead[i] ? 1 : before[i];
    }
    spare = after;
    return before;
  }

  private double at(double[] ruin, int place, double beyondIt) {
    if (place < 0) {
      return 1;
    }
    if (place >= size - 1) {
      return safeAbove ? 0 : ruin[size - 1];
    }
    return beyondIt == 0 ? ruin[place] : ruin[place] + beyondIt * (ruin[place + 1] - ruin[place]);
  }
}
