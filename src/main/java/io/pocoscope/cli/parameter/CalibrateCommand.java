package io.pocoscope.cli.parameter;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.option.CalibrationOptions;
import io.pocoscope.cli.print.Format;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.parameter.ParameterResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code calibrate}: the parameter set on the screen. */
@Command(
    name = "calibrate",
    description = "What the store says of the models' parameters, each with its interval.",
    footer = {
      "",
      "Rates have intervals that allow for slots of one requester failing together,",
      "where requesters are known;",
      "of amounts (RLC) value is the mean, low and high are the quantiles at 5 %% and",
      "95 %%.",
      "lambda counts failed slots per day, or per day of an actor, by their deadlines.",
      "",
      "Example:",
      "  pocoscope calibrate --since 2024-01-01 --exclude-self-dealing"
    })
public final class CalibrateCommand extends StoreCommand {
  @Mixin private CalibrationOptions calibration;

  @Override
  protected int run(Pocoscope poco) {
    ParameterSet set = calibration.set(poco);
    boolean data = options().format() == Format.csv;
    Result result = data ? ParameterResult.withProvenance(set) : ParameterResult.of(set);
    print(result);
    say(result.notes());
    return calibration.exitCode(set);
  }
}
