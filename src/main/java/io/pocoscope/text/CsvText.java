package io.pocoscope.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits comma-separated values (RFC 4180), or such with another separator, into lines of cells.
 */
public final class CsvText {
  private final String text;
  private final char separator;
  private final List<Line> lines = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int lineNumber = 1;
  private int at;

  /**
   * A line.
   *
   * @param number of the line of the file in which it begins, from 1
   */
  public record Line(int number, List<String> cells) {}

  private CsvText(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /**
   * The lines that hold anything.
   *
   * @throws UnclosedQuote if the text ends within a quoted cell
   */
  public static List<Line> lines(String text) throws UnclosedQuote {
    return lines(text, ',');
  }

  /**
   * The same with another separator, such as a semicolon.
   *
   * @throws UnclosedQuote if the text ends within a quoted cell
   */
  public static List<Line> lines(String text, char separator) throws UnclosedQuote {
    CsvText csv = new CsvText(text, separator);
    csv.split();
    return csv.lines;
  }

  private void split() throws UnclosedQuote {
    while (at < text.length()) {
      int begun = lineNumber;
      cells = new ArrayList<>();
      do {
        cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      } while (passed(separator));
      passed('\r');
      passed('\n');
      lineNumber++;
      if (cells.size() > 1 || !cells.get(0).isBlank()) {
        lines.add(new Line(begun, cells));
      }
    }
  }

  private String plain() {
    int from = at;
    while (at < text.length()
        && text.charAt(at) != separator
        && "\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() throws UnclosedQuote {
    int begun = lineNumber;
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && !passed('"')) {
        return cell + plain();
      }
      lineNumber += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    throw new UnclosedQuote(begun);
  }

  private boolean passed(char wanted) {
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  /** A quote that is opened and never closed. */
  public static final class UnclosedQuote extends Exception {
    private static final long serialVersionUID = 1;

    private UnclosedQuote(int line) {
      super(String.format(Locale.ROOT, "line %d: a quote is never closed", line));
    }
  }
}
