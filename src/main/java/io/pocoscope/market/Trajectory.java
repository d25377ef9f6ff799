package io.pocoscope.market;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How the failure rate of a market went, over its runs. */
public final class Trajectory {
  /** Of the runs such shares are at or below a point's {@link Point#quantiles quantiles}. */
  public static final List<Double> SHARES = List.of(.05, .25, .5, .75, .95);

  private Trajectory() {}

  /**
   * A point of it: the trailing failure rate over the last window of tasks.
   *
   * @param task after which one
   * @param mean over the runs
   * @param quantiles one for each of {@link #SHARES}, interpolated
   * @param present mean number of assets
   */
  public record Point(int task, double mean, List<Double> quantiles, double present) {
    public Point {
      quantiles = List.copyOf(quantiles);
    }
  }

  /**
   * The points at which the runs were recorded; none where no run was played through.
   *
   * @param every the recording's
   */
  public static List<Point> of(PlayedCell cell, int every) {
    List<Track> tracks = cell.results().stream().map(RunResult::track).toList();
    return tracks.isEmpty()
        ? List.of()
        : IntStream.range(0, tracks.get(0).points())
            .mapToObj(i -> point(tracks, i, every))
            .toList();
  }

  private static Point point(List<Track> tracks, int i, int every) {
    double[] rates = tracks.stream().mapToDouble(track -> track.rate(i)).sorted().toArray();
    return new Point(
        (i + 1) * every,
        Arrays.stream(rates).average().orElseThrow(),
        SHARES.stream().map(share -> quantile(rates, share)).toList(),
        tracks.stream().mapToInt(track -> track.present(i)).average().orElseThrow());
  }

  /** Hyndman and Fan's seventh definition (1996). */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
