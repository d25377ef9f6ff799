package io.pocoscope.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    return segmentation.placed();
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
    Contrast contrast = Contrast.of(lots, stretch.from(), stretch.to());
    if (contrast.isEmpty() || stretch.depth() > MOST_DEPTH) {
      return;
    }
    Cuts cuts = Cuts.of(lots, contrast);
    Scan scan = new Scan(lots, contrast, cuts.some(MOST_CUTS));
    Scan.Peak peak = scan.observed();
    if (!(peak.height() > 0)) {
      return; // all is of one time, or so much as went up went down
    }
    long seed = Shuffles.seedOf(settings.seed(), stretch.number());
    double p = Shuffles.p(scan, peak.height(), shuffles(stretch), seed);
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

  /** Each place once more, between the changes beside it: there, there is one change only. */
  private List<Break> placed() {
    List<Break> breaks = new ArrayList<>(found);
    breaks.sort(Comparator.comparingInt(Break::lot));
    for (int i = 0; i < breaks.size(); i++) {
      int from = i == 0 ? 0 : breaks.get(i - 1).lot();
      int to = i + 1 < breaks.size() ? breaks.get(i + 1).lot() : lots.size();
      Break each = breaks.get(i);
      breaks.set(i, Place.in(lots, from, to).map(each::at).orElse(each));
    }
    return breaks;
  }

  private int shuffles(Stretch stretch) {
    return (int) Math.ceil(Math.max(LEAST_SHUFFLES, ROOM * stretch.share() / settings.alpha())) - 1;
  }
}
