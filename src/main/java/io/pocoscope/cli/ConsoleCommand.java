package io.pocoscope.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: it calls the facade, and hands what comes back to the printer. */
abstract class ConsoleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  private Console console;

  void use(Console theConsole) {
    this.console = theConsole;
  }

  Console console() {
    return console;
  }

  RootCommand options() {
    return RootCommand.above(spec.commandLine());
  }

  /** Prints a result to standard output in the format that was asked for. */
  void print(Result result) {
    new Printer(sheet()).print(result);
  }

  /** Where results go, and how. */
  Sheet sheet() {
    return new Sheet(console.out(), options().format(), options().wide(), console.shown());
  }

  /** Says something beside the result, on standard error. */
  @FormatMethod
  void note(String note, Object... values) {
    if (!options().quiet()) {
      console.out().flush(); // a note stands below the result that it is about
      console.tell(String.format(Locale.ROOT, note, values));
    }
  }

  /** Wrong usage that only the command can see. */
  @FormatMethod
  ParameterException wrongUsage(String why, Object... values) {
    return new ParameterException(spec.commandLine(), String.format(Locale.ROOT, why, values));
  }
}
