package io.pocoscope.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.Calling;
import io.pocoscope.cli.frame.CommonOptions;
import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.Interruption;
import io.pocoscope.cli.frame.Opening;
import io.pocoscope.cli.option.ShellWord;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Where the program begins. */
public final class Main {
  /** Examples in help texts are laid out for it. */
  private static final int NARROWEST_HELP = 80;

  private static final Pattern JAR = Pattern.compile("(.+?\\.jar)(?: |$)");

  private Main() {}

  public static void main(String[] args) {
    System.exit(exitCode(args));
  }

  /** Runs a command line as this process, whose end is at hand then, and gives its exit code. */
  static int exitCode(String... args) {
    // The driver makes times of DuckDB's in the machine's zone, which may lack an hour in spring.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    WatchedOutput out = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    Console console =
        new Console(
            new PrintStream(new BufferedOutputStream(out, 1 << 16), false, UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
            System.in,
            System.getenv(),
            Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home"))),
            Clock.systemUTC(),
            Boolean.getBoolean("pocoscope.terminal"),
            Boolean.getBoolean("pocoscope.terminal.out"),
            Interruption.ofProcess(),
            new Calling(program()));
    OutOfMemory.watchOtherThreads(console);
    int exitCode = run(console, args);
    console.out().flush();
    if (out.failure().isPresent()) {
      console.tell("pocoscope: the output is not whole: " + out.failure().get());
      exitCode = ExitCode.OUR_FAULT;
    }
    console.interruption().ended();
    return exitCode;
  }

  /** What starts this program: the launcher says how it was called, else it is a jar. */
  private static String program() {
    String launcher = System.getProperty("pocoscope.called", "");
    if (!launcher.isEmpty()) {
      String path = System.getenv().getOrDefault("PATH", "");
      return ShellWord.of(Calling.word(launcher, path));
    }
    Matcher jar = JAR.matcher(System.getProperty("sun.java.command", ""));
    return jar.lookingAt() ? "java -jar " + ShellWord.of(jar.group(1)) : Calling.USUAL;
  }

  /** Runs a command line and gives its exit code. */
  static int run(Console console, String... args) {
    CommandLine line = line(console, args);
    if (Arrays.asList(args).contains("--no-color")) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    try {
      return line.execute(args);
    } catch (OutOfMemoryError full) {
      return OutOfMemory.reported(console);
    }
  }

  /** The last command of the line is the one to run. */
  private static int execute(Console console, CommandLine.ParseResult parsed) {
    CommonOptions options = CommonOptions.above(parsed.commandSpec().commandLine());
    if (options.namesDatabase()) {
      console.calling().on(ShellWord.of(options.database().toString()));
    }
    CommandLine.ParseResult last = parsed;
    boolean works = !asksForHelp(parsed);
    while (last.hasSubcommand()) {
      last = last.subcommand();
      works &= !asksForHelp(last);
    }
    if (last != parsed && works) {
      StoreIsNoOutput.require(last.commandSpec(), options);
      options.labels(); // a file that holds none is told before any work, whoever needs them
    }
    int exitCode = new CommandLine.RunLast().execute(parsed);
    if (last.commandSpec().userObject() instanceof ConsoleCommand command) {
      command.finish();
    }
    return exitCode;
  }

  private static boolean asksForHelp(CommandLine.ParseResult part) {
    return part.isUsageHelpRequested() || part.isVersionHelpRequested();
  }

  /** All commands, with all that they are given from outside. */
  static CommandLine line(Console console) {
    return line(console, name -> true);
  }

  /**
   * All commands, with the program's own defaults and name: what is made of them is not for one
   * user alone.
   */
  static CommandLine plainLine(Console console) {
    CommandLine line = line(console, new CommandFactory(console, Pocoscope::open), name -> true);
    line.setDefaultValueProvider(null);
    return line;
  }

  /** The commands that words may name; those in a file of words, all may. */
  private static CommandLine line(Console console, String... words) {
    List<String> named = List.of(words);
    boolean anyMay = named.stream().anyMatch(word -> word.startsWith("@"));
    return line(console, name -> anyMay || named.contains(name));
  }

  private static CommandLine line(Console console, Predicate<String> meant) {
    CommandLine line = line(console, new CommandFactory(console, Pocoscope::open), meant);
    nameAsCalled(line, console.calling());
    return line;
  }

  /** The commands that words may name, which take nothing from the environment or a file. */
  static CommandLine lineOfItsOwn(Console console, Opening opening, List<String> words) {
    CommandLine line = line(console, new CommandFactory(console, opening), words::contains);
    line.setDefaultValueProvider(argument -> null);
    return line;
  }

  private static CommandLine line(
      Console console, CommandFactory factory, Predicate<String> meant) {
    RootCommand root = new RootCommand(console.calling());
    CommandLine line = new CommandLine(root, factory);
    Commands.addTo(line, factory, meant);
    line.setDefaultValueProvider(new Defaults(() -> line(console), console));
    line.setExecutionStrategy(parsed -> execute(console, parsed));
    line.setExecutionExceptionHandler(new FailureHandler(console, root));
    line.setParameterExceptionHandler(new UsageHandler(console));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A statement may begin with a comment, which looks like an option.
    line.getSubcommands().get("query").setUnmatchedOptionsArePositionalParams(true);
    line.setUsageHelpWidth(Math.max(NARROWEST_HELP, console.width()));
    line.registerConverter(Path.class, new PathText());
    line.setOut(new PrintWriter(console.out(), true, UTF_8));
    line.setErr(new PrintWriter(console.err(), true, UTF_8));
    return line;
  }

  /** Examples in help texts can be copied too. */
  private static void nameAsCalled(CommandLine line, Calling calling) {
    if (!calling.program().equals(Calling.USUAL)) {
      UsageMessageSpec help = line.getCommandSpec().usageMessage();
      help.footer(Arrays.stream(help.footer()).map(calling::in).toArray(String[]::new));
      line.getSubcommands().values().forEach(each -> nameAsCalled(each, calling));
    }
  }
}
