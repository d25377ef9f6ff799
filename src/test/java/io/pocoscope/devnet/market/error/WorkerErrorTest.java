package io.pocoscope.devnet.market.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkerErrorTest {
  @Test
  void anOldWorkersErrorHasTheDigestThatIsKnown() {
    WorkerError error = new WorkerError(WorkerEra.FROM_5_1_0, ErrorCause.APP_IMAGE_DOWNLOAD_FAILED);
    assertThat(error.text())
        .isEqualTo(
            "[IEXEC] Error occurred while computing the task [error:APP_DOWNLOAD_FAILED,"
                + " cause:APP_IMAGE_DOWNLOAD_FAILED]");
    assertThat(error.digest())
        .isEqualTo("0xb46b470f39c43c347a858b3953dbca528abb5d5faf0c60f6895b4835e7f34993");
  }

  @Test
  void aNewWorkersErrorHasTheDigestThatIsKnown() {
    WorkerError error =
        new WorkerError(WorkerEra.FROM_9_2_0, ErrorCause.INPUT_FILES_DOWNLOAD_FAILED);
    assertThat(error.digest())
        .isEqualTo("0x0667139fc3aade5e376044a41fbf2b37df1f191ee28f04debc01c1d5c64c0a54");
  }

  @Test
  void everyCauseHasADigestOfItsOwnInEveryEra() {
    Set<String> digests = new HashSet<>();
    for (WorkerEra era : WorkerEra.values()) {
      for (ErrorCause cause : ErrorCause.values()) {
        digests.add(new WorkerError(era, cause).digest());
      }
    }
    assertThat(digests).hasSize(12);
  }

  @Test
  void threePoolsHaveWorkersOfEveryEra() {
    PoolEras eras = new PoolEras(List.of("0xc", "0xa", "0xb"));
    assertThat(List.of(eras.of("0xa"), eras.of("0xb"), eras.of("0xc")))
        .containsExactlyInAnyOrder(WorkerEra.values());
  }
}
