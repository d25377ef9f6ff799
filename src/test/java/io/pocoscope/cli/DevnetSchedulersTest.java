package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code devnet --schedulers}: Compass and the schedulers of the pools stand beside the history.
 */
class DevnetSchedulersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;

  @Test
  void saysWhereCompassIsAndTellsTheTruthAboutTheWitnesses() throws Exception {
    Path truth = folder.resolve("truth.jsonl");
    List<String> said =
        serve(
            "--deals=30",
            "--failure-rate=.3",
            "--hidden-share=.2",
            "--pools=3",
            "--truth=" + truth);
    assertThat(said.get(1)).isEqualTo(said.get(0).replaceAll("/subgraphs/.*", "/compass"));
    List<JsonNode> slots = new ArrayList<>();
    for (String line : Files.readAllLines(truth)) {
      slots.add(JSON.readTree(line));
    }
    assertThat(slots).allMatch(slot -> slot.has("witness") && slot.has("hidden"));
    assertThat(slots)
        .filteredOn(slot -> !slot.path("witness").isNull())
        .isNotEmpty()
        .allMatch(slot -> slot.path("witness").has("cause"))
        .allMatch(
            slot ->
                List.of("named", "disputed", "inferred")
                    .contains(slot.path("witness").path("confidence").asText()));
    HttpResponse<String> unknown =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(said.get(1) + "/134/workerpools/0x00")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  /** What it prints before it waits to be stopped. */
  private List<String> serve(String... options) throws Exception {
    Path out = folder.resolve("said.txt");
    Files.createFile(out);
    List<Object> words = new ArrayList<>(List.of("devnet", "--schedulers"));
    words.addAll(List.of(options));
    Cli cli = new Cli(folder);
    Thread command = new Thread(() -> cli.runInto(out, words.toArray()), "devnet");
    command.setDaemon(true);
    command.start();
    while (!Files.readString(out).endsWith("/compass\n")) {
      assertThat(command.isAlive()).isTrue();
      Thread.sleep(100);
    }
    return Files.readAllLines(out);
  }
}
