package io.pocoscope.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds changes one by one, each stretch between them again in two: binary segmentation (L. Ju.
 * Vostrikova, "Detecting 'disorder' in multidimensional random processes", Soviet Mathematics
 * Doklady 24, 1981) with a test by permutations within what it is applied to, as in D. S. Matteson
 * and N. A. James, "A nonparametric approach for multiple change point analysis of multivariate
 * data", JASA 109 (2014); here lots change places within their stratum alone.
 *
 * <p>The chance of a false alarm is halved with each change: what is left of it for the stretches
 * between the changes adds up to what was allowed, however many there are.
 */
final class Segmentation {
  /** More cuts make it slower, and the place is looked for among all of them afterwards. */
  private static final int MOST_CUTS = 300;

  private static final int LEAST_SHUFFLES = 1000;

  /** So many times as many as are needed to find a change that no shuffle comes near to. */
  private static final double ROOM = 20;

  /** A stretch between so many changes is not divided any more. */
  private static final int MOST_DEPTH = 6;

  private final Lots lots;
  private final ChangeSettings settings;
  private final List<Break> found = new ArrayList<>();

  private Segmentation(Lots lots, ChangeSettings settings) {
    this.lots = lots;
    this.settings = settings;
  }

  /** The changes, in the order of time. */
  static List<Break> of(Lots lots, ChangeSettings settings) {
    Segmentation segmentation = new Segmentation(lots, settings);
    segmentation.divide(new Stretch(0, lots.size(), 0, 1, 0));
    return segmentation.settled();
  }

  /**
   * A part of the history.
   *
   * @param from its first lot
   * @param to behind its last
   * @param depth how many changes were found before it came about
   * @param number in the tree of stretches: that of the whole is 1
   * @param falseAlarm of the change that it came about by; 0 for the whole
   */
  private record Stretch(int from, int to, int depth, long number, double falseAlarm) {
    /** What its own chance of a false alarm is multiplied by. */
    double share() {
      return Math.pow(2, depth);
    }

    Stretch before(Break change) {
      return new Stretch(from, change.lot(), depth + 1, 2 * number, change.falseAlarm());
    }

    Stretch behind(Break change) {
      return new Stretch(change.lot(), to, depth + 1, 2 * number + 1, change.falseAlarm());
    }
  }

  private void divide(Stretch stretch) {
    if (stretch.depth() > MOST_DEPTH) {
      return;
    }
    long seed = Shuffles.seedOf(settings.seed(), stretch.number());
    double p = p(stretch.from(), stretch.to(), stretch.share(), seed);
    if (p * stretch.share() > settings.alpha()) {
      return;
    }
    Break change = change(stretch, p);
    found.add(change);
    divide(stretch.before(change));
    divide(stretch.behind(change));
  }

  private Break change(Stretch stretch, double p) {
    double falseAlarm = Math.max(stretch.falseAlarm(), Math.min(1, p * stretch.share()));
    Place place = Place.in(lots, stretch.from(), stretch.to()).orElseThrow();
    return new Break(0, 0, 0, 0, 0, true, p, stretch.depth(), falseAlarm).at(place);
  }

  /**
   * Each change once more, between those beside it, where there is one change only: a first guess
   * at one of two may lie between them. What is none then is left out, the least sure of them
   * first.
   */
  private List<Break> settled() {
    List<Break> breaks = new ArrayList<>(found);
    breaks.sort(Comparator.comparingInt(Break::lot));
    while (true) {
      List<Break> again = again(breaks);
      Optional<Break> least =
          again.stream()
              .filter(each -> each.falseAlarm() > settings.alpha())
              .max(Comparator.comparingDouble(Break::falseAlarm));
      if (least.isEmpty()) {
        return again;
      }
      breaks.remove(again.indexOf(least.get()));
    }
  }

  private List<Break> again(List<Break> breaks) {
    List<Break> again = new ArrayList<>();
    for (int i = 0; i < breaks.size(); i++) {
      int from = i == 0 ? 0 : again.get(i - 1).lot();
      int to = i + 1 < breaks.size() ? breaks.get(i + 1).lot() : lots.size();
      again.add(again(breaks.get(i), from, to));
    }
    return again;
  }

  private Break again(Break change, int from, int to) {
    long seed = Shuffles.seedOf(Shuffles.seedOf(settings.seed(), from), to);
    double share = Math.pow(2, change.depth());
    double p = p(from, to, share, seed);
    Optional<Place> place = Place.in(lots, from, to);
    return place
        .map(change::at)
        .orElse(change)
        .with(p, Math.max(change.falseAlarm(), Math.min(1, p * share)));
  }

  /** How often chance alone shows a change like that which is most likely; 1 if nothing can. */
  private double p(int from, int to, double share, long seed) {
    Contrast contrast = Contrast.of(lots, from, to);
    Scan scan = new Scan(lots, contrast, Cuts.of(lots, contrast).some(MOST_CUTS));
    double height = scan.observed().height();
    // None where all is of one time, and where what went up went down.
    return height > 0 ? Shuffles.p(scan, height, shuffles(share), seed) : 1;
  }

  private int shuffles(double share) {
    return (int) Math.ceil(Math.max(LEAST_SHUFFLES, ROOM * share / settings.alpha())) - 1;
  }
}
