package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code simulate} cannot answer, and says so in one line. */
class SimulateWrongUsageTest extends SimulateFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--k=200",
        "--k=0",
        "--assets=3",
        "--target=0",
        "--target=1",
        "--stake=1",
        "--penalty=-1",
        "--reward=-1",
        "--alpha=0",
        "--alpha=NaN",
        "--alpha=.1 --rates=power:.1",
        "--rates=list:1.5",
        "--rates=gamma:1",
        "--combinations=4:.1:.1",
        "--arrival-every=-1",
        "--max-assets=0",
        "--window=1000",
        "--threads=0",
        "--level=1",
        "--attackers=0",
        "--attackers=1",
        "--attackers=.001",
        "--attackers=.1 --attack-rate=0",
        "--attackers=.1 --gain=-1",
        "--re-entry",
        "--scheme=none",
        "--every=0",
        "--trajectory=t.txt",
        "--trajectory=/no/such/folder/t.csv",
        "--sweep=colour=1..3",
        "--sweep=stake",
        "--sweep=stake=3..x",
        "--sweep=stake=.5,1",
        "--sweep=stake=2 --sweep=stake=3",
        "--sweep=stake=2..3 --plot",
        "--plot --format=json",
        "--to=x.csv"
      })
  void whatCannotWorkIsWrongUsageInOneLine(String options) {
    Cli.Run run = cli.run(words(options));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void withoutFailuresNothingIsObserved() {
    cli.runWithInput("{\"data\": {\"tasks\": []}}", "import", "-");
    Cli.Run run = cli.run(words("--observed"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no failures");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3})
  void noRunsAreWrongUsage(int runs) {
    assertThat(cli.run("simulate", "--runs=" + runs).exitCode()).isEqualTo(2);
  }
}
