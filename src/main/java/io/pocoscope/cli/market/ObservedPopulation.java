package io.pocoscope.cli.market;

import io.pocoscope.api.ObservedRates;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.file.ParameterFile;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.EngineOptions;
import io.pocoscope.cli.option.CalibrationOptions;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.RateLaw;
import io.pocoscope.result.failure.Counting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --observed}: assets that fail as often as a store's actors do. */
final class ObservedPopulation {
  @Option(
      names = "--observed",
      description =
          "The assets' failure rates are those inferred from the store: the power law or the Beta"
              + " law, whichever `calibrate` says fits.")
  private boolean observed;

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description = "Take the same from a parameter set that export wrote.")
  private Path file;

  @Mixin private SlotFilterOptions filter;

  /**
   * A law, and where it is from.
   *
   * @param from in words
   */
  record Fitted(RateLaw law, String from) {}

  /**
   * The law, if it is to be an observed one.
   *
   * @throws BadMarketInput if there is none
   */
  Optional<Fitted> law(ConsoleCommand command, EngineOptions engine) {
    if (observed && file != null) {
      throw new BadMarketInput("--observed and --params are two ways: take one");
    }
    if (engine.readsData() && !observed) {
      throw new BadMarketInput("--data is of --observed");
    }
    if (filter.given() && !observed) {
      throw new BadMarketInput(
          "--since, --until, --exclude-self-dealing, --where, --pending and --count need --observed");
    }
    if (file != null) {
      return Optional.of(fitted(ParameterFile.read(file), file.toString()));
    }
    if (!observed) {
      return Optional.empty();
    }
    try (Pocoscope poco = engine.open(command)) {
      // As calibrate has it, whatever the runs' own seed.
      ParameterSet set =
          poco.calibrate(
              filter.filter(poco), filter.shown(poco), List.of(), CalibrationOptions.SEED);
      return Optional.of(
          fitted(set, engine.place().orElse(command.options().database().toString())));
    }
  }

  private static Fitted fitted(ParameterSet parameters, String file) {
    String source =
        parameters
            .provenance()
            .filter()
            .map(filter -> file + ", " + Counting.shown(filter))
            .orElse(file);
    ObservedRates rates =
        ObservedRates.of(parameters)
            .orElseThrow(
                () ->
                    new BadMarketInput(
                        "%s has no failures that a population of rates could be inferred from",
                        source));
    return new Fitted(rates.law(), rates.inWords(source));
  }
}
