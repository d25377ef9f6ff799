package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void everyCommandOfItDoesItsWorkButForTheOneThatIsWrong() throws Exception {
    Map<String, Integer> exitCodes = Rehearsal.rehearse();
    assertThat(exitCodes).containsEntry("failures --by nothing", 2);
    exitCodes.remove("failures --by nothing");
    assertThat(exitCodes)
        .hasSizeGreaterThan(10)
        .allSatisfy((line, code) -> assertThat(code).isZero());
  }
}
