package io.pocoscope.report.chapter;

import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.report.chart.BandChart;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.stake.MixtureResult;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Ruin of who takes part in slots that fail as all do, under collective slashing.
 *
 * @param answers one for each stake
 */
record CollectiveRuin(Stakes stakes, Posterior rate, List<Posterior.Mixture> answers) {
  /** Ruin that rare is survival. */
  private static final double RARE = .01;

  /** What is less likely is not told apart. */
  private static final double LEAST = 1e-6;

  private static final double RAREST = Math.log10(LEAST);

  /** Why a probability can be beyond its own range. */
  static final String MEAN_AND_ENDS =
      "Each probability is the mean over all that the rate can be; its range is ruin at the two ends"
          + " of the rate's 95 % interval. The mean lies beyond them where rates that are barely"
          + " likely make the difference.";

  /** How a line with its band is read. */
  static final String DRAWING =
      "Lines: the means; bars and bands: the ranges. Both scales are logarithmic; what is rarer than"
          + " 0.0001 % lies at the bottom.";

  static CollectiveRuin of(Stakes stakes, Posterior rate) {
    return new CollectiveRuin(
        stakes,
        rate,
        stakes.questions().stream().map(question -> rate.ruin(question, Source.LEVEL)).toList());
  }

  Block figure() {
    return new Block.Figure(
        "ruin-collective",
        finding(),
        String.format(
            Locale.ROOT,
            "Probability of ruin, ever, by the stake at the start, for who fails as often as all"
                + " slots: %s, the mean of what the rate can be (its posterior). %s Stakes are rounded"
                + " down to hundredths of the penalty.",
            Say.percent(rate.mean()),
            MEAN_AND_ENDS),
        DRAWING,
        chart(
            stakes,
            List.of(line("collective slashing, at the rate of all slots", stakes, answers))),
        MixtureResult.of(rows()));
  }

  private List<MixtureResult.Answer> rows() {
    List<RuinQuestion> questions = stakes.questions();
    List<MixtureResult.Answer> rows = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      rows.add(new MixtureResult.Answer(questions.get(i), rate, answers.get(i), "--stake"));
    }
    return rows;
  }

  /** A chart of ruin by stake. */
  static BandChart chart(Stakes stakes, List<BandChart.Line> lines) {
    return new BandChart(
        stakes.axis(),
        "stake at the start, RLC (logarithmic)",
        new Axis(RAREST, 0, List.of(-6.0, -4.0, -2.0, 0.0), at -> Axis.percent(Math.pow(10, at))),
        "probability of ruin, % (logarithmic)",
        lines,
        List.of(),
        Optional.empty());
  }

  /** A line of one. */
  static BandChart.Line line(String label, Stakes stakes, List<Posterior.Mixture> ruin) {
    List<BandChart.Point> points = new ArrayList<>();
    for (int i = 0; i < ruin.size(); i++) {
      Rational stake = stakes.given().get(i);
      Posterior.Mixture each = ruin.get(i);
      points.add(
          new BandChart.Point(
              Stakes.place(stake),
              place(each.chance()),
              place(each.lower()),
              place(each.upper()),
              String.format(
                  Locale.ROOT, "%s: %s RLC: %s", label, AmountText.shown(stake), inWords(each))));
    }
    return new BandChart.Line(label, points);
  }

  /** Where a probability lies on the scale. */
  private static double place(Chance chance) {
    return chance.isNone() ? RAREST : Math.min(0, Math.max(RAREST, chance.log10()));
  }

  /** A probability of ruin with what is not known of it. */
  static String inWords(Posterior.Mixture ruin) {
    return ruin.ruin() < LEAST && ruin.high() < LEAST
        ? "ruin " + chance(0)
        : String.format(
            Locale.ROOT,
            "ruin %s (at the ends of the rate's interval: %s to %s)",
            chance(ruin.ruin()),
            chance(ruin.low()),
            chance(ruin.high()));
  }

  /** The same in figures, as a table has it. */
  static String figures(Posterior.Mixture ruin) {
    return ruin.ruin() < LEAST && ruin.high() < LEAST
        ? chance(0)
        : String.format(
            Locale.ROOT,
            "%s (%s to %s)",
            chance(ruin.ruin()),
            chance(ruin.low()),
            chance(ruin.high()));
  }

  private static String chance(double probability) {
    return probability < LEAST ? "below " + Say.percent(LEAST) : Say.percent(probability);
  }

  private String finding() {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).ruin() <= RARE) {
        return String.format(
            Locale.ROOT,
            "Under collective slashing a stake of %s RLC survives with 99 %% or more: %s",
            AmountText.shown(stakes.given().get(i)),
            inWords(answers.get(i)));
      }
    }
    int last = answers.size() - 1;
    return String.format(
        Locale.ROOT,
        "Under collective slashing no stake up to %s RLC survives with 99 %%: %s",
        AmountText.shown(stakes.given().get(last)),
        inWords(answers.get(last)));
  }
}
