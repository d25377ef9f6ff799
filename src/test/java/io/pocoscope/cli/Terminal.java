package io.pocoscope.cli;

import io.pocoscope.cli.frame.Calling;
import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.Interruption;
import io.pocoscope.page.Example;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Runs the examples of pages in a folder, and shows what a terminal would: results and messages in
 * the order in which they come.
 */
final class Terminal {
  /** How a line begins that is told only where the machine is slow. */
  private static final String TIME = Cli.WALL_CLOCK + " ";

  private static final String WAITING = "still computing";

  private final Path folder;
  private final String store;

  /**
   * @param store the file that the commands open where none is named
   */
  Terminal(Path folder, String store) {
    this.folder = folder;
    this.store = store;
  }

  List<String> lines(Example example) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    String[] words = example.words().stream().map(this::inFolder).toArray(String[]::new);
    Main.run(console(new PrintStream(screen, true, StandardCharsets.UTF_8)), words);
    return screen
        .toString(StandardCharsets.UTF_8)
        .replace(folder + "/", "")
        .lines()
        .filter(line -> !line.startsWith(WAITING))
        // A reader's terminal shows none; a screen that could draw would draw over lines.
        .map(line -> line.startsWith(TIME) ? line.substring(TIME.length()) : line)
        .map(String::stripTrailing)
        .toList();
  }

  /** Files, and the data set, are named on a page as they lie in the reader's folder. */
  private String inFolder(String word) {
    return word.matches("[\\w-]+\\.(json|csv|duckdb|R|py|npz)|history")
        ? folder.resolve(word).toString()
        : word;
  }

  private Console console(PrintStream screen) {
    return new Console(
        screen,
        screen,
        InputStream.nullInputStream(),
        Map.of("POCOSCOPE_DB", folder.resolve(store).toString()),
        folder,
        Clock.fixed(Cli.WALL_CLOCK, ZoneOffset.UTC),
        false,
        false,
        new Interruption(),
        new Calling(Calling.USUAL));
  }
}
