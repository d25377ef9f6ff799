package io.pocoscope.cli.parameter;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.calibration.ParameterSchema;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.option.CalibrationOptions;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: the parameter set as a file for a simulator. */
@Command(
    name = "export",
    description =
        "Writes what `calibrate` shows to a file, for the models and for simulators; or the whole"
            + " store as a data set.",
    footer = {
      "",
      "The same store and options give the same bytes. ruin, slashing and simulate read",
      "JSON, CSV and Parquet with --params FILE; of a file by groups, one of them with",
      "--params FILE#category=XS. R reads its file with dget(\"FILE\").",
      "",
      "Examples:",
      "  pocoscope export --to observed.json",
      "  pocoscope ruin --params observed.json --penalty 1 --stake 5",
      "  pocoscope export --to observed.py --sweep",
      "  pocoscope export --data history --since-last"
    })
public final class ExportCommand extends StoreCommand {
  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file, which must not be there yet.")
  private Path file;

  @Option(names = "--force", description = "Replace what stands there: the file, or the data set.")
  private boolean force;

  @Option(
      names = "--schema",
      description = "Print the JSON Schema of JSON files instead; takes no store.")
  private boolean schema;

  @Mixin private FormOptions form;

  @Mixin private DataSetOptions dataSet;

  @Mixin private CalibrationOptions calibration;

  @Override
  public Integer call() {
    if (schema) {
      console().out().print(ParameterSchema.text());
      return ExitCode.DONE;
    }
    if (dataSet.areGiven()) {
      return dataSet.export(this, force);
    }
    if (file == null) {
      throw wrongUsage("say what to write: --to FILE, or --data DIR");
    }
    return super.call();
  }

  @Override
  protected int run(Pocoscope poco) {
    FormWriter writer = form.of(file, calibration.grouped(), calibration.seed());
    requirePlace();
    List<ParameterGroup> groups = calibration.groups(poco);
    if (groups.isEmpty()) {
      throw wrongUsage("--by: there are no slots to group, or the filter lets none through");
    }
    Result result = SetResult.withProvenance(groups);
    ParameterSet first = groups.get(0).set();
    OutputFiles.whole(file, part -> writer.write(part, result, first));
    say(written(groups));
    say(result.notes());
    say(calibration.unknown(poco));
    return calibration.exitCode(groups);
  }

  private void requirePlace() {
    if (!OutputFiles.writable(file)) {
      throw wrongUsage("--to: %s cannot be written", file);
    }
    if (!force && OutputFiles.taken(file)) {
      throw wrongUsage("--to: %s is there already: --force replaces it", file);
    }
  }

  private Remark written(List<ParameterGroup> groups) {
    int parameters = groups.stream().mapToInt(group -> group.set().parameters().size()).sum();
    if (calibration.grouped()) {
      return Remark.note("written", "%s: %d groups, %d parameters", file, groups.size(), parameters)
          .with("groups", groups.size())
          .with("parameters", parameters);
    }
    return Remark.note("written", "%s: %d parameters", file, parameters)
        .with("parameters", parameters);
  }
}
