package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may have meant is said, however short it is. */
class NearestTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "failures --bd x.duckdb, --bd, --by or --db",
    "failures --bi pool, --bi, --by",
    "failures --yb pool, --yb, --by or --db",
    "failures --formta json, --formta, --format"
  })
  void aMisspeltOptionIsNamedAsItIsSpelt(String line, String wrong, String meant) {
    Cli.Run run = new Cli(folder).run((Object[]) line.split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'" + wrong).contains("did you mean").contains(meant);
  }

  @Test
  void whatIsLikeNothingIsLeftAlone() {
    assertThat(new Cli(folder).run("failures", "--zq", "x").err()).doesNotContain("did you mean");
  }

  @Test
  void lettersThatAreSwappedAreOneSlip() {
    assertThat(Nearest.to("bd", List.of("db", "level"))).containsExactly("db");
    assertThat(Nearest.to("formta", List.of("format", "notes"))).containsExactly("format");
  }
}
