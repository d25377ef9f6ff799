package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint's key: where it comes from, and that it shows nowhere. */
class ApiKeyTest {
  private static final String KEY = "k3y-that-nobody-may-see.0123456789";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void aKeyInTheEnvironmentAndInAFile() throws IOException {
    cli = new Cli(folder).with("GRAPH_KEY", KEY).with("EMPTY", "").with("BAD", "two words");
    Files.writeString(folder.resolve("key"), KEY + "\n");
    Files.writeString(folder.resolve("empty"), "\n");
    Files.writeString(folder.resolve("bad"), KEY + "\nand more\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--api-key-env=GRAPH_KEY", "--api-key-file=FOLDER/key"})
  void theKeyIsSentAndShowsInNoOutputAndNotInTheStore(String option) throws IOException {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      Cli.Run run =
          cli.ok(
              "--verbose",
              "sync",
              "--endpoint",
              subgraph.url(),
              "--margin",
              "0",
              "--format",
              "json",
              option.replace("FOLDER", folder.toString()));
      assertThat(subgraph.authorizations()).isNotEmpty().containsOnly("Bearer " + KEY);
      assertThat(run.toString()).doesNotContain(KEY);
      assertThat(cli.ok("status", "--format", "json").toString()).doesNotContain(KEY);
      byte[] store = Files.readAllBytes(cli.store());
      assertThat(new String(store, StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
    }
  }

  @Test
  void theKeyShowsInNoErrorEither() {
    try (RecordedSubgraph broken =
        RecordedSubgraph.failing(
            request -> Optional.of(aResponse().withStatus(403).withBody("no budget for " + KEY)))) {
      Cli.Run run =
          cli.run("--verbose", "sync", "--endpoint", broken.url(), "--api-key-env", "GRAPH_KEY");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.err()).contains("no budget for ***").doesNotContain(KEY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--api-key-env=NOT_THERE",
        "--api-key-env=EMPTY",
        "--api-key-env=BAD",
        "--api-key-env=" + KEY,
        "--api-key-file=FOLDER/not-there",
        "--api-key-file=FOLDER/empty",
        "--api-key-file=FOLDER/bad",
        "--api-key-file=FOLDER",
        "--api-key-file=" + KEY,
        "--api-key-env=GRAPH_KEY --api-key-file=FOLDER/key"
      })
  void aKeyThatIsNotThereOrNoneIsOneLine(String options) {
    Cli.Run run =
        cli.run(
            Stream.concat(
                    Stream.of("sync", "--endpoint", "https://gateway.example/x"),
                    Stream.of(options.replace("FOLDER", folder.toString()).split(" ", -1)))
                .toArray());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("--api-key-").doesNotContain(KEY);
  }

  @Test
  void aKeyIsNotSentUnprotected() {
    Cli.Run run =
        cli.run("sync", "--endpoint", "http://gateway.example/x", "--api-key-env", "GRAPH_KEY");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("https").doesNotContain(KEY);
  }
}
