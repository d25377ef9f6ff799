package io.pocoscope.spark;

import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A Spark of two threads in this process, with all its settings as they come but for the zone. */
public final class LocalSpark implements AutoCloseable {
  private final SparkSession session;

  private LocalSpark(SparkSession session) {
    this.session = session;
  }

  /**
   * Starts it.
   *
   * @param work a folder for what it leaves behind
   * @param zone of its session, in which it shows times, and would read those that have none
   */
  public static LocalSpark start(Path work, ZoneId zone) {
    return new LocalSpark(
        SparkSession.builder()
            .master("local[2]")
            .appName("pocoscope")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.local.dir", work.toString())
            .config("spark.sql.warehouse.dir", work.resolve("warehouse").toUri().toString())
            .config("spark.sql.session.timeZone", zone.getId())
            // Times as instants: as java.sql.Timestamp, they are of the machine's zone.
            .config("spark.sql.datetime.java8API.enabled", true)
            // Joins of small tables in two hundred parts take a minute.
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate());
  }

  /** The table in a folder, with those below that are named after a value, as {@code month=…}. */
  public Dataset<Row> parquet(Path folder) {
    return session.read().parquet(folder.toString());
  }

  /** A statement's rows. */
  public Dataset<Row> sql(String statement) {
    return session.sql(statement);
  }

  @Override
  public void close() {
    session.stop();
  }
}
