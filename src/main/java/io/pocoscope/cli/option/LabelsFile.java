package io.pocoscope.cli.option;

import io.pocoscope.api.Labels;
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
  private static final Pattern LINE =
      Pattern.compile("\\s*\"?(0x[0-9a-fA-F]{40})\"?\\s*[,;\\t]\\s*\"?([^\"\\s].*?)\"?\\s*");

  private LabelsFile() {}

  /**
   * Reads it.
   *
   * @throws BadLabels if it cannot be read, a line is something else, none is a label, or an
   *     address has two names
   */
  public static Labels read(Path file) {
    Map<String, String> names = new HashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      boolean heading = i == 0 && !lines.get(i).contains("0x");
      if (line.matches()) {
        String before = names.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2));
        if (before != null && !before.equals(line.group(2))) {
          throw new BadLabels(
              String.format(
                  Locale.ROOT,
                  "--labels: %s, line %d: %s has another name already",
                  file,
                  i + 1,
                  line.group(1)));
        }
      } else if (!heading && !lines.get(i).isBlank()) {
        throw new BadLabels(
            String.format(Locale.ROOT, "--labels: %s, line %d: not ADDRESS,NAME", file, i + 1));
      }
    }
    if (names.isEmpty()) {
      throw new BadLabels(
          String.format(Locale.ROOT, "--labels: %s has no line of ADDRESS,NAME", file));
    }
    return new Labels(names);
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file);
      return (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
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
