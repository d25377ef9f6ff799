package io.pocoscope.bench;

import io.pocoscope.market.Scheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The published market as one would write it down at first, to be compared with: objects and lists,
 * choice by a scan over all stakes, the same measures of the failure rate.
 */
final class PlainMarket {
  private static final int K = 4;
  private static final double STAKE = 10;

  private final Scheme scheme;
  private final Random random;
  private final List<Asset> present = new ArrayList<>();

  private static final class Asset {
    private final double rate;
    private double stake = STAKE;

    Asset(double rate) {
      this.rate = rate;
    }
  }

  PlainMarket(Scheme scheme, long seed) {
    this.scheme = scheme;
    this.random = new Random(seed);
  }

  /** Plays it; gives the mean of the trailing failure rate. */
  double play(int assets, int tasks) {
    for (int i = 0; i < assets; i++) {
      add();
    }
    Deque<Boolean> window = new ArrayDeque<>();
    int failures = 0;
    double sum = 0;
    for (int task = 1; task <= tasks; task++) {
      while (present.size() < K) {
        add();
      }
      List<Asset> chosen = scheme.byStake() ? byStake() : evenly();
      double success = 1;
      for (Asset asset : chosen) {
        success *= 1 - asset.rate;
      }
      boolean failed = random.nextDouble() >= success;
      chosen.forEach(asset -> settle(asset, failed));
      if (scheme.removes()) {
        present.removeIf(asset -> asset.stake <= 1);
      }
      window.addLast(failed);
      failures += failed ? 1 : 0;
      if (window.size() > 500 && window.removeFirst()) {
        failures--;
      }
      sum += task <= tasks - 500 ? (double) failures / window.size() : 0;
      if (task % 500 == 0 && present.size() < assets) {
        add();
      }
    }
    return sum / (tasks - 500);
  }

  private void add() {
    present.add(new Asset(Math.pow(random.nextDouble(), 10)));
  }

  private void settle(Asset asset, boolean failed) {
    asset.stake += failed ? -1 : 1 / 19.0;
    if (scheme.byStake()) {
      asset.stake = Math.max(STAKE / 1000, Math.min(STAKE, asset.stake));
    }
  }

  private List<Asset> evenly() {
    Set<Integer> places = new HashSet<>();
    while (places.size() < K) {
      places.add(random.nextInt(present.size()));
    }
    return places.stream().map(present::get).toList();
  }

  private List<Asset> byStake() {
    List<Asset> left = new ArrayList<>(present);
    List<Asset> chosen = new ArrayList<>();
    for (int i = 0; i < K; i++) {
      double point = random.nextDouble() * left.stream().mapToDouble(asset -> asset.stake).sum();
      int at = 0;
      while (at < left.size() - 1 && point >= left.get(at).stake) {
        point -= left.get(at++).stake;
      }
      Collections.swap(left, at, left.size() - 1);
      chosen.add(left.remove(left.size() - 1));
    }
    return chosen;
  }
}
