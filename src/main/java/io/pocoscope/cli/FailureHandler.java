package io.pocoscope.cli;

import io.pocoscope.calibration.BadParameterFile;
import io.pocoscope.devnet.DevnetFailure;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.sync.SyncFailure;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Every failure is one line and an exit code; {@code --verbose} adds the trace. */
final class FailureHandler implements IExecutionExceptionHandler {
  private final Console console;
  private final RootCommand root;

  FailureHandler(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof CommandLine.ParameterException usage) {
      return new UsageHandler(console).handleParseException(usage, new String[0]);
    }
    console.tell("pocoscope: " + sentence(failure));
    if (root.verbose()) {
      console.tellTrace(failure);
    }
    return exitCode(failure);
  }

  static String sentence(Throwable failure) {
    if (isNamed(failure)) {
      return failure.getMessage();
    }
    return String.format(
        Locale.ROOT,
        "a fault of pocoscope's own (%s): please report it with what --verbose prints",
        failure);
  }

  private static boolean isNamed(Throwable failure) {
    return failure instanceof StoreFailure
        || failure instanceof SubgraphFailure
        || failure instanceof SyncFailure
        || failure instanceof CommandLine.ParameterException
        || failure instanceof DevnetFailure
        || failure instanceof BadParameterFile
        || failure instanceof OutputFailure;
  }

  static int exitCode(Throwable failure) {
    if (failure instanceof CommandLine.ParameterException) {
      return ExitCode.WRONG_USAGE;
    }
    if (failure instanceof StoreFailure store) {
      return store.exitCode();
    }
    if (failure instanceof SubgraphFailure subgraph) {
      return subgraph.exitCode();
    }
    if (failure instanceof DevnetFailure devnet) {
      return devnet.exitCode();
    }
    if (failure instanceof OutputFailure output) {
      return output.exitCode();
    }
    if (failure instanceof BadParameterFile file) {
      return file.exitCode();
    }
    return failure instanceof SyncFailure sync ? sync.exitCode() : ExitCode.OUR_FAULT;
  }
}
