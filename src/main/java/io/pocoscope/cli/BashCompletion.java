package io.pocoscope.cli;

import static java.util.stream.Collectors.joining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What bash, and zsh, have to know: picocli's script, with values as people write them, one list to
 * each option (picocli has one to each kind of value), and values behind commas.
 */
final class BashCompletion {
  private static final Pattern FUNCTION =
      Pattern.compile("function _picocli_[a-z]+?(?:_([a-z_]+))?\\(\\) \\{");
  private static final Pattern VALUES =
      Pattern.compile("  local \\w+_option_args=\\(.*\\) # (--?[\\w-]+) values");
  private static final Pattern CASE = Pattern.compile("    (?:'[^']+'\\|)*'(--?[\\w-]+)'\\)");
  private static final Pattern VALUES_USED = Pattern.compile("\\$\\{\\w+_option_args\\[@]}");
  private static final Pattern BEGUN =
      Pattern.compile("(compgen) (-W \"\\$\\{optionList\\[\\*]}\" -- \"\\$curr_word\")");

  private final CommandLine whole;
  private final StringBuilder script = new StringBuilder();
  private CommandLine command;
  private String option = "";

  private BashCompletion(CommandLine whole) {
    this.whole = whole;
    this.command = whole;
  }

  static String of(String program, CommandLine line) {
    BashCompletion completion = new BashCompletion(line);
    AutoComplete.bash(program, line).lines().forEach(completion::add);
    return completion.script.toString();
  }

  private void add(String line) {
    Matcher function = FUNCTION.matcher(line);
    Matcher values = VALUES.matcher(line);
    Matcher ofOption = CASE.matcher(line);
    String text = line;
    if (function.matches()) {
      String name = function.group(1);
      command = name == null ? whole : whole.getSubcommands().getOrDefault(name, whole);
    } else if (values.matches()) {
      text = "  local " + variable(values.group(1)) + "=(" + candidates(values.group(1)) + ")";
    } else if (ofOption.matches()) {
      option = ofOption.group(1);
    }
    text = VALUES_USED.matcher(text).replaceAll("\\${" + variable(option) + "[@]}");
    Matcher begun = BEGUN.matcher(text);
    if (begun.find()) {
      // What stands before the last comma is there already.
      script.append("  local begun=${curr_word%\"${curr_word##*,}\"}\n");
      script.append("  curr_word=${curr_word##*,}\n");
      text = begun.replaceFirst("$1 -P \"\\$begun\" $2");
    }
    script.append(text).append('\n');
  }

  private static String variable(String option) {
    return option.replaceFirst("^--?", "").replace('-', '_') + "_values";
  }

  private String candidates(String name) {
    OptionSpec known = command.getCommandSpec().findOption(name);
    return known == null
        ? ""
        : Candidates.of(known).stream().map(value -> '"' + value + '"').collect(joining(" "));
  }
}
