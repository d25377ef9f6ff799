package io.pocoscope.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a page, with what the page shows of its output.
 *
 * <p>It stands in a block <code>```console</code> (on the demo's store) or <code>
 * ```console bellecour</code> (on the first 1000 tasks of Bellecour). A line {@code …} stands for
 * one line or more.
 *
 * @param page where it stands
 * @param place of the command's line, from 0
 * @param data what it is run on
 * @param shown the lines below it
 */
public record Example(Page page, int place, Data data, List<String> shown) {
  static final String LANGUAGE = "console";
  static final String PROMPT = "$ ";
  private static final String PROGRAM = "./pocoscope";
  private static final String CUT = "…";
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");

  /** What an example is run on. */
  public enum Data {
    DEMO,
    BELLECOUR;

    static Data of(String language) {
      return switch (language) {
        case LANGUAGE -> DEMO;
        case LANGUAGE + " bellecour" -> BELLECOUR;
        default -> throw new IllegalArgumentException("no such data: " + language);
      };
    }
  }

  /** The words after the program's name, as a shell takes them apart. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(command());
    while (found.find()) {
      String word = found.group();
      boolean quoted = word.startsWith("\"") || word.startsWith("'");
      words.add(quoted ? word.substring(1, word.length() - 1) : word);
    }
    if (!words.remove(0).equals(PROGRAM)) {
      throw new IllegalArgumentException(this + " does not run " + PROGRAM);
    }
    return words;
  }

  /** The command's own name, such as {@code failures}. */
  public String name() {
    return words().stream().filter(word -> word.matches("[a-z]+")).findFirst().orElse("");
  }

  /** The line without its prompt. */
  public String command() {
    return page.lines().get(place).substring(PROMPT.length());
  }

  /** What the page has to show if that was printed: it goes on to cut what it has cut. */
  public List<String> shownOf(List<String> printed) {
    int cut = shown.indexOf(CUT);
    int below = shown.size() - cut - 1;
    if (cut < 0 || printed.size() <= cut + below) {
      return printed;
    }
    List<String> lines = new ArrayList<>(printed.subList(0, cut));
    lines.add(CUT);
    lines.addAll(printed.subList(printed.size() - below, printed.size()));
    return lines;
  }

  @Override
  public String toString() {
    return page + ":" + (place + 1) + " " + command();
  }
}
