package io.pocoscope.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.dataset.DataSetFailure;
import io.pocoscope.store.engine.EngineFailure;
import java.io.IOException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark says where memory or disk give out, whoever of it says it. */
@Tag("spark")
class UnhappyIT {
  private static final String ABORTED =
      "Job aborted due to stage failure: Task 3 in stage 5.0 failed 4 times, most recent failure: ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ABORTED + "Lost task 3.3 in stage 5.0 (TID 9): java.lang.OutOfMemoryError: Java heap space",
        ABORTED + "ExecutorLostFailure (executor 1 exited) Reason: Command exited with code 52",
        "[UNABLE_TO_ACQUIRE_MEMORY] Unable to acquire 65536 bytes of memory, got 0.",
        "Not enough memory to build and broadcast the table to all worker nodes."
      })
  void memory(String said) {
    assertThat(Unhappy.of(new SparkException(said)))
        .isInstanceOf(EngineFailure.class)
        .hasMessageContaining("the memory of Spark is not enough")
        .extracting(failure -> ((EngineFailure) failure).exitCode())
        .isEqualTo(1);
  }

  @Test
  void anErrorInTheDriverItself() {
    assertThat(Unhappy.of(new OutOfMemoryError("Java heap space")))
        .hasMessageContaining("the memory of Spark is not enough");
  }

  @Test
  void disk() {
    Exception full = new IOException("No space left on device");
    assertThat(Unhappy.of(new SparkException(ABORTED + full, full)))
        .isInstanceOf(EngineFailure.class)
        .hasMessageContaining("there is no room left")
        .extracting(failure -> ((EngineFailure) failure).exitCode())
        .isEqualTo(5);
  }

  /**
   * As HDFS has it where no node is left that holds a file's block, and S3 where keys are wrong.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.hadoop.hdfs.BlockMissingException: Could not obtain block: blk_1 file=/h/x",
        "java.nio.file.AccessDeniedException: s3a://b/h/deal-1.parquet: Forbidden (403)"
      })
  void aFileThatCannotBeGotAtMayBeWhole(String said) {
    Exception read =
        new SparkException(
            "[FAILED_READ_FILE.NO_HINT] Encountered error while reading file"
                + " s3a://b/h/deal-1.parquet.  SQLSTATE: KD001",
            new IOException(said));
    assertThat(Unhappy.of(new SparkException("Exception thrown in awaitResult: ", read)))
        .isInstanceOf(DataSetFailure.class)
        .hasMessageStartingWith("s3a://b/h/deal-1.parquet cannot be read: ")
        .hasMessageContaining(said.substring(said.lastIndexOf(": ")))
        .extracting(failure -> ((DataSetFailure) failure).exitCode())
        .isEqualTo(3);
  }

  /** Its parts lose each other, without any file. */
  @Test
  void connectionsOfSparksOwnAreNotTheDataSets() {
    assertThat(
            Unhappy.of(
                new SparkException(
                    ABORTED + "FetchFailed: java.net.ConnectException: Connection refused")))
        .isInstanceOf(EngineFailure.class)
        .hasMessageContaining("Spark gave up");
  }

  /** An executor that was killed may have been killed for anything. */
  @Test
  void whateverElseItIsStandsInTheLine() {
    assertThat(Unhappy.of(new SparkException(ABORTED + "Command exited with code 137")))
        .hasMessageContaining("Spark gave up: Job aborted");
  }
}
