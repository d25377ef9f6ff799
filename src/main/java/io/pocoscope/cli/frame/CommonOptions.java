package io.pocoscope.cli.frame;

import io.pocoscope.api.Labels;
import io.pocoscope.cli.print.Format;
import java.nio.file.Path;
import picocli.CommandLine;

/** The options that every command has. */
public interface CommonOptions {
  /** The store. */
  Path database();

  /** Whether the command line itself has an option, such as {@code --format}. */
  boolean names(String option);

  /** Whether the command line itself names a store. */
  default boolean namesDatabase() {
    return names("--db");
  }

  /** How results are printed. */
  Format format();

  /**
   * What the user calls addresses; read once, before any command works.
   *
   * @throws picocli.CommandLine.ParameterException if the file that should say so does not
   */
  Labels labels();

  /** Whether addresses are whole, and tables as wide as they need. */
  boolean wide();

  /** Whether CSV may hold what a spreadsheet takes for a formula. */
  boolean formulas();

  /** Whether what is said of a result stands in it; only JSON has room for it. */
  boolean annotated();

  /** Whether neither progress nor notes are wished. */
  boolean quiet();

  /** Whether the trace of a failure is wished. */
  boolean verbose();

  /** The options, from a command below. */
  static CommonOptions above(CommandLine line) {
    return (CommonOptions) line.getCommandSpec().root().userObject();
  }
}
