package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Executors that are processes of their own, as a cluster's are: one that is killed in the midst of
 * it takes nothing away from the answer.
 */
@Tag("spark")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SparkLostExecutorIT {
  private static final long MOST_MINUTES = 5;

  @TempDir private Path folder;

  @Test
  void ratesAreTheSame() throws Exception {
    HalfAYear market = HalfAYear.in(folder);
    String[] question = {"failures", "--by", "pool", "--interval", "wilson", "--format", "csv"};
    assertThat(
            onCluster("SparkListenerStageCompleted", 20, with(question, "--data=" + market.data())))
        .isEqualTo(market.store().ok((Object[]) question).out());
  }

  @Test
  void runsArePlayedAgain() throws Exception {
    String[] question = {
      "simulate", "--runs=12", "--tasks=4000", "--window=200", "--scheme=coll-sr", "--format=csv"
    };
    assertThat(onCluster("SparkListenerJobStart", 1, question))
        .isEqualTo(new Cli(folder).ok((Object[]) question).out());
  }

  private static String[] with(String[] words, String more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  /** What a command prints, one of whose two executors is killed after so many such events. */
  private String onCluster(String event, int times, String... command) throws Exception {
    Path log = Files.createDirectory(folder.resolve("log"));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        cluster(log, command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      while (process.isAlive() && (count(log, event) < times || executors(process).isEmpty())) {
        Thread.sleep(200);
      }
      executors(process).stream().findFirst().ifPresent(ProcessHandle::destroyForcibly);
      assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as(() -> text(err)).isTrue();
      assertThat(process.exitValue()).as(() -> text(err)).isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(count(log, "SparkListenerExecutorRemoved")).as("executors lost").isPositive();
    return text(out);
  }

  private ProcessBuilder cluster(Path log, String... command) throws IOException {
    String classes = System.getProperty("java.class.path");
    List<String> settings =
        List.of(
            "spark.master=local-cluster[2,1,512]",
            "spark.eventLog.enabled=true",
            "spark.eventLog.compress=false",
            "spark.eventLog.dir=" + log.toUri(),
            "spark.executor.memory=512m",
            "spark.executor.extraClassPath=" + classes);
    ProcessBuilder builder = SparkProcess.in(folder, List.of(), settings, command);
    builder.environment().put("SPARK_HOME", SparkHome.made().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return builder;
  }

  private static List<ProcessHandle> executors(Process driver) {
    return driver
        .descendants()
        .filter(it -> commandLine(it).contains("CoarseGrainedExecutorBackend"))
        .collect(Collectors.toList());
  }

  private static String commandLine(ProcessHandle process) {
    return text(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
  }

  private static long count(Path log, String event) throws IOException {
    try (Stream<Path> files = Files.walk(log)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> text(file).lines())
          .filter(line -> line.contains("\"Event\":\"" + event))
          .count();
    }
  }

  /** Nothing of a process that has ended meanwhile, or a log that has got another name. */
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }
}
