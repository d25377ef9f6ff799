package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.cli.print.CellText;
import io.pocoscope.cli.result.RuinResult;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.NamedText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.ClaimsInTime;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.TimeToRuin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Answers about ruin in other forms than a list: as a grid, as curves over time, as a drawing. */
final class RuinViews {
  /** Where nothing says how long a curve is to be, it ends where this share of its ruin is past. */
  private static final double MOST_OF_IT = .99;

  private static final int LONG_ENOUGH = 1000;

  private RuinViews() {}

  /** The rates one below the other, the stakes side by side; in JSON the answers as ever. */
  static Result grid(List<RuinAnswer> answers) {
    Map<Double, List<Object>> byRate = new LinkedHashMap<>();
    for (RuinAnswer answer : answers) {
      double rate = answer.question().process().rate();
      List<Object> row = byRate.computeIfAbsent(rate, any -> new ArrayList<>(List.of(rate)));
      row.add(ChanceText.narrow(answer.chance()));
      row.add(answer.ruin());
      row.add(ChanceText.log10(answer.chance()));
    }
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(
        ResultColumn.number(rateName(answers)).headed(rateName(answers).replace('_', '\n')));
    answers.stream()
        .map(answer -> answer.question().stake().toString())
        .distinct()
        .forEach(
            stake -> {
              columns.add(ResultColumn.forPeople(stake));
              columns.add(ResultColumn.forMachines("stake=" + stake));
              columns.add(ResultColumn.forMachines("log10 stake=" + stake));
            });
    return new Result(
        columns,
        List.copyOf(byRate.values()),
        Optional.empty(),
        Optional.of(RuinResult.of(answers).asJson()));
  }

  static String rateName(List<RuinAnswer> answers) {
    return RuinResult.rateKey(answers.get(0).question());
  }

  /**
   * Ruin and survival as time goes on.
   *
   * @param points how many times are shown, at least 1
   */
  static Result curves(List<RuinAnswer> answers, int points) {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.number(rateName(answers)).headed("rate"),
            ResultColumn.forPeople("stake"),
            ResultColumn.forMachines("stake"),
            ResultColumn.number("time"),
            ResultColumn.forPeople("ruin"),
            ResultColumn.forMachines("ruin"),
            ResultColumn.forMachines("log10_ruin"),
            ResultColumn.forPeople("survival"),
            ResultColumn.forMachines("survival"));
    List<List<Object>> rows = new ArrayList<>();
    for (RuinAnswer answer : answers) {
      for (double time : times(answer, points)) {
        Chance ruin = within(answer, time);
        rows.add(
            Arrays.asList(
                answer.question().process().rate(),
                answer.question().stake().toString(),
                answer.question().stake().toDouble(),
                HorizonText.number(time),
                ChanceText.shown(ruin),
                ruin.value(),
                ChanceText.log10(ruin),
                NumberText.shortened(1 - ruin.value()),
                1 - ruin.value()));
      }
    }
    return Result.of(columns, rows);
  }

  /** Survival over time, one curve to a stake and rate. */
  static TextPlot survival(List<RuinAnswer> answers, int points) {
    return new TextPlot(
        "time",
        "share of stakes not ruined",
        answers.stream()
            .map(
                answer -> {
                  List<Double> times = times(answer, points);
                  return new TextPlot.Curve(
                      label(answer.question()),
                      times,
                      times.stream().map(time -> 1 - within(answer, time).value()).toList());
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
                        rateName(answers) + " " + NumberText.shortened(each.getKey()),
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

  /** Asked anew where what was followed is too far from the start to tell. */
  private static Chance within(RuinAnswer answer, double time) {
    Chance followed = answer.time().map(it -> it.within(time)).orElse(answer.chance());
    return followed.isNone() && !answer.chance().isNone()
        ? Ruin.chance(answer.question().within(time))
        : followed;
  }

  private static List<Double> times(RuinAnswer answer, int points) {
    double end = end(answer);
    boolean whole = !(answer.question().process() instanceof ClaimsInTime);
    return IntStream.rangeClosed(0, points)
        .mapToObj(i -> end * i / points)
        .map(time -> whole ? Math.rint(time) : time)
        .distinct()
        .toList();
  }

  private static double end(RuinAnswer answer) {
    if (answer.question().horizon().isPresent()) {
      return answer.question().horizon().getAsDouble();
    }
    OptionalDouble end =
        answer
            .time()
            .map((TimeToRuin time) -> time.quantile(MOST_OF_IT * answer.ruin()))
            .orElseGet(OptionalDouble::empty);
    return end.isPresent() && end.getAsDouble() > 0 ? Math.ceil(end.getAsDouble()) : LONG_ENOUGH;
  }
}
