package io.pocoscope.cli.frame;

import io.pocoscope.api.Version;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.SavedRows;
import io.pocoscope.store.Meta;
import io.pocoscope.store.SavedResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a result is to be kept in the store, and under which name. */
final class SaveOptions {
  private static final String OPTION = "--save";
  private static final String PREFIX = "result_";

  /** Options that say nothing of what the result is of. */
  private static final Set<String> UNTOLD = Set.of(OPTION, EngineOptions.OPTION);

  /** Tables that tell of results. */
  private static final Set<String> OURS = Set.of("run", "note");

  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,50}");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = OPTION,
      paramLabel = "NAME",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Keep the rows in the store too, as table result_NAME (without a name: of the command),"
              + " in place of earlier ones.")
  private String name;

  public boolean wanted() {
    if (name != null) {
      table(); // a name that will not do is told before the work
    }
    return name != null;
  }

  /** The rows that JSON shows, as a table. */
  public SavedResult of(Result result, List<Remark> remarks, Meta meta) {
    return new SavedResult(
        table(),
        command.name(),
        options(),
        meta,
        Version.number(),
        SavedRows.columns(result),
        SavedRows.rows(result),
        remarks.stream().map(SaveOptions::note).toList());
  }

  private static SavedResult.Note note(Remark remark) {
    return new SavedResult.Note(
        remark.name(),
        remark.kind().name().toLowerCase(Locale.ROOT),
        remark.text(),
        remark.figures());
  }

  private String table() {
    String given = name.strip().toLowerCase(Locale.ROOT);
    String own = given.isEmpty() ? command.name() : given;
    String suffix = own.startsWith(PREFIX) ? own.substring(PREFIX.length()) : own;
    if (!NAME.matcher(suffix).matches() || OURS.contains(suffix)) {
      throw new ParameterException(
          command.commandLine(),
          String.format(
              Locale.ROOT,
              "%s: '%s' is no name for a result: letters, digits and _, and neither run nor note",
              OPTION,
              name));
    }
    return PREFIX + suffix;
  }

  /**
   * The command's own options as they were, defaults too; not those that all commands have, nor the
   * engine: only a store keeps results.
   */
  private List<String> options() {
    return command.options().stream()
        .filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp())
        .filter(option -> !UNTOLD.contains(option.longestName()))
        .map(SaveOptions::shown)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private static String shown(OptionSpec option) {
    String value =
        option.originalStringValues().isEmpty()
            ? option.defaultValue()
            : String.join(",", option.originalStringValues());
    return value == null ? null : option.longestName() + "=" + value;
  }
}
