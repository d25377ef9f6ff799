package io.pocoscope.cli;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.pocoscope.cli.frame.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that were not given: the environment's word, else the properties file's. */
final class Defaults implements IDefaultValueProvider {
  private final Map<String, String> environment;
  private final Path file;
  private final Supplier<CommandLine> all;
  private final Console console;
  private Optional<Properties> properties = Optional.empty();

  /**
   * Options' words from outside.
   *
   * @param all the command line with all its commands, in case that a name is to be looked for
   * @param console where the environment and the file are, and where unknown names are told
   */
  Defaults(Supplier<CommandLine> all, Console console) {
    this.environment = console.environment();
    this.file = console.home().resolve(".pocoscope.properties");
    this.all = all;
    this.console = console;
  }

  private static Stream<String> names(CommandLine line) {
    return Stream.concat(
        line.getCommandSpec().options().stream().map(Defaults::name),
        line.getSubcommands().values().stream().flatMap(Defaults::names));
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  private void warn(String name, Set<String> known) {
    List<String> near = Nearest.to(name, known);
    console.tell(
        String.format(
            Locale.ROOT,
            "pocoscope: %s: no option is named '%s'%s",
            file,
            name,
            near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?"));
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null; // picocli's word for: none from here
    }
    String name = name(option);
    String variable = "POCOSCOPE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    String fromEnvironment = environment.get(variable);
    return fromEnvironment != null ? fromEnvironment : properties().getProperty(name);
  }

  private Properties properties() {
    if (properties.isEmpty()) {
      properties = Optional.of(PropertiesFile.read(file));
      warnOfUnknown(properties.get().stringPropertyNames());
    }
    return properties.get();
  }

  private void warnOfUnknown(Set<String> names) {
    if (!names.isEmpty()) {
      Set<String> known = names(all.get()).collect(toUnmodifiableSet());
      names.stream()
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(name -> warn(name, known));
    }
  }
}
