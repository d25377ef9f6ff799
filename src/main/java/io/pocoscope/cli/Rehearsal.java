package io.pocoscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pocoscope.cli.frame.Calling;
import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.Interruption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Goes once through what short commands do, on a made-up history in a temporary folder, and prints
 * nothing of it. The launcher has the JVM keep the classes that this has loaded, so that the next
 * starts find them ready ({@code src/build/sh/archive.sh}).
 */
final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("import", "history.json"),
          List.of("failures"),
          List.of("failures", "--by", "requester", "--format", "json"),
          List.of("failures", "--by", "app", "--format", "csv"),
          List.of("failures", "--format", "markdown"),
          List.of("causes"),
          List.of("patterns"),
          List.of("show", "0x0000000000000000000000000000000000000000000000000000000000000010"),
          List.of("status"),
          List.of("query", "select count(*) from slot"),
          List.of("ruin", "--failure-rate=.04", "--target=.05", "--penalty=1", "--stake=1"),
          List.of("simulate", "--help"),
          List.of("import", "--help"),
          List.of("failures", "--help"),
          List.of("show", "--help"),
          List.of("--version"),
          List.of("failures", "--by", "nothing"));

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    rehearse();
    // The rest of a start is the program's own beginning and end; it leaves the process.
    Main.main(new String[] {"--help"});
  }

  /** Runs the commands in a folder of their own, gone afterwards, and gives their exit codes. */
  static Map<String, Integer> rehearse() throws IOException {
    Path folder = Files.createTempDirectory("pocoscope-rehearsal");
    try {
      Console console = unheard(folder);
      Path history = folder.resolve("history.json");
      try (InputStream madeUp = Rehearsal.class.getResourceAsStream("rehearsal.json")) {
        Files.copy(madeUp, history);
      }
      Map<String, Integer> exitCodes = new LinkedHashMap<>();
      for (List<String> command : COMMANDS) {
        exitCodes.put(String.join(" ", command), Main.run(console, words(command, folder)));
      }
      return exitCodes;
    } finally {
      delete(folder);
    }
  }

  private static String[] words(List<String> command, Path folder) {
    return Stream.concat(
            Stream.of("--db=" + folder.resolve("rehearsal.duckdb")),
            command.stream()
                .map(word -> word.equals("history.json") ? folder.resolve(word).toString() : word))
        .toArray(String[]::new);
  }

  /** A console that nobody reads, and that knows nothing of the user's own settings. */
  private static Console unheard(Path home) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Console(
        nowhere,
        nowhere,
        InputStream.nullInputStream(),
        Map.of(),
        home,
        Clock.systemUTC(),
        false,
        false,
        new Interruption(),
        new Calling("./pocoscope"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
