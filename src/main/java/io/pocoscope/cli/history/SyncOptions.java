package io.pocoscope.cli.history;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.api.Version;
import io.pocoscope.cli.option.DurationText;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Pace;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.ProxyServer;
import io.pocoscope.subgraph.ProxySettings;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.sync.SyncRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which history is pulled, and how its endpoint is asked: of every command that syncs. */
final class SyncOptions {
  private static final int MOST_PARALLEL = 64;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private EndpointOptions place = new EndpointOptions();

  @Option(
      names = "--margin",
      paramLabel = "BLOCKS",
      defaultValue = "50",
      description =
          "How far below the head to read, so that a reorganisation leaves the picture whole; 0"
              + " reads the head (default: ${DEFAULT-VALUE}).")
  private long margin;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Requests at once, 1 to 64; fewer where the endpoint does not bear them (default:"
              + " ${DEFAULT-VALUE}).")
  private int parallel;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "Requests a second at the most; fewer where the endpoint asks for it (default: no"
              + " limit).")
  private Double rate;

  @Option(
      names = "--page-size",
      paramLabel = "ROWS",
      defaultValue = "1000",
      description =
          "Rows to a page at first, 1 to 1000; it adapts to the endpoint (default:"
              + " ${DEFAULT-VALUE}).")
  private int pageSize;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "How often a request is sent that fails while nothing else is answered (default:"
              + " ${DEFAULT-VALUE}).")
  private int attempts;

  @Option(
      names = "--max-wait",
      paramLabel = "TIME",
      defaultValue = "10m",
      converter = DurationText.class,
      description =
          "How long to wait in all while nothing is answered, whatever the endpoint asks for: 30s,"
              + " 10m, 2h (default: ${DEFAULT-VALUE}).")
  private Duration maxWait;

  @Mixin private ApiKeyOptions apiKey = new ApiKeyOptions();

  /**
   * Refuses what cannot be.
   *
   * @throws ParameterException if a number is out of its range
   */
  void require() {
    if (margin < 0 || pageSize < 1 || pageSize > Subgraph.GREATEST_PAGE || attempts < 1) {
      throw wrong("--margin is 0 or more, --page-size 1 to 1000, --attempts 1 or more");
    }
    if (parallel < 1 || parallel > MOST_PARALLEL || (rate != null && !(rate > 0))) {
      throw wrong("--parallel is 1 to 64, --rate more than 0");
    }
  }

  /** The network that was named. */
  Optional<String> network() {
    return place.network();
  }

  /**
   * Where to ask: what is said, else where the last sync into a store has asked.
   *
   * @throws ParameterException if nothing says it
   */
  EndpointOptions.Chosen chosen(Path store) {
    return place.chosen(store).orElseThrow(place::nothingKnown);
  }

  /** The same with a key and by a proxy, where there are such. */
  Endpoint asked(EndpointOptions.Chosen chosen, Map<String, String> environment) {
    try {
      return ProxySettings.of(environment).lead(apiKey.addTo(chosen.endpoint(), environment));
    } catch (ProxyServer.BadProxy bad) {
      throw wrong("%s", bad.getMessage());
    }
  }

  /**
   * What asks there.
   *
   * @param listener hears why and how long it waits, where that is long
   */
  Subgraph subgraph(Endpoint where, Consumer<String> listener) {
    Patience standard = Patience.standard();
    Patience patience =
        new Patience(
            attempts, standard.firstWait(), standard.longestWait(), standard.timeout(), maxWait);
    OptionalDouble limit = rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    String userAgent =
        String.format(
            Locale.ROOT, "pocoscope/%s (history reader for iExec PoCo)", Version.number());
    return Subgraph.at(where, patience, Pace.of(parallel, limit), userAgent, listener);
  }

  SyncRequest request(String network, Endpoint where, boolean restart, boolean rebuild) {
    return new SyncRequest(
        network,
        where.kept(),
        margin,
        pageSize,
        parallel,
        restart,
        rebuild,
        arguments(restart, rebuild),
        Version.number());
  }

  /** As they were given, without secrets. */
  String arguments(boolean restart, boolean rebuild) {
    return String.format(
        Locale.ROOT,
        "--margin %d --page-size %d --parallel %d --attempts %d%s%s%s",
        margin,
        pageSize,
        parallel,
        attempts,
        rate == null ? "" : " --rate " + rate,
        restart ? " --restart" : "",
        rebuild ? " --rebuild" : "");
  }

  @FormatMethod
  private ParameterException wrong(String why, Object... values) {
    return new ParameterException(command.commandLine(), String.format(Locale.ROOT, why, values));
  }
}
