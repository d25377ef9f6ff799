package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A data set in HDFS: a name node and a data node, in this process. */
@Tag("spark")
@TestMethodOrder(OrderAnnotation.class)
class SparkOnHdfsIT {
  private static final Object[] QUESTION = {
    "failures", "--by", "pool", "--interval", "wilson", "--format", "csv", "--quiet"
  };

  @TempDir static Path folder;
  private static Cli store;
  private static MiniDFSCluster hdfs;
  private static FileSystem files;
  private static LocalSpark session;

  @BeforeAll
  static void start() throws IOException {
    HalfAYear market = HalfAYear.in(folder);
    store = market.store();
    Configuration settings = new Configuration();
    // A data node that is gone is not waited for.
    settings.setInt("dfs.client.retry.window.base", 1);
    settings.setInt("ipc.client.connect.max.retries", 1);
    hdfs = new MiniDFSCluster.Builder(settings, folder.resolve("hdfs").toFile()).build();
    hdfs.waitActive();
    files = hdfs.getFileSystem();
    files.copyFromLocalFile(hadoopPath(market.data().toUri().toString()), hadoopPath("/history"));
    session = LocalSpark.start(folder, ZoneOffset.UTC);
  }

  @AfterAll
  static void end() {
    session.close();
    hdfs.close();
  }

  @Test
  @Order(1)
  void itPrintsWhatItPrintsOfTheStore() {
    Cli.Run run = onHdfs();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(store.ok(QUESTION).out());
  }

  @Test
  @Order(2)
  void aPartThatIsGoneIsNamed() throws IOException {
    org.apache.hadoop.fs.Path part = hadoopPath("/history/deal/deal-1.parquet");
    org.apache.hadoop.fs.Path away = hadoopPath("/away");
    assertThat(files.rename(part, away)).isTrue();
    assertIsToldOf(7, part.toString(), "it is not there");
    assertThat(files.rename(away, part)).isTrue();
  }

  /** The manifest is there then, as far as the name node knows, and none of what it holds. */
  @Test
  @Order(3)
  void withoutItsDataNodeNothingIsTakenForBroken() throws IOException {
    hdfs.stopDataNode(0);
    assertIsToldOf(3, "/history/manifest.json", "cannot be read: BlockMissingException");
  }

  private static void assertIsToldOf(int exitCode, String... words) {
    Cli.Run run = onHdfs();
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains(words);
  }

  private static Cli.Run onHdfs() {
    return new Cli(folder)
        .run(
            Stream.concat(
                    Stream.of(QUESTION),
                    Stream.of("--engine=spark", "--data=" + hdfs.getURI() + "/history"))
                .toArray());
  }

  private static org.apache.hadoop.fs.Path hadoopPath(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }
}
