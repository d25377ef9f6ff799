package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code simulate --sweep}: which grids there are, and the file that they are written to. */
class SimulateSweepTest extends SimulateFixture {
  @Test
  void aSweepIsAGrid() {
    Cli.Run run = cli.ok(words("--sweep=stake=1..4 --sweep=target=.01,.05 --scheme=coll-sr"));
    assertThat(run.lines()).hasSize(3 + 6).allMatch(line -> line.length() <= 80);
    // A stake of 1 is no more than the penalty.
    assertThat(run.err()).contains("2 points cannot work").contains("6 of 6 points");
    JsonNode rows = cli.ok(words("--sweep=k=1,2 --scheme=free --format=json")).json();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).get("k").asText()).isEqualTo("2");
    JsonNode alone = cli.ok(words("--k=2 --scheme=free --format=json")).json().get(0);
    assertThat(rows.get(1).get("failure_rate_last").asDouble())
        .isEqualTo(alone.get("failure_rate_last").get("mean").asDouble());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stake=5..2",
        "stake=a..b",
        "stake=",
        "stake",
        "=1",
        "",
        ",",
        "stake=1,,2",
        "stake=1,",
        "stake=-3..-1",
        "stake=1..1e400",
        "stake=1..1e999999999",
        "stake=1..3:0",
        "stake=1..3:-1",
        "stake=3..1:-1",
        "stake=1..3:1:1",
        "stake=1..2..3",
        "stake=..",
        "stake=1..",
        "stake=..2",
        "stake=0..1000000000000",
        "stake=0..1:1e-30",
        "stake=NaN",
        "alpha=NaN",
        "alpha=1,Infinity",
        "alpha=0..NaN",
        "nothing=1",
        "re-entry=1",
        "runs=1,2",
        "k=x",
        "k=2,2",
        "stake=1,x",
        "k=1000000000000000000000000000000"
      })
  void aSweepThatIsNoneIsWrongUsage(String sweep) {
    wrong("--sweep=" + sweep);
  }

  @Test
  void anAxisIsSweptOnce() {
    wrong("--sweep=stake=2..3", "--sweep=stake=4");
    wrong("--sweep=k=2..3", "--sweep=parties=4");
  }

  @Test
  void aRangeMayHaveOneValue() {
    assertThat(
            cli.ok(
                    "simulate",
                    "--sweep=stake=2..2",
                    "--runs=1",
                    "--tasks=20",
                    "--scheme=free",
                    "--format=json")
                .json())
        .hasSize(1);
  }

  @Test
  void aSweepThatWasBrokenOffGoesOn() throws IOException {
    Path file = folder.resolve("sweep.csv");
    Object[] sweep =
        words("--sweep=stake=2..5 --scheme=coll-sr,free --rates=beta:.2,2 --to=" + file);
    cli.ok(sweep);
    List<String> whole = Files.readAllLines(file);
    assertThat(whole).hasSize(1 + 4 * 2);
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() * 2 / 3)); // in the midst of a row
    cli.ok(sweep);
    assertThat(Files.readAllLines(file)).containsExactlyInAnyOrderElementsOf(whole);
    cli.ok(sweep);
    assertThat(Files.readAllLines(file)).hasSize(whole.size());
    // Another seed is another sweep.
    cli.ok(words("--sweep=stake=2..3 --scheme=free --seed=9 --to=" + file));
    assertThat(Files.readAllLines(file)).hasSize(whole.size() + 2);
  }

  @Test
  void theRowsOfASweepAreInTheOrderOfItsGridWhicheverPointIsThroughFirst() throws IOException {
    Path file = folder.resolve("ordered.csv");
    cli.ok(
        "simulate", "--runs=1", "--scheme=free", "--sweep=tasks=200000,1100,1000", "--to=" + file);
    List<String> lines = Files.readAllLines(file);
    int tasks = List.of(lines.get(0).split(",", -1)).indexOf("tasks");
    assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[tasks]))
        .containsExactly("200000", "1100", "1000");
  }

  @Test
  void anotherFileIsNotWrittenInto() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "a,b\n1,2\n");
    Cli.Run run = cli.run(words("--sweep=stake=2..3 --to=" + file));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("name another file");
    assertThat(file).hasContent("a,b\n1,2\n");
  }

  private void wrong(Object... sweeps) {
    List<Object> words = new ArrayList<>(List.of("simulate", "--runs=1", "--tasks=20"));
    words.addAll(List.of(sweeps));
    Cli.Run run = cli.run(words.toArray());
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }
}
