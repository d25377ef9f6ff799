package io.pocoscope.cli.history;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.subgraph.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where schedulers are, by hand. */
final class SchedulerOptions {
  private static final Pattern POOL = Pattern.compile("0x[0-9a-f]{1,40}");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--scheduler",
      paramLabel = "POOL=URL",
      description =
          "Where the scheduler of a pool is, instead of what Compass says; can be given several"
              + " times.")
  private List<String> named = new ArrayList<>();

  /**
   * Schedulers by the addresses of their pools, in lower case.
   *
   * @param completed gives each what it asks for
   * @throws ParameterException where one is no pool's, or no HTTP address
   */
  Map<String, Endpoint> byPool(UnaryOperator<Endpoint> completed) {
    Map<String, Endpoint> byPool = new TreeMap<>();
    for (String text : named) {
      int equals = text.indexOf('=');
      String pool = text.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
      if (!POOL.matcher(pool).matches()) {
        throw wrong("--scheduler '%s': write the pool's address, = and the scheduler's", text);
      }
      Endpoint scheduler =
          Endpoint.parse(text.substring(equals + 1))
              .orElseThrow(() -> wrong("--scheduler of %s: this is no HTTP address", pool));
      byPool.put(pool, completed.apply(scheduler));
    }
    return byPool;
  }

  @FormatMethod
  private ParameterException wrong(String why, Object... values) {
    return new ParameterException(command.commandLine(), String.format(Locale.ROOT, why, values));
  }
}
