package io.pocoscope.cli;

import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.RuinRule;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ruin}: how likely a stake is to be lost, and when. */
@Command(
    name = "ruin",
    description = "Probability of ruin of a stake, exactly, and the time to it.",
    footer = {
      "",
      "Amounts are exact: 3, .25 or 1/19, all in one unit (RLC). A period is a task,",
      "or what --lambda counts by. The times are of those that are ruined, the median",
      "of all; the time by drift is the stake divided by the mean loss per period.",
      "",
      "Example:",
      "  pocoscope ruin --failure-rate .04 --reward 1/19 --penalty 1 --stake 1,2,5 --horizon inf"
    })
final class RuinCommand extends ConsoleCommand {
  @Mixin private RiskOptions risk;

  @Option(
      names = "--reward",
      paramLabel = "R",
      required = true,
      converter = RationalText.class,
      description = "What a success, or a period, brings.")
  private Rational reward;

  @Option(
      names = "--penalty",
      paramLabel = "P",
      required = true,
      converter = RationalText.class,
      description = "What a failure costs.")
  private Rational penalty;

  @Option(
      names = "--stake",
      paramLabel = "S0",
      required = true,
      split = ",",
      converter = RationalText.class,
      description = "The stake at the start; several with commas.")
  private List<Rational> stakes;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      defaultValue = HorizonText.FOR_EVER,
      converter = HorizonText.class,
      description = "Periods, or inf (default: ${DEFAULT-VALUE}).")
  private HorizonText.Horizon horizon;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      defaultValue = "below-zero",
      converter = RuinRuleText.class,
      description =
          "below-zero: ruined when the stake is below 0; removal: when it is at most P (default: ${DEFAULT-VALUE}).")
  private RuinRule rule;

  @Override
  public Integer call() {
    try {
      RiskProcess process = risk.process();
      List<RuinAnswer> answers = stakes.stream().map(stake -> answer(process, stake)).toList();
      print(RuinResult.of(answers));
      tell(answers);
      return ExitCode.DONE;
    } catch (BadRuinInput bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }

  private RuinAnswer answer(RiskProcess process, Rational stake) {
    return Ruin.of(new RuinQuestion(process, reward, penalty, stake, horizon.periods(), rule));
  }

  private void tell(List<RuinAnswer> answers) {
    if (answers.stream().allMatch(answer -> answer.ruin() == 0)) {
      note("no ruin is possible");
    }
    if (answers.stream().anyMatch(answer -> answer.ruin() == 1 && answer.driftTime().isPresent())) {
      note("ruin is certain in the end: on average a period costs more than it brings");
    }
    if (answers.stream()
        .anyMatch(answer -> answer.curve().filter(curve -> !curve.whole()).isPresent())) {
      note("times are left out where they are too far away to be followed");
    }
  }
}
