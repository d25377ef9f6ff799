package io.pocoscope.cli;

import io.pocoscope.spark.LocalSpark;
import io.pocoscope.support.SharedData;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first 1000 tasks of Bellecour, by Spark and by DuckDB; skipped without their file. */
@Tag("spark")
class SparkOnBellecourIT {
  @TempDir static Path folder;
  private static Cli store;
  private static Path data;
  private static LocalSpark session;

  @BeforeAll
  static void export() {
    Path file = SharedData.bellecour();
    store = new Cli(folder);
    store.ok("import", file);
    data = folder.resolve("data");
    store.ok("export", "--data", data);
    session = LocalSpark.start(folder, ZoneId.of("America/Caracas"));
  }

  @AfterAll
  static void end() {
    if (session != null) { // nothing was begun where the tests are skipped
      session.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures --by requester --interval jeffreys",
        "causes --by pool",
        "patterns --roles requester,app --size 2",
        "calibrate"
      })
  void theyPrintTheSame(String command) {
    Object[] line = (command + " --format json").split(" ", -1);
    Object[] onSpark =
        Stream.concat(Stream.of(line), Stream.of("--engine", "spark", "--data", data)).toArray();
    NearlyEqual.assertSame(store.run(onSpark), store.ok(line));
  }
}
