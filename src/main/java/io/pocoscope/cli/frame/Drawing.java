package io.pocoscope.cli.frame;

import io.pocoscope.cli.print.Format;

/** What {@code --plot} draws is text below a table. */
public final class Drawing {
  private Drawing() {}

  /**
   * Requires that there is a table: what is for programs, or for a page, has no place for it.
   *
   * @throws picocli.CommandLine.ParameterException if another format was asked for
   */
  public static void requireTable(ConsoleCommand command) {
    Format format = command.options().format();
    if (format != Format.table) {
      throw command.wrongUsage(
          "--plot draws below a table, and there is none in %s: leave --plot or --format %s out",
          format, format);
    }
  }
}
