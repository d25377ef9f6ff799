package io.pocoscope.spark;

import io.pocoscope.dataset.Manifest;
import io.pocoscope.dataset.Manifest.DataFile;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** What a session is set to. */
final class Settings {
  /** Rows of a history that takes Spark longer to prepare for than to read. */
  private static final long SHORT = 100_000;

  /**
   * Rows of a data set, its views among them, to one task of a shuffle: some 15 MB for it to take.
   */
  private static final long ROWS_OF_A_PART = 1_000_000;

  /**
   * Bytes of the columns that are asked for, as they stand in their files, up to which a table is
   * sent to everybody whole. Ids in order, and what repeats, are many times as long in memory: of
   * tables below Spark's 10 MB, those of ten million slots did not fit 1 GB.
   */
  private static final String TO_EVERYBODY = "1000000";

  private static final String PARTS = "spark.sql.shuffle.partitions";

  private static final Map<String, String> OF_MEANING =
      Map.of(
          // One zone for what has none, as in a store.
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          "spark.sql.ansi.enabled", "true",
          // What others have written is no variable.
          "spark.sql.variable.substitute", "false",
          // Whoever looks at plans can ask for them; written out each time, long ones cost seconds.
          "spark.sql.ui.explainMode", "simple",
          "spark.sql.maxPlanStringLength", "10000");

  /** Else each stage has code of its own compiled, and what comes after it is planned anew. */
  private static final Map<String, String> OF_SHORT_HISTORIES =
      Map.of(
          "spark.sql.codegen.wholeStage",
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN",
          "spark.sql.adaptive.enabled",
          "false",
          PARTS,
          "1");

  private final SparkSession session;

  Settings(SparkSession session) {
    this.session = session;
  }

  /** Without these a statement would mean something else, whatever the user has set. */
  void sayTheSame() {
    OF_MEANING.forEach((key, value) -> session.conf().set(key, value));
  }

  /** What suits a history of this length; what the user has set stays. */
  void suit(Manifest manifest) {
    long rows = manifest.files().mapToLong(DataFile::rows).sum();
    if (rows < SHORT) {
      OF_SHORT_HISTORIES.forEach(this::setUnlessTheUserHas);
    } else {
      // Always as many, however long the history, are too many for a short one; of a long one each
      // would outgrow its task's memory.
      long parts = Math.max(session.sparkContext().defaultParallelism(), rows / ROWS_OF_A_PART);
      setUnlessTheUserHas(PARTS, Long.toString(parts));
      setUnlessTheUserHas("spark.sql.autoBroadcastJoinThreshold", TO_EVERYBODY);
    }
  }

  private void setUnlessTheUserHas(String key, String value) {
    if (!session.sparkContext().getConf().contains(key)) {
      session.conf().set(key, value);
    }
  }
}
