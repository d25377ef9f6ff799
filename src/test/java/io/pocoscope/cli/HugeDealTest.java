package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deal of a million slots that nobody initialized: an order costs no more for that. */
@Tag("slow")
class HugeDealTest {
  private static final String DEAL =
      """
      {"data": {"deals": [
        {"id": "0xd1", "botFirst": "0", "botSize": "1000000", "startTime": "1630000000",
         "requester": {"id": "0x2222222222222222222222222222222222222222"},
         "category": {"id": "0", "workClockTimeRef": "300"}, "trust": "1"}]}}
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void fillAStore() {
    cli = new Cli(folder);
    assertThat(cli.runWithInput(DEAL, "import", "-").exitCode()).isZero();
  }

  @Test
  void allOfItsSlotsAreJudgedAndTheFirstAreShown() {
    JsonNode file = cli.run("show", "0xd1", "--format", "json").json();
    assertThat(file.path("deal").path("slots").asLong()).isEqualTo(1_000_000);
    assertThat(file.path("deal").path("slots_shown").asLong()).isEqualTo(10_000);
    assertThat(file.path("slots")).hasSize(10_000);
    JsonNode all = cli.run("failures", "--format", "json").json().get(0);
    assertThat(all.path("slots").asLong()).isEqualTo(1_000_000);
  }
}
