package io.pocoscope.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a Spark is set to that was started here. */
@Tag("spark")
class SparkProviderIT {
  private static final String CODEC = "spark.io.compression.codec";
  private static final String DEPTH = "spark.executor.killOnFatalError.depth";

  @AfterEach
  void forget() {
    System.clearProperty(CODEC);
  }

  @Test
  void idsAreMadeShorterAndATaskWithoutMemoryIsToldOf() throws IOException {
    assertThat(settings())
        .containsEntry(CODEC, "zstd")
        .containsEntry("spark.rdd.compress", "true")
        .containsEntry(DEPTH, "0");
  }

  @Test
  void whatTheUserHasSetStays() throws IOException {
    System.setProperty(CODEC, "lz4");
    assertThat(settings()).containsEntry(CODEC, "lz4").containsEntry(DEPTH, "0");
  }

  private static Map<String, String> settings() throws IOException {
    try (SparkSession session = SparkProvider.start(Optional.of("local[1]"))) {
      SparkConf conf = session.sparkContext().getConf();
      return Map.of(
          CODEC,
          conf.get(CODEC),
          DEPTH,
          conf.get(DEPTH),
          "spark.rdd.compress",
          conf.get("spark.rdd.compress"));
    }
  }
}
