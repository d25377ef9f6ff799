package io.pocoscope.cli.man;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below the options in a command's help.
 *
 * @param paragraphs prose, a string to each paragraph
 * @param examples command lines, as they are
 */
record HelpFooter(List<String> paragraphs, List<String> examples) {
  private static final Pattern EXAMPLES = Pattern.compile("Examples?:");
  private static final String EXIT_CODES = "Exit codes: ";
  private static final Pattern EXIT_CODE = Pattern.compile("(\\d) ((?:[^,.(]|\\([^)]*\\))+)[,.]");

  static HelpFooter of(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    List<String> examples = new ArrayList<>();
    boolean goesOn = false;
    for (String line : lines) {
      if (line.startsWith("  ")) {
        examples.add(line.substring(2));
      } else if (!line.isBlank() && !EXAMPLES.matcher(line).matches()) {
        if (goesOn && !line.startsWith(EXIT_CODES)) {
          line = paragraphs.remove(paragraphs.size() - 1) + " " + line;
        }
        paragraphs.add(line);
        goesOn = true;
        continue;
      }
      goesOn = false;
    }
    return new HelpFooter(paragraphs, examples);
  }

  /** The prose that is about the command, and no list of exit codes. */
  List<String> prose() {
    return paragraphs.stream().filter(text -> !text.startsWith(EXIT_CODES)).toList();
  }

  /** What each exit code means, in the order of the text. */
  Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String text : paragraphs) {
      if (text.startsWith(EXIT_CODES)) {
        Matcher code = EXIT_CODE.matcher(text);
        while (code.find()) {
          codes.put(code.group(1), code.group(2));
        }
      }
    }
    return codes;
  }
}
