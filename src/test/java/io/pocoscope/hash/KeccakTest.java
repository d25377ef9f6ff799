package io.pocoscope.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void whatIsContributedIsTheHashOfTheTaskAndItsDigest() {
    // 64 bytes of zeros: the empty slot of a mapping at place 0, known to whoever reads storage
    String zeros = "0x" + "0".repeat(64);
    assertThat(Keccak.contribution(zeros, zeros))
        .isEqualTo("0xad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5");
  }

  @Test
  void whatIsNoHashIsRefused() {
    assertThatThrownBy(() -> Keccak.contribution("0x12", "0x" + "0".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
