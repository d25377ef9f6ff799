package io.pocoscope.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened between changes, and by how much they change it. */
final class Segments {
  private final Lots lots;
  private final List<Break> breaks;

  Segments(Lots lots, List<Break> breaks) {
    this.lots = lots;
    this.breaks = breaks;
  }

  List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i <= breaks.size() && lots.size() > 0; i++) {
      segments.add(segment(i + 1, from(i), from(i + 1)));
    }
    return segments;
  }

  List<ChangePoint> changes(List<Segment> segments) {
    List<ChangePoint> changes = new ArrayList<>();
    for (int i = 0; i < breaks.size(); i++) {
      Break each = breaks.get(i);
      Sides sides = sides(from(i), each.lot(), from(i + 2));
      changes.add(
          new ChangePoint(
              Instant.ofEpochSecond(each.time()),
              Instant.ofEpochSecond(each.earliest()),
              Instant.ofEpochSecond(each.latest()),
              segments.get(i),
              segments.get(i + 1),
              each.height(),
              each.upwards(),
              each.p(),
              each.falseAlarm(),
              sides.oddsRatio(),
              sides.onBoth()));
    }
    return changes;
  }

  /** The first lot of a segment, from 0; behind the last segment the end. */
  private int from(int segment) {
    if (segment == 0) {
      return 0;
    }
    return segment <= breaks.size() ? breaks.get(segment - 1).lot() : lots.size();
  }

  private Segment segment(int number, int from, int to) {
    boolean[] seen = new boolean[lots.strata()];
    long settled = 0;
    long failed = 0;
    long strata = 0;
    for (int lot = from; lot < to; lot++) {
      settled += lots.settled(lot);
      failed += lots.failed(lot);
      strata += seen[lots.stratum(lot)] ? 0 : 1;
      seen[lots.stratum(lot)] = true;
    }
    return new Segment(
        number,
        Instant.ofEpochSecond(lots.time(from)),
        Instant.ofEpochSecond(lots.time(to - 1)),
        settled,
        failed,
        strata);
  }

  /** Slots by stratum on both sides of a change. */
  private static final class Sides {
    private final double[] settledBefore;
    private final double[] failedBefore;
    private final double[] settledAfter;
    private final double[] failedAfter;

    Sides(int strata) {
      settledBefore = new double[strata];
      failedBefore = new double[strata];
      settledAfter = new double[strata];
      failedAfter = new double[strata];
    }

    void add(boolean before, int stratum, int settled, int failed) {
      (before ? settledBefore : settledAfter)[stratum] += settled;
      (before ? failedBefore : failedAfter)[stratum] += failed;
    }

    long onBoth() {
      long both = 0;
      for (int i = 0; i < settledBefore.length; i++) {
        both += settledBefore[i] > 0 && settledAfter[i] > 0 ? 1 : 0;
      }
      return both;
    }

    Optional<Double> oddsRatio() {
      double more = 0;
      double less = 0;
      for (int i = 0; i < settledBefore.length; i++) {
        double all = settledBefore[i] + settledAfter[i];
        if (all > 0) {
          more += failedAfter[i] * (settledBefore[i] - failedBefore[i]) / all;
          less += failedBefore[i] * (settledAfter[i] - failedAfter[i]) / all;
        }
      }
      return more > 0 || less > 0 ? Optional.of(more / less) : Optional.empty();
    }
  }

  private Sides sides(int from, int change, int to) {
    Sides sides = new Sides(lots.strata());
    for (int lot = from; lot < to; lot++) {
      sides.add(lot < change, lots.stratum(lot), lots.settled(lot), lots.failed(lot));
    }
    return sides;
  }
}
