package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models print the same of an exported file as of its store. */
@Tag("slow")
class RoundTripTest extends ExportedSet {
  private static final List<String> QUESTIONS =
      List.of(
          "ruin --target=.2 --penalty=1 --stake=2,5",
          "ruin --stake=.1 --horizon=50",
          "ruin --horizon=100",
          "ruin --for-ruin=.3 --reward=.5 --penalty=1 --horizon=60",
          "ruin --for-ruin=.3 --stake=2 --horizon=60",
          "ruin --for-ruin=.3 --horizon=60",
          "ruin --process=poisson --reward=3 --penalty=1 --stake=3 --horizon=50",
          "ruin --process=poisson --for-ruin=.1 --reward=9 --penalty=1 --horizon=50",
          "ruin --parameter=failure_rate_claimed_only --target=.2 --penalty=1 --stake=2",
          "slashing",
          "slashing --quantile=.95",
          "slashing --game=poco",
          "slashing --game=today-ruin --utility=3 --cost-c=.01",
          "slashing --game=collective --utility=3 --cost-c=.01 --slash-r=1 --slash-a=1"
              + " --quantile=0.75",
          "simulate --runs=1 --tasks=20 --assets=5 --seed=7");

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "parquet"})
  void wholeInEachForm(String form) {
    Path file = folder.resolve("whole." + form);
    cli.ok("export", "--to", file);
    for (String question : QUESTIONS) {
      same(question, "--params=" + file, "--observed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--where=not has_dataset",
        "--exclude-self-dealing",
        "--pending=count",
        "--until=2000"
      })
  void ofSlotsThatAFilterLetsThrough(String filter) {
    Path file = folder.resolve("filtered.json");
    cli.ok("export", filter, "--force", "--to", file);
    for (String question : QUESTIONS) {
      same(question, "--params=" + file, "--observed", filter);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trust", "pool"})
  void ofEachGroup(String by) throws IOException {
    Path file = folder.resolve(by + ".json");
    cli.ok("export", "--by", by, "--to", file);
    JsonNode groups = new ObjectMapper().readTree(file.toFile()).get("groups");
    assertThat(groups).hasSizeGreaterThan(1);
    for (JsonNode each : List.of(groups.get(0), groups.get(groups.size() - 1))) {
      String key = each.get("group").get(by).asText();
      for (String question : QUESTIONS) {
        same(
            question,
            "--params=" + file + "#" + by + "=" + key,
            "--observed",
            "--where=" + by + " = '" + key + "'");
      }
    }
  }

  /** Both answer, or both refuse. */
  private static void same(String question, String file, String... store) {
    Cli.Run byFile = run(question + " --format=json", file);
    Cli.Run byStore = run(question + " --format=json", store);
    assertThat(untimed(byFile.out()))
        .as(question + " " + List.of(store) + byFile.err() + byStore.err())
        .isEqualTo(untimed(byStore.out()));
    assertThat(byFile.exitCode()).as(byFile.err() + byStore.err()).isEqualTo(byStore.exitCode());
  }

  private static Cli.Run run(String question, String... more) {
    return cli.run(Stream.concat(Stream.of(words(question)), Stream.of(more)).toArray());
  }

  /** A simulation tells how long it took. */
  private static String untimed(String printed) {
    return printed.replaceAll("\"seconds\" *:[^,}]*", "");
  }
}
