package io.pocoscope.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process took; needs Linux.
 *
 * @param seconds wall time, s
 * @param processor time of all processors, s, but for what it took after the last look at it
 * @param megabytes the most memory that was resident, MB
 */
record Spent(double seconds, double processor, long megabytes) {
  private static final int MILLIS_BETWEEN_LOOKS = 10;
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TICKS = 11; // after the name in brackets, from 0
  private static final int SYSTEM_TICKS = 12;

  /**
   * Runs a process to its end.
   *
   * @throws IllegalStateException if it ends with another exit code than 0
   */
  static Spent by(Path folder, List<String> command) throws IOException, InterruptedException {
    File nowhere = new File("/dev/null");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(nowhere)
            .redirectError(nowhere)
            .start();
    double processor = 0;
    long megabytes = 0;
    while (process.isAlive()) {
      processor = Math.max(processor, processor(process));
      megabytes = Math.max(megabytes, OtherProcess.mostResident(process));
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.waitFor() != 0) {
      throw new IllegalStateException(process.exitValue() + " from " + command);
    }
    return new Spent(seconds, processor, megabytes);
  }

  /** Of each figure its own median; of two the greater. */
  static Spent median(List<Spent> rounds) {
    return new Spent(
        median(rounds, Spent::seconds),
        median(rounds, Spent::processor),
        (long) median(rounds, Spent::megabytes));
  }

  private static double median(List<Spent> rounds, ToDoubleFunction<Spent> what) {
    double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double processor(Process process) throws IOException {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String stat = new String(line, StandardCharsets.UTF_8);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
          / TICKS_PER_SECOND;
    } catch (IOException ended) {
      if (process.isAlive()) {
        throw ended;
      }
      return 0; // between the question whether it lives and the look
    }
  }
}
