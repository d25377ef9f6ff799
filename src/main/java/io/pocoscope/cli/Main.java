package io.pocoscope.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Console console =
        new Console(
            utf8(FileDescriptor.out, false),
            utf8(FileDescriptor.err, true),
            System.in,
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            Clock.systemUTC(),
            Boolean.getBoolean("pocoscope.terminal"));
    int exitCode = run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(exitCode);
  }

  /** Runs a command line and gives its exit code. */
  static int run(Console console, String... args) {
    RootCommand root = new RootCommand(console);
    CommandLine line = new CommandLine(root, new CommandFactory(console));
    line.setDefaultValueProvider(new Defaults(console.environment(), console.home()));
    line.setExecutionExceptionHandler(new FailureHandler(console, root));
    line.setParameterExceptionHandler(new UsageHandler(console));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(80);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    if (Arrays.asList(args).contains("--no-color")) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    return line.execute(args);
  }

  private static PrintStream utf8(FileDescriptor descriptor, boolean lineByLine) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        lineByLine,
        StandardCharsets.UTF_8);
  }
}
