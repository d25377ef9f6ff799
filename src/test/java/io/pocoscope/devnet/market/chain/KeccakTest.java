package io.pocoscope.devnet.market.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.Recordings;
import org.junit.jupiter.api.Test;

class KeccakTest {
  @Test
  void isTheHashFromBeforeTheStandard() {
    assertThat(Keccak.of(""))
        .isEqualTo("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }

  @Test
  void taskIdsAreThoseOfTheRecordedHistory() {
    JsonNode tasks = Recordings.truth().path("tasks");
    assertThat(tasks)
        .hasSize(331)
        .allSatisfy(
            task ->
                assertThat(Keccak.taskId(task.path("dealid").asText(), task.path("index").asLong()))
                    .isEqualTo(task.path("taskid").asText()));
  }
}
