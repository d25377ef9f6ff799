package io.pocoscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.Interruption;
import io.pocoscope.cli.frame.Opening;
import io.pocoscope.cli.frame.Program;
import io.pocoscope.result.column.Result;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Runs command lines within a command that is running. */
final class Within implements Program {
  private final Console around;

  Within(Console around) {
    this.around = around;
  }

  @Override
  public Ran run(Opening opening, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            InputStream.nullInputStream(),
            Map.of(),
            around.home(),
            around.clock(),
            false,
            false,
            new Interruption(),
            around.calling());
    CommandLine line = Main.lineOfItsOwn(console, opening, words);
    int exitCode = line.execute(words.toArray(String[]::new));
    console.out().flush();
    return new Ran(
        exitCode, out.toString(UTF_8), err.toString(UTF_8).lines().toList(), printed(line));
  }

  private static List<Result> printed(CommandLine line) {
    CommandLine.ParseResult parsed = line.getParseResult();
    if (parsed == null || !parsed.hasSubcommand()) {
      return List.of();
    }
    return parsed.subcommand().commandSpec().userObject() instanceof ConsoleCommand command
        ? command.printed()
        : List.of();
  }
}
