package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.support.RecordedSubgraph;
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
