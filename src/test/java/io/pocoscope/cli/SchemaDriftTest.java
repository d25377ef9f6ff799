package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user hears of an endpoint whose schema is not ours. */
class SchemaDriftTest {
  @TempDir Path folder;

  @Test
  void whatIsMissingIsNamedInOneLine() {
    try (RecordedSubgraph other = RecordedSubgraph.start().lacking("Deal.trust", "Query.seizes")) {
      Cli.Run run = new Cli(folder).run("sync", "--endpoint", other.url(), "--margin", "0");
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("lacks Deal.trust, Query.seizes;");
    }
  }

  @Test
  void whatAnOlderDeploymentLacksStandsInTheReportAndInTheStore() throws IOException {
    try (RecordedSubgraph older = RecordedSubgraph.start().lacking("Deal.sponsor", "Query.bulks")) {
      Cli cli = new Cli(folder);
      Path report = folder.resolve("report.json");
      cli.ok("sync", "--endpoint", older.url(), "--margin", "0", "--report", report.toString());
      String absent = "[\"Deal.sponsor\",\"Query.bulks\"]";
      assertThat(new ObjectMapper().readTree(report.toFile()).path("absent_fields"))
          .hasToString(absent);
      assertThat(cli.ok("status", "--format", "json").json().path("absent_fields"))
          .hasToString(absent);
      assertThat(cli.ok("status").out()).containsPattern("absent field +Query.bulks");
    }
  }

  @Test
  void aSchemaThatIsNotToldIsMentionedToThoseWhoWantToKnow() {
    try (RecordedSubgraph silent = RecordedSubgraph.start().tellingNoSchema()) {
      Cli cli = new Cli(folder);
      assertThat(cli.ok("--verbose", "sync", "--endpoint", silent.url(), "--margin", "0").err())
          .contains("tells no schema");
      assertThat(cli.ok("sync", "--endpoint", silent.url(), "--margin", "0").err())
          .doesNotContain("tells no schema");
    }
  }
}
