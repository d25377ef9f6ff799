package io.pocoscope.cli.report;

import io.pocoscope.cli.frame.OutputFailure;
import io.pocoscope.report.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** A file of what addresses are called, a line to an address. */
final class LabelsFile {
  private static final Pattern LINE =
      Pattern.compile("\\s*\"?(0x[0-9a-fA-F]{40})\"?\\s*[,;\\t]\\s*\"?(.*?)\"?\\s*");

  private LabelsFile() {}

  static Labels read(Path file) {
    Map<String, String> names = new HashMap<>();
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        Matcher line = LINE.matcher(lines.get(i));
        if (line.matches()) {
          names.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2));
        } else if (i > 0 && !lines.get(i).isBlank()) { // the first may be a heading
          throw new TypeConversionException(
              String.format(Locale.ROOT, "%s, line %d: not ADDRESS,NAME", file, i + 1));
        }
      }
    } catch (IOException unreadable) {
      throw new OutputFailure(file, unreadable);
    }
    return new Labels(names);
  }
}
