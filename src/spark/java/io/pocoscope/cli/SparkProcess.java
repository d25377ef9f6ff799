package io.pocoscope.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command that asks Spark, in a process of its own. */
final class SparkProcess {
  /** With one compiler alone Java has 48 MB for what is compiled, which Spark fills. */
  private static final List<String> COMPILER =
      List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m");

  private SparkProcess() {}

  /**
   * The process, which is not started yet.
   *
   * @param folder its working folder, Spark's own, and its home
   * @param before words that start another command
   * @param settings of Spark, {@code key=value}
   * @param command without the engine's options
   */
  static ProcessBuilder in(
      Path folder, List<String> before, List<String> settings, String... command) {
    List<String> words = new ArrayList<>(before);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Xmx512m");
    words.addAll(COMPILER);
    words.addAll(opens());
    words.add("-Dspark.local.dir=" + folder);
    settings.forEach(setting -> words.add("-D" + setting));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.pocoscope.cli.Main"));
    words.addAll(List.of(command));
    words.addAll(List.of("--engine=spark", "--quiet"));
    return builder(folder, words);
  }

  /**
   * A program of Spark's own, of whose jars alone its class path is.
   *
   * @param folder its working folder, and its home
   * @param words what Java is given: its own options, the class, the program's options
   */
  static ProcessBuilder ofHome(Path folder, List<String> words) throws IOException {
    Path home = SparkHome.made();
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(opens());
    all.addAll(COMPILER);
    all.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    all.addAll(words);
    ProcessBuilder builder = builder(folder, all);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return builder;
  }

  private static List<String> opens() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("--add-opens"))
        .toList();
  }

  private static ProcessBuilder builder(Path folder, List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("HOME", folder.toString());
    return builder;
  }
}
