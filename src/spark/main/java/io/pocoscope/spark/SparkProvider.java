package io.pocoscope.spark;

import io.pocoscope.store.engine.Engine;
import io.pocoscope.store.engine.EngineFailure;
import io.pocoscope.store.engine.EngineProvider;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens data sets with Spark. */
public final class SparkProvider implements EngineProvider {
  static final String NAME = "spark";

  private static final String MASTER = "spark.master";
  private static final String HERE = "local[*]";
  private static final String TEMPORARY = System.getProperty("java.io.tmpdir");
  private static final Pattern THIS_PROCESS = Pattern.compile("local(\\[.*)?");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Engine open(String data, Optional<String> master) {
    if (SparkSession.getDefaultSession().isDefined()) {
      return SparkEngine.over(SparkSession.getDefaultSession().get().newSession(), data, () -> {});
    }
    SparkSession session = start(master);
    return SparkEngine.over(session, data, session::stop);
  }

  /** What the user has set for Spark, stays so. */
  static SparkSession start(Optional<String> master) {
    SparkConf conf = new SparkConf(true);
    master.ifPresent(it -> conf.set(MASTER, it));
    conf.setIfMissing(MASTER, HERE);
    conf.setIfMissing("spark.app.name", "pocoscope");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    // Nobody makes a table that stays; else a folder for such would be left where one works.
    conf.setIfMissing("spark.sql.warehouse.dir", Path.of(TEMPORARY).toUri().toString());
    // Ids are hexadecimal digits, of which lz4 makes nothing smaller, and zstd half: of what is
    // shuffled, and of rows that are kept where memory does not hold them.
    conf.setIfMissing("spark.io.compression.codec", "zstd");
    conf.setIfMissing("spark.rdd.compress", "true");
    if (conf.get(MASTER).startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "localhost");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      // What goes wrong is told in one line; a cluster logs where its own settings say.
      conf.setIfMissing("spark.log.level", "OFF");
    }
    if (THIS_PROCESS.matcher(conf.get(MASTER)).matches()) {
      // Else a task whose memory gives out ends the process, with nobody to tell of it.
      conf.setIfMissing("spark.executor.killOnFatalError.depth", "0");
    }
    try {
      return SparkSession.builder().config(conf).getOrCreate();
    } catch (Exception failure) { // Scala declares none of its exceptions
      throw EngineFailure.notStarted("Spark", Unhappy.firstLine(failure.getMessage()), failure);
    }
  }
}
