package io.pocoscope.cli.frame;

import io.pocoscope.calibration.file.BadParameterFile;
import io.pocoscope.dataset.DataSetFailure;
import io.pocoscope.devnet.DevnetFailure;
import io.pocoscope.offchain.OffchainFailure;
import io.pocoscope.serve.ServeFailure;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.engine.EngineFailure;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.sync.SyncFailure;
import java.util.Locale;
import picocli.CommandLine;

/** What is said of a failure, and the exit code that it ends with. */
public final class FailureText {
  private FailureText() {}

  public static String sentence(Throwable failure) {
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
        || failure instanceof EngineFailure
        || failure instanceof SubgraphFailure
        || failure instanceof SyncFailure
        || failure instanceof OffchainFailure
        || failure instanceof CommandLine.ParameterException
        || failure instanceof DataSetFailure
        || failure instanceof DevnetFailure
        || failure instanceof ServeFailure
        || failure instanceof BadParameterFile
        || failure instanceof OutputFailure;
  }

  public static int exitCode(Throwable failure) {
    if (failure instanceof CommandLine.ParameterException) {
      return ExitCode.WRONG_USAGE;
    }
    if (failure instanceof StoreFailure store) {
      return store.exitCode();
    }
    if (failure instanceof EngineFailure engine) {
      return engine.exitCode();
    }
    if (failure instanceof SubgraphFailure subgraph) {
      return subgraph.exitCode();
    }
    if (failure instanceof OffchainFailure offchain) {
      return offchain.exitCode();
    }
    if (failure instanceof DataSetFailure data) {
      return data.exitCode();
    }
    if (failure instanceof DevnetFailure devnet) {
      return devnet.exitCode();
    }
    if (failure instanceof ServeFailure serve) {
      return serve.exitCode();
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
