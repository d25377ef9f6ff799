package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PoCo Boost's deals as a subgraph shows them: of zero addresses, without a slot. */
class DealsOfZerosTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void load() throws IOException {
    cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status", "failures", "failures --since 2020", "failures --exclude-self-dealing"})
  void areTold(String command) throws IOException {
    assertThat(run(command).err()).doesNotContain("of zeros");
    long slots = failures();
    boost();
    assertThat(run(command).err()).contains("2 deals are of zeros", "they have no slots");
    assertThat(failures()).isEqualTo(slots);
  }

  @Test
  void statusCountsThem() throws IOException {
    boost();
    assertThat(run("status --format json").out()).containsPattern("\"deals_of_[a-z]+\" : 2");
  }

  private long failures() {
    return run("failures --format json").json().get(0).path("slots").asLong();
  }

  private void boost() throws IOException {
    String deal =
        """
        {"id": "0x%s", "app": {"id": "ZERO"}, "appOwner": {"id": "ZERO"}, "dataset": {"id": "ZERO"},
         "workerpool": {"id": "ZERO"}, "workerpoolOwner": {"id": "ZERO"}, "requester": {"id": "ZERO"},
         "beneficiary": {"id": "ZERO"}, "callback": {"id": "ZERO"}, "botFirst": "0", "botSize": "0",
         "startTime": "0", "trust": "0", "timestamp": "1700000000"}
        """
            .replace("ZERO", "0x" + "0".repeat(40));
    cli.ok(
        "import",
        Files.writeString(
            folder.resolve("boost.json"),
            "{\"data\": {\"deals\": ["
                + deal.formatted("b1")
                + ","
                + deal.formatted("b2")
                + "]}}"));
  }

  private Cli.Run run(String words) {
    return cli.ok((Object[]) words.split(" ", -1));
  }
}
