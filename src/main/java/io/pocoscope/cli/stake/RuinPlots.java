package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.result.column.CellText;
import io.pocoscope.result.column.NamedText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.stake.CurvePoint;
import io.pocoscope.result.stake.MixtureResult;
import io.pocoscope.result.stake.RuinResult;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Answers about ruin as drawings. */
final class RuinPlots {
  private RuinPlots() {}

  /** Survival over time, one curve to a stake and rate. */
  static TextPlot survival(List<RuinAnswer> answers, int points) {
    return new TextPlot(
        "time",
        "share of stakes not ruined",
        answers.stream()
            .map(
                answer -> {
                  List<CurvePoint> curve = CurvePoint.of(answer, points);
                  return new TextPlot.Curve(
                      label(answer.question()),
                      curve.stream().map(CurvePoint::time).toList(),
                      curve.stream().map(CurvePoint::survival).toList());
                })
            .toList());
  }

  /** Ruin by stake, one curve to a rate. */
  static TextPlot byStake(List<RuinAnswer> answers) {
    Map<Double, List<RuinAnswer>> byRate = new LinkedHashMap<>();
    answers.forEach(
        answer ->
            byRate
                .computeIfAbsent(answer.question().process().rate(), any -> new ArrayList<>())
                .add(answer));
    return new TextPlot(
        "stake",
        "probability of ruin",
        byRate.entrySet().stream()
            .map(
                each ->
                    new TextPlot.Curve(
                        RuinResult.rateKey(answers.get(0).question())
                            + " "
                            + NumberText.shortened(each.getKey()),
                        each.getValue().stream()
                            .map(it -> it.question().stake().toDouble())
                            .toList(),
                        each.getValue().stream().map(RuinAnswer::ruin).toList()))
            .toList());
  }

  /** Ruin under collective slashing by stake, one curve to an actor. */
  static TextPlot byActor(List<Rational> stakes, List<ActorRuin> ruins, Pocoscope poco) {
    List<Double> x = stakes.stream().map(Rational::toDouble).toList();
    return new TextPlot(
        "stake",
        "probability of ruin under collective slashing",
        ruins.stream()
            .map(
                each ->
                    new TextPlot.Curve(
                        NamedText.of(
                            CellText.shown(each.known().key(), ResultColumn.Style.TEXT, false),
                            each.known().key(),
                            poco),
                        x,
                        each.collective().stream().map(Posterior.Mixture::ruin).toList()))
            .toList());
  }

  /** Ruin by stake, mixed over what is known of the rate, and the ends of its interval. */
  static TextPlot mixtures(List<MixtureResult.Answer> answers) {
    return new TextPlot(
        "stake",
        "probability of ruin",
        List.of(
            curve("mixed over what is known of the rate", answers, Posterior.Mixture::ruin),
            curve("95 % from", answers, Posterior.Mixture::low),
            curve("95 % to", answers, Posterior.Mixture::high)));
  }

  private static TextPlot.Curve curve(
      String label, List<MixtureResult.Answer> answers, ToDoubleFunction<Posterior.Mixture> value) {
    return new TextPlot.Curve(
        label,
        answers.stream().map(it -> it.question().stake().toDouble()).toList(),
        answers.stream().map(it -> value.applyAsDouble(it.mixture())).toList());
  }

  private static String label(RuinQuestion question) {
    return String.format(
        Locale.ROOT,
        "stake %s, %s %s",
        question.stake(),
        RuinResult.rateKey(question),
        NumberText.shortened(question.process().rate()));
  }
}
