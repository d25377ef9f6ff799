package io.pocoscope.cli.frame;

import io.pocoscope.text.ForeignText;
import io.pocoscope.text.WrappedText;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The world around a command, handed in so that tests can be it.
 *
 * @param out results, and nothing else
 * @param err progress and messages
 * @param in standard input
 * @param environment environment variables
 * @param home the user's home folder
 * @param clock the wall clock
 * @param terminal whether standard error is a terminal, which can draw over itself
 * @param shown whether standard output is a terminal, which obeys what is written to it
 * @param interruption how a wish to end comes in
 * @param calling how the program was called
 */
public record Console(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> environment,
    Path home,
    Clock clock,
    boolean terminal,
    boolean shown,
    Interruption interruption,
    Calling calling) {
  private static final int USUAL = 80;

  /** Narrower ones break lines themselves. */
  private static final int NARROWEST = 40;

  /** Whoever has a wider one loses the line on the way. */
  private static final int WIDEST = 200;

  private static final String CLEAR_LINE = "\r\u001b[K";

  /** How many columns a table may take: those of the terminal that shows it, if it tells. */
  public int width() {
    return shown ? columns() : USUAL;
  }

  /** How many columns the terminal has, as far as it tells and lines that long can be read. */
  int columns() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("\\d{2,4}")
        ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)))
        : USUAL;
  }

  /**
   * Says a line on standard error; what others wrote in it is seen there, and not obeyed. On a
   * terminal it is broken between words.
   */
  public void tell(String line) {
    String said = ForeignText.line(calling.in(line));
    if (terminal) {
      WrappedText.lines(said, columns()).forEach(err::println);
    } else {
      err.println(said);
    }
  }

  /**
   * Says what happens while it does: where there is no terminal, and so perhaps a file that is read
   * later, with the time.
   */
  void log(String line) {
    tell(terminal ? line : clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }

  /** Puts a line on a terminal in the place of the one drawn before; empty text takes it away. */
  void draw(String line) {
    err.print(CLEAR_LINE + ForeignText.line(line));
    err.flush();
  }

  /** Tells where a failure came from, for whoever mends it. */
  public void tellTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace
        .toString()
        .replace("\t", "    ")
        .lines()
        .forEach(line -> err.println(ForeignText.line(line)));
  }
}
