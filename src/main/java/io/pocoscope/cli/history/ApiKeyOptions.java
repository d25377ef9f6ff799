package io.pocoscope.cli.history;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.subgraph.ApiKey;
import io.pocoscope.subgraph.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where an endpoint's key is: never on the command line, which other users of a machine can see.
 */
final class ApiKeyOptions {
  /** No key is so long; a wrong file may be. */
  private static final int LONGEST_FILE = 16 * 1024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--api-key-env",
      paramLabel = "NAME",
      description =
          "The environment variable with the endpoint's API key, which is sent to that endpoint"
              + " only, as a bearer token.")
  private String variable;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description = "The file with the endpoint's API key, and nothing else.")
  private Path file;

  /**
   * The endpoint, with its key if there is one.
   *
   * @throws ParameterException where the key is not there, is none, or would be seen on its way
   */
  Endpoint addTo(Endpoint endpoint, Map<String, String> environment) {
    Optional<ApiKey> key = key(environment);
    if (key.isPresent() && !endpoint.keepsSecrets()) {
      throw wrong("the API key would go to %s unprotected: give an https address", endpoint);
    }
    return key.map(endpoint::with).orElse(endpoint);
  }

  /** Whether somebody says where one is. */
  boolean isGiven() {
    return variable != null || file != null;
  }

  private Optional<ApiKey> key(Map<String, String> environment) {
    if (variable != null && file != null) {
      throw wrong("give --api-key-env or --api-key-file, not both");
    }
    if (variable != null) {
      return Optional.of(
          valid(
              environment.getOrDefault(variable, ""),
              "the environment variable that --api-key-env names"));
    }
    return file == null
        ? Optional.empty()
        : Optional.of(valid(content(), "the file of --api-key-file"));
  }

  private String content() {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw wrong(
          "the file of --api-key-file cannot be read (%s)", unreadable.getClass().getSimpleName());
    }
  }

  private ApiKey valid(String text, String where) {
    if (text.isBlank()) {
      throw wrong("%s is not set, or empty", where);
    }
    return ApiKey.of(text)
        .orElseThrow(
            () ->
                wrong(
                    "%s holds no API key: one word of letters, digits and -._~+/ is wanted",
                    where));
  }

  /** Names neither variable nor file: somebody may have given the key itself instead. */
  @FormatMethod
  private ParameterException wrong(String why, Object... values) {
    return new ParameterException(command.commandLine(), String.format(Locale.ROOT, why, values));
  }
}
