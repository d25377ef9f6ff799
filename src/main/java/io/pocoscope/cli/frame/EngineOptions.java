package io.pocoscope.cli.frame;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.store.engine.Engines;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What counts the slots: the store's own DuckDB, or another engine over a data set. */
public final class EngineOptions {
  /** Names of engines, as people give them. */
  enum Name {
    duckdb,
    spark
  }

  static final String OPTION = "--engine";

  @Option(
      names = OPTION,
      paramLabel = "NAME",
      defaultValue = "duckdb",
      description =
          "What counts: ${COMPLETION-CANDIDATES}; spark is in a jar of its own, and reads --data"
              + " (default: ${DEFAULT-VALUE}).")
  private Name engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where Spark runs, such as local[4] (default: as spark-submit says).")
  private String master;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of export --data that Spark reads, in place of a store.")
  private String data;

  /** Whether a store is asked. */
  public boolean ofStore() {
    return engine == Name.duckdb;
  }

  /** Where another engine runs; empty where whoever started the program has said so. */
  public Optional<String> master() {
    return Optional.ofNullable(master);
  }

  /** Whether a data set is named. */
  public boolean readsData() {
    return data != null;
  }

  /** The data set that is named. */
  public Optional<String> place() {
    return Optional.ofNullable(data);
  }

  /** The engine, as people name it. */
  public String label() {
    return engine.name();
  }

  /** What the command asks; it is the command's to close. */
  public Pocoscope open(ConsoleCommand command) {
    if (ofStore()) {
      if (master != null || data != null) {
        throw command.wrongUsage("--master and --data are of --engine spark");
      }
      return command.store();
    }
    if (data == null) {
      throw command.wrongUsage("--engine spark reads a data set: name its folder with --data");
    }
    return Pocoscope.on(Engines.open(engine.name(), data, Optional.ofNullable(master)));
  }
}
