package io.pocoscope.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Options that were not given: the environment's word, else the properties file's. */
final class Defaults implements IDefaultValueProvider {
  private final Map<String, String> environment;
  private final Path file;
  private final Properties properties = new Properties();
  private boolean read;

  Defaults(Map<String, String> environment, Path home) {
    this.environment = environment;
    this.file = home.resolve(".pocoscope.properties");
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null; // picocli's word for: none from here
    }
    String name = option.longestName().replaceFirst("^-+", "");
    String variable = "POCOSCOPE_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    String fromEnvironment = environment.get(variable);
    return fromEnvironment != null ? fromEnvironment : properties().getProperty(name);
  }

  private Properties properties() {
    if (!read && Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new TypeConversionException(
            String.format(
                Locale.ROOT,
                "%s cannot be read as a properties file (%s)",
                file,
                unreadable.getMessage()));
      }
    }
    read = true;
    return properties;
  }
}
