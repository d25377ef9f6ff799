package io.pocoscope.cli.stake;

import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.MonteCarlo;
import io.pocoscope.ruin.RuinAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Exact answers with played runs beside them, laid out for the printer. */
final class MonteCarloResult {
  private MonteCarloResult() {}

  static Result of(List<RuinAnswer> answers, List<MonteCarlo.Estimate> estimates) {
    return Result.of(
        columns(),
        IntStream.range(0, answers.size())
            .mapToObj(i -> row(answers.get(i), estimates.get(i)))
            .toList());
  }

  private static List<ResultColumn> columns() {
    return List.of(
        ResultColumn.forPeople("stake"),
        ResultColumn.forMachines("stake"),
        ResultColumn.number("horizon"),
        ResultColumn.forPeople("ruin"),
        ResultColumn.forMachines("ruin"),
        ResultColumn.forMachines("log10_ruin"),
        ResultColumn.forPeople("Monte\nCarlo"),
        ResultColumn.forMachines("monte_carlo"),
        ResultColumn.forPeople("standard\nerror"),
        ResultColumn.forMachines("standard_error"));
  }

  private static List<Object> row(RuinAnswer answer, MonteCarlo.Estimate estimate) {
    return Arrays.asList(
        answer.question().stake().toString(),
        answer.question().stake().toDouble(),
        HorizonText.shown(answer.question().horizon()),
        ChanceText.shown(answer.chance()),
        answer.ruin(),
        ChanceText.log10(answer.chance()),
        NumberText.shortened(estimate.ruin()),
        estimate.ruin(),
        NumberText.shortened(estimate.standardError()),
        estimate.standardError());
  }
}
