package io.pocoscope.cli;

import io.pocoscope.cli.frame.CommonOptions;
import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.FailureText;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Every failure is one line and an exit code; {@code --verbose} adds the trace. */
final class FailureHandler implements IExecutionExceptionHandler {
  private final Console console;
  private final CommonOptions root;

  FailureHandler(Console console, CommonOptions root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof CommandLine.ParameterException usage) {
      return new UsageHandler(console).handleParseException(usage, new String[0]);
    }
    console.tell("pocoscope: " + FailureText.sentence(failure));
    if (root.verbose()) {
      console.tellTrace(failure);
    }
    return FailureText.exitCode(failure);
  }
}
