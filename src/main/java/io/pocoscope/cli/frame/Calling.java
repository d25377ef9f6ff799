package io.pocoscope.cli.frame;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the program was called, so that a command that is named in what it says can be copied and
 * run: {@code pocoscope}, {@code ./pocoscope}, {@code java -jar target/pocoscope.jar}, and with the
 * store that was named.
 */
public final class Calling {
  /** As everything is written that names a command. */
  public static final String USUAL = "pocoscope";

  /**
   * A command of ours: in quotes to its end, or on a line of examples, or in or behind another one.
   */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<open>['`])pocoscope (?<rest>[a-z-][^'`]*)(?<close>['`])"
              + "|(?<=^ {2,9}|\\| |&& |[<$]\\(|: )pocoscope (?=[a-z-])",
          Pattern.MULTILINE);

  private final String program;
  private volatile Optional<String> store = Optional.empty();

  /**
   * @param program what starts it, as words of a shell
   */
  public Calling(String program) {
    this.program = program;
  }

  /**
   * The word that starts a launcher, from that with which it was started, which is a whole path
   * where a shell has found it among the folders of PATH.
   */
  public static String word(String startedAs, String searched) {
    boolean bare = startedAs.indexOf('/') < 0;
    if (!bare && !startedAs.startsWith("/")) {
      return startedAs; // from where one stands: nothing was searched
    }
    String name = startedAs.substring(startedAs.lastIndexOf('/') + 1);
    Optional<Path> found = first(name, searched);
    if (bare) {
      return found.isPresent() ? name : "./" + name; // sh pocoscope
    }
    return found.filter(Path.of(startedAs)::equals).isPresent() ? name : startedAs;
  }

  /** Where a shell finds a program; every start asks, so that no more is done than is needed. */
  private static Optional<Path> first(String name, String searched) {
    for (String folder : searched.split(File.pathSeparator, -1)) {
      Path place = Path.of(folder, name);
      if (!folder.isEmpty() && Files.isExecutable(place)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** What starts it. */
  public String program() {
    return program;
  }

  /** A store was named, as a word of a shell: a command that is to follow needs it too. */
  public void on(String namedStore) {
    store = Optional.of(namedStore);
  }

  /** A text with its commands as they are to be called. */
  public String in(String text) {
    return program.equals(USUAL) && store.isEmpty()
        ? text
        : COMMAND.matcher(text).replaceAll(it -> Matcher.quoteReplacement(called(it)));
  }

  private String called(MatchResult found) {
    String open = found.group(1);
    if (open == null) {
      return program + " ";
    }
    String rest = found.group(2);
    boolean needsStore = !rest.contains("--db") && !rest.contains("--help");
    String withStore = store.filter(any -> needsStore).map(it -> " --db " + it).orElse("");
    String command = program + withStore + " " + rest;
    // Quotes around words that a shell needs quotes around would end where those begin.
    boolean quoted = open.equals("'") && command.contains("'");
    return quoted ? command : open + command + found.group(3);
  }
}
