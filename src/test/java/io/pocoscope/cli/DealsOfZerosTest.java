package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.support.HostileMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /**
   * An endpoint lists them and cannot give them: a sync leaves them out, and knows what they are.
   */
  @Test
  void ofASyncTheyAreToldToo() {
    try (DevnetServer server =
        DevnetServer.start(
            0,
            "boosted",
            new GraphNode(HostileMarket.history(6, Mischief.NONE.withBoostDeals(3))))) {
      Cli synced = new Cli(Files.createDirectory(folder.resolve("synced")));
      Cli.Run run = synced.ok("sync", "--endpoint", server.url());
      assertThat(run.err()).doesNotContain("Null value").contains("cannot give their app");
      for (String command : List.of("status", "failures")) {
        assertThat(synced.ok(command).err())
            .as(command)
            .contains("3 deals are of zeros, as PoCo Boost's are seen")
            .doesNotContain("Null value");
      }
      JsonNode status = synced.ok("status", "--format", "json").json();
      assertThat(status.path("deals_of_nobody").asInt()).isEqualTo(3);
      assertThat(status.path("left_out").path("deal").path("why").asText()).contains("Null value");
      synced.ok("sync");
      assertThat(synced.ok("failures").err()).contains("3 deals are of zeros");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
