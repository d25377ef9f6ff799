package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parameters, reports and the served page tell what {@code --count} took in. */
@Tag("slow")
class CountedProvenanceTest extends CountedFixture {
  @Test
  void aParameterSetSaysInItsProvenanceWhatCounts() throws IOException {
    JsonNode plain = run("calibrate").json();
    JsonNode counted = run("calibrate --count hidden").json();
    JsonNode rate = counted.path("parameters").path("failure_rate");
    assertThat(rate.path("k").asLong()).isEqualTo(failed + hidden);
    assertThat(rate.path("n").asLong()).isEqualTo(settled);
    assertThat(plain.path("parameters").path("failure_rate").path("k").asLong()).isEqualTo(failed);
    assertThat(counted.path("parameters").path("failure_rate_claimed_only"))
        .isEqualTo(plain.path("parameters").path("failure_rate_claimed_only"));
    assertThat(counted.path("provenance").path("filter").asText()).isEqualTo(SAID);
    assertThat(plain.path("provenance").path("filter").isNull()).isTrue();
    Path file = folder.resolve("counted.json");
    cli.ok("export", "--to", file, "--count", "hidden", "--since", "2020");
    assertThat(
            new ObjectMapper().readTree(file.toFile()).path("provenance").path("filter").asText())
        .isEqualTo("deals since 2020-01-01T00:00:00Z; " + SAID);
  }

  @Test
  void whoReadsTheParametersIsTold() {
    Path file = folder.resolve("read.json");
    cli.ok("export", "--to", file, "--count", "hidden");
    assertThat(
            cli.ok("ruin", "--params", file, "--penalty", 1, "--reward", ".5", "--stake", 5).err())
        .contains(SAID)
        .doesNotContain("only what");
    assertThat(cli.ok("simulate", "--params", file, "--runs", 1).err())
        .contains(SAID)
        .doesNotContain("only what");
  }

  @Test
  void aReportSaysSo() throws IOException {
    Path file = folder.resolve("report.html");
    cli.ok("report", "--to", file, "--count", "hidden", "--sections", "answer,data,commands");
    assertThat(Files.readString(file).replace("&#39;", "'"))
        .contains(SAID)
        .contains("--count=hidden");
  }

  @Test
  void anAddressOfTheServedPageAsksForThem() throws Exception {
    Path copy = Files.copy(cli.store(), folder.resolve("served.duckdb"));
    Cli other = new Cli(folder).with("POCOSCOPE_DB", copy.toString());
    try (Served served = Served.start(other, folder)) {
      JsonNode answer =
          new ObjectMapper().readTree(served.get("/api/failures?count=hidden").body());
      assertThat(answer.findValue("failed").asLong()).isEqualTo(failed + hidden);
      assertThat(
              new ObjectMapper()
                  .readTree(served.get("/api/parameters?count=hidden,shared").body())
                  .findValue("filter")
                  .asText())
          .startsWith(SAID);
      Document page = Jsoup.parse(served.get("/chapter/data?count=hidden").body());
      assertThat(page.select("[name=count] option[selected]").eachAttr("value"))
          .containsExactly("hidden");
      assertThat(page.select("#data").text()).contains(SAID);
      HttpResponse<String> wrong = served.get("/?count=foo");
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body()).contains("hidden, shared");
    }
  }
}
