package io.pocoscope.cli.frame;

import io.pocoscope.text.ForeignText;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
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

  /** How many columns a table may take: those of the terminal that shows it, if it tells. */
  public int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    boolean told = shown && columns.matches("\\d{2,4}");
    return told ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL;
  }

  /** Says a line on standard error; what others wrote in it is seen there, and not obeyed. */
  public void tell(String line) {
    err.println(ForeignText.line(calling.in(line)));
  }

  /** Tells where a failure came from, for whoever mends it. */
  public void tellTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    trace.toString().replace("\t", "    ").lines().forEach(this::tell);
  }
}
