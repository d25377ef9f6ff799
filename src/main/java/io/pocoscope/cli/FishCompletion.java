package io.pocoscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What fish has to know, a line to each command and option. */
final class FishCompletion {
  private final String program;
  private final List<String> lines = new ArrayList<>();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(String program, CommandLine line) {
    FishCompletion completion = new FishCompletion(program);
    line.getSubcommands().forEach(completion::command);
    return String.join("\n", completion.lines) + "\n";
  }

  private void command(String name, CommandLine command) {
    String[] description = command.getCommandSpec().usageMessage().description();
    lines.add(
        String.format(
            Locale.ROOT,
            "complete -c %s -n __fish_use_subcommand -f -a %s -d %s",
            program,
            name,
            quoted(description.length == 0 ? "" : description[0])));
    command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> option(name, option));
    command.getCommandSpec().positionalParameters().stream()
        .map(Candidates::of)
        .filter(values -> !values.isEmpty())
        .forEach(values -> parameter(name, values));
  }

  private void parameter(String command, List<String> values) {
    lines.add(
        String.format(
            Locale.ROOT,
            "complete -c %s -n '__fish_seen_subcommand_from %s' -f -a %s",
            program,
            command,
            quoted(String.join(" ", values))));
  }

  private void option(String command, OptionSpec option) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "complete -c %s -n '__fish_seen_subcommand_from %s'",
                program,
                command));
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
    }
    if (option.arity().min() > 0) {
      line.append(" -r");
    }
    List<String> values = Candidates.of(option);
    if (!values.isEmpty()) {
      line.append(" -f -a ").append(quoted(String.join(" ", values)));
    }
    String[] description = option.description();
    line.append(" -d ").append(quoted(description.length == 0 ? "" : first(description[0])));
    lines.add(line.toString());
  }

  /** A line beside a word has room for a sentence. */
  private static String first(String description) {
    String plain = description.replace("%%", "%").replaceAll("\\$\\{[^}]*}", "…");
    int end = plain.indexOf(". ");
    return end < 0 ? plain : plain.substring(0, end);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
