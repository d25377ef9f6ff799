package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar, submitted to a cluster of Spark's own: a master and two workers, each a process. It is
 * the jar alone that brings pocoscope there.
 */
@Tag("spark")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SparkOnClusterIT {
  private static final long MOST_MINUTES = 5;
  private static final String[] QUESTION = {
    "failures", "--by", "pool", "--interval", "wilson", "--format", "csv"
  };

  @TempDir static Path folder;
  private static final List<Process> CLUSTER = new ArrayList<>();
  private static String master;
  private static Path data;
  private static String answer;

  @BeforeAll
  static void start() throws Exception {
    HalfAYear market = HalfAYear.in(folder);
    data = market.data();
    answer = market.store().ok((Object[]) QUESTION).out();
    int port = freePort();
    master = "spark://localhost:" + port;
    String[] where = {"--host", "localhost", "--webui-port", "0"};
    daemon("master.Master", with(where, "--port", Integer.toString(port)));
    while (!answers(port)) {
      assertThat(CLUSTER.get(0).isAlive()).as("the master").isTrue();
      Thread.sleep(100);
    }
    for (int worker = 0; worker < 2; worker++) {
      String work = folder.resolve("work" + worker).toString();
      daemon(
          "worker.Worker",
          with(where, "--cores", "1", "--memory", "2g", "--work-dir", work, master));
    }
  }

  @AfterAll
  static void end() throws InterruptedException {
    for (Process process : CLUSTER) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void itPrintsWhatItPrintsOfTheStore() throws Exception {
    Cli.Run run = submit(List.of(), with(QUESTION, "--data=" + data));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(answer);
  }

  @Test
  void runsArePlayedThere() throws Exception {
    String[] question = {
      "simulate", "--runs=8", "--tasks=400", "--window=200", "--scheme=coll-sr", "--format=csv"
    };
    Cli.Run run = submit(List.of(), question);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(new Cli(folder).ok((Object[]) question).out());
  }

  @Test
  void whatIsBadEndsTheSubmitterWithItsExitCodeAndALine() throws Exception {
    Cli.Run run = submit(List.of(), with(QUESTION, "--data=" + folder.resolve("nothing")));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("manifest.json: it is not there")
        .doesNotContain("SparkUserAppException");
  }

  /** Its driver is a worker's child, whose output stands in a file there. */
  @Test
  void theClusterCanHaveTheDriverToo() throws Exception {
    Cli.Run run =
        submit(
            List.of(
                "--deploy-mode=cluster", "--conf=spark.standalone.submit.waitAppCompletion=true"),
            with(QUESTION, "--data=" + data));
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(it -> it.toString().matches(".*/driver-[^/]*/stdout")))
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent(answer));
    }
  }

  private static Cli.Run submit(List<String> options, String... command) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-Xmx512m",
                "org.apache.spark.deploy.SparkSubmit",
                "--master=" + master,
                "--driver-memory=512m",
                "--executor-memory=512m"));
    words.addAll(options);
    words.add(Path.of("target", "pocoscope-spark.jar").toAbsolutePath().toString());
    words.addAll(List.of(command));
    words.addAll(List.of("--engine=spark", "--quiet"));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        SparkProcess.ofHome(folder, words)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
      return new Cli.Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  private static void daemon(String type, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("-Xmx256m", "org.apache.spark.deploy." + type));
    words.addAll(List.of(arguments));
    Path log = folder.resolve("cluster" + CLUSTER.size() + ".log");
    CLUSTER.add(
        SparkProcess.ofHome(folder, words)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket there = new Socket("localhost", port)) {
      return there.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }
}
