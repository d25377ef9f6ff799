package io.pocoscope.cli.option;

import io.pocoscope.api.Labels;
import io.pocoscope.text.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of what addresses are called, a line to an address. */
public final class LabelsFile {
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");

  /** What stands behind an address, where it is no comma. */
  private static final Pattern OTHER_SEPARATOR = Pattern.compile(ADDRESS + "\"? *(?<it>[;\\t])");

  private LabelsFile() {}

  /**
   * Reads it.
   *
   * @throws BadLabels if it cannot be read, a line is something else, none is a label, or an
   *     address has two names
   */
  public static Labels read(Path file) {
    Map<String, String> names = new HashMap<>();
    List<CsvText.Line> lines = lines(file);
    for (CsvText.Line line : lines) {
      List<String> cells = line.cells().stream().map(String::strip).toList();
      if (isLabel(cells)) {
        String before = names.put(cells.get(0).toLowerCase(Locale.ROOT), cells.get(1));
        if (before != null && !before.equals(cells.get(1))) {
          throw new BadLabels(
              String.format(
                  Locale.ROOT,
                  "--labels: %s, line %d: %s has another name already",
                  file,
                  line.number(),
                  cells.get(0)));
        }
      } else if (!line.equals(lines.get(0)) || cells.get(0).contains("0x")) { // not a heading
        throw new BadLabels(
            String.format(
                Locale.ROOT,
                "--labels: %s, line %d: not ADDRESS,NAME (a name with a separator in it stands in"
                    + " quotes)",
                file,
                line.number()));
      }
    }
    if (names.isEmpty()) {
      throw new BadLabels(
          String.format(Locale.ROOT, "--labels: %s has no line of ADDRESS,NAME", file));
    }
    return new Labels(names);
  }

  /** Cells behind the name may be there, and empty, as a spreadsheet writes them. */
  private static boolean isLabel(List<String> cells) {
    return cells.size() > 1
        && ADDRESS.matcher(cells.get(0)).matches()
        && !cells.get(1).isEmpty()
        && cells.stream().skip(2).allMatch(String::isEmpty);
  }

  private static List<CsvText.Line> lines(Path file) {
    try {
      String text = Files.readString(file);
      Matcher other = OTHER_SEPARATOR.matcher(text);
      return CsvText.lines(
          text.startsWith("\ufeff") ? text.substring(1) : text,
          other.find() ? other.group("it").charAt(0) : ',');
    } catch (CsvText.UnclosedQuote open) {
      throw new BadLabels(String.format(Locale.ROOT, "--labels: %s, %s", file, open.getMessage()));
    } catch (NoSuchFileException absent) {
      throw new BadLabels(String.format(Locale.ROOT, "--labels: %s is not there", file));
    } catch (IOException unreadable) {
      throw new BadLabels(
          String.format(Locale.ROOT, "--labels: %s cannot be read, or is not in UTF-8", file));
    }
  }

  /** A file that holds no labels; its message is a line for the user. */
  public static final class BadLabels extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadLabels(String why) {
      super(why);
    }
  }
}
