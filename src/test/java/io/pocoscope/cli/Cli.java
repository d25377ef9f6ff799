package io.pocoscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.cli.frame.Calling;
import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.Interruption;
import io.pocoscope.support.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs command lines in this process, against a store in a folder of the test's own. */
final class Cli {
  /** A saved answer: one task that completed and one that failed, of two requesters. */
  static final String TASKS =
      """
      {"data": {"tasks": [
        {"id": "0x01", "status": "COMPLETED", "timestamp": "1700000000", "index": "0",
         "requester": {"id": "0x1111111111111111111111111111111111111111"},
         "deal": {"id": "0xd1", "startTime": "1699000000", "dataset": null, "trust": "1",
                  "app": {"id": "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}},
        {"id": "0x02", "status": "FAILLED", "timestamp": "1700000100", "index": "1",
         "requester": {"id": "0x2222222222222222222222222222222222222222"},
         "deal": {"id": "0xd2", "startTime": "1702000000", "dataset": null, "trust": "3",
                  "app": {"id": "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}}]}}
      """;

  static final Instant WALL_CLOCK = Instant.parse("2026-11-21T12:00:00Z");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private boolean onTerminal;
  private boolean seen;
  private String program = Calling.USUAL;

  Cli(Path folder) {
    this.folder = folder;
    environment.put("POCOSCOPE_DB", folder.resolve("test.duckdb").toString());
  }

  Path store() {
    return folder.resolve("test.duckdb");
  }

  Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** From now on, standard output is a terminal. */
  Cli onTerminal() {
    onTerminal = true;
    return this;
  }

  /** From now on, standard error is a terminal. */
  Cli seen() {
    seen = true;
    return this;
  }

  /** From now on, the program is called otherwise. */
  Cli calledAs(String otherProgram) {
    program = otherProgram;
    return this;
  }

  Run run(Object... arguments) {
    return runWith(InputStream.nullInputStream(), arguments);
  }

  Run runWithInput(String input, Object... arguments) {
    return runWith(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  /**
   * Runs what must succeed. An import in the place of no store finds one without rows, as to define
   * tables and views each time would be most of what many tests take.
   */
  Run ok(Object... arguments) {
    if (arguments.length > 0 && arguments[0].equals("import") && !namesAFolder(arguments)) {
      TestStore.make(store());
    }
    Run run = run(arguments);
    if (run.exitCode() != 0) {
      throw new AssertionError(run.toString());
    }
    return run;
  }

  /** A data set makes a store of its own. */
  private static boolean namesAFolder(Object... arguments) {
    return Stream.of(arguments).anyMatch(it -> Files.isDirectory(Path.of(it.toString())));
  }

  private Run runWith(InputStream in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = console(in, out, err);
    List<String> line = new ArrayList<>();
    for (Object argument : arguments) {
      line.add(argument.toString());
    }
    int exitCode = Main.run(console, line.toArray(String[]::new));
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs what says things long before it ends; they go into a file, line by line. */
  int runInto(Path file, Object... arguments) {
    try (OutputStream out = Files.newOutputStream(file)) {
      Console console =
          console(InputStream.nullInputStream(), out, OutputStream.nullOutputStream());
      return Main.run(console, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A world in which nothing is said. */
  Console console() {
    return console(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream());
  }

  private Console console(InputStream in, OutputStream out, OutputStream err) {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        in,
        environment,
        folder,
        Clock.fixed(WALL_CLOCK, ZoneOffset.UTC),
        seen,
        onTerminal,
        new Interruption(),
        new Calling(program));
  }

  /** What a command line came to. */
  record Run(int exitCode, String out, String err) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    List<String> lines() {
      return out.lines().toList();
    }
  }
}
