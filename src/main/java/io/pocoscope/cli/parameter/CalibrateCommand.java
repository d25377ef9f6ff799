package io.pocoscope.cli.parameter;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.cli.frame.EngineOptions;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.option.CalibrationOptions;
import io.pocoscope.result.column.Result;
import java.util.List;
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

  @Mixin private EngineOptions engine = new EngineOptions();

  @Override
  protected Pocoscope asked() {
    return engine.open(this);
  }

  @Override
  protected int run(Pocoscope poco) {
    List<ParameterGroup> groups = calibration.groups(poco);
    if (groups.isEmpty()) {
      throw wrongUsage("--by: there are no slots to group, or the filter lets none through");
    }
    boolean people = options().format().forPeople();
    Result result = people ? SetResult.of(groups) : SetResult.withProvenance(groups);
    print(poco, result);
    say(result.notes());
    say(calibration.unknown(poco));
    return calibration.exitCode(groups);
  }
}
