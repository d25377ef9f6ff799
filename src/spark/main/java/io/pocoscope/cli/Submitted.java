package io.pocoscope.cli;

import org.apache.spark.SparkUserAppException;

/**
 * Where the program begins that {@code spark-submit} is given. A process that ends itself, YARN
 * takes for one that has failed, and runs it once more: so one that Spark has begun comes back, or
 * hands Spark its exit code.
 */
public final class Submitted {
  /** Set for each program that is submitted, wherever its driver runs. */
  private static final String MODE = "spark.submit.deployMode";

  private Submitted() {}

  /** Runs a command line. */
  public static void main(String[] args) throws SparkUserAppException {
    boolean submitted = System.getProperty(MODE) != null;
    int exitCode = Main.exitCode(args);
    if (!submitted) {
      System.exit(exitCode);
    }
    if (exitCode != 0) {
      throw new SparkUserAppException(exitCode, SparkUserAppException.apply$default$2());
    }
  }
}
