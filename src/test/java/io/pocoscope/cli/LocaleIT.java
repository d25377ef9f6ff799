package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program does and says is the same in every language's locale. */
@Tag("slow")
class LocaleIT {
  /** Arabic digits, as of ar_EG, and the Turkish i without its dot at once. */
  private static final Locale ODD = Locale.forLanguageTag("tr-TR-u-nu-arab");

  /** Every command, with what it prints and writes; words are parted by blanks, ~ is one. */
  private static final String LINES =
      """
      --help
      import tasks.json
      import tasks.json --as-of 2030-01-01T00:00:00Z --format json
      status
      failures --no-such-option
      failures --by no-such-grouping
      failures --format TABLE
      query select_1
      import no-such-file.json
      sync --db s.duckdb --dry-run --format json --margin 0 --endpoint {endpoint}
      sync --db s.duckdb --margin 0 --endpoint {endpoint} --report sync.json
      sync --db t.duckdb --rate 0 --endpoint {endpoint}
      status --db s.duckdb --format json
      status --db s.duckdb --verify
      failures --db s.duckdb --by month,pool
      failures --db s.duckdb --by trust --interval bootstrap --shrink --save
      failures --db s.duckdb --by worker --unit contribution --interval jeffreys --format markdown
      failures --db s.duckdb --by week --since 2021-01-01 --where trust>=1 --wide
      causes --db s.duckdb --by pool --format csv
      causes --db s.duckdb --list
      patterns --db s.duckdb --limit 20
      patterns --db s.duckdb --outcome cause=NO_REVEAL --wide --format json
      actors --db s.duckdb --save
      show --db s.duckdb {deal}
      show --db s.duckdb {slot} --format json
      show --db s.duckdb {pool}
      query --db s.duckdb from~slot~order~by~slot
      query --db s.duckdb --format json from~result_failures
      calibrate --db s.duckdb
      export --db s.duckdb --to parameters.json
      export --db s.duckdb --to parameters.csv
      ruin --failure-rate .04 --reward 1/19 --penalty 1 --stake 1,2,5
      ruin --params parameters.json --reward 1/19 --penalty 1 --stake 5 --format json
      ruin --db s.duckdb --observed --by pool --target .05 --penalty 1 --stake 5,10
      slashing --game collective-ruin --utility 10 --price-a 3 --price-c 4 --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3
      slashing --game today-ruin --observed --utility 2 --cost-c .1 --db s.duckdb
      slashing --game poco --price-c 1 --trust 5 --bad-workers .1
      simulate --runs 3 --tasks 2000 --compare
      simulate --runs 2 --tasks 1000 --scheme coll-sr --trajectory t.csv --removals r.csv
      simulate --runs 2 --tasks 1000 --sweep stake=2..4 --to sweep.csv
      simulate --runs 2 --tasks 1000 --params parameters.json
      replay --db s.duckdb --stake 1 --penalty .1 --sensitivity
      demo --db d.duckdb --deals 20
      devnet --deals 10 --truth truth.json --dump dump.ndjson
      """;

  private static final Map<String, String> IDS =
      Map.of(
          "{deal}", "min(id) from deal",
          "{pool}", "min(id) from workerpool",
          "{slot}", "min(slot) from money_flow");

  /** So many of the lines are wrong usage on purpose. */
  private static final int REFUSED = 5;

  private static final List<String> FILES =
      List.of("parameters.json", "parameters.csv", "t.csv", "r.csv", "sweep.csv", "truth.json");

  @TempDir private Path folder;

  @Test
  @SuppressWarnings({"DefaultLocale", "StringCaseLocaleUsage"}) // it is what is tried
  void everyCommandGivesTheSameBytesInEveryLocale() throws IOException {
    Locale before = Locale.getDefault();
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      Locale.setDefault(Locale.ROOT);
      Map<String, String> plain = outputs(subgraph.url(), folder.resolve("a"));
      assertThat(plain.values().stream().filter(output -> !output.contains("exitCode=0,")))
          .as("what is refused, the other lines are not")
          .hasSize(REFUSED + FILES.size());
      Locale.setDefault(ODD);
      assertThat(List.of("%d %s".formatted(1, "I".toLowerCase())))
          .as("the locale is odd")
          .containsExactly("١ ı");
      assertThat(outputs(subgraph.url(), folder.resolve("b"))).isEqualTo(plain);
    } finally {
      Locale.setDefault(before);
    }
  }

  /** What each command line came to, and what the files hold that were written. */
  private static Map<String, String> outputs(String endpoint, Path folder) throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("tasks.json"), Cli.TASKS);
    Cli cli = new Cli(folder);
    Map<String, String> outputs = new TreeMap<>();
    for (String line : LINES.lines().toList()) {
      Object[] words = Stream.of(line.split(" ")).map(word -> word(word, cli, endpoint)).toArray();
      outputs.put(line, withoutDurations(cli.run(words).toString()).replace(folder.toString(), ""));
    }
    for (String file : FILES) {
      outputs.put(file, withoutDurations(Files.readString(folder.resolve(file))));
    }
    return outputs;
  }

  /** A file's name stands for one in the folder; a name in braces for what it says. */
  private static String word(String word, Cli cli, String endpoint) {
    return switch (word) {
      case "{endpoint}" -> endpoint;
      case "{deal}", "{pool}", "{slot}" -> {
        String id = IDS.get(word);
        Path store = cli.store().resolveSibling("s.duckdb");
        yield cli.ok("query", "--db", store, "--format", "csv", "select " + id).lines().get(1);
      }
      default ->
          word.matches("[a-z-]+\\.[a-z]+")
              ? cli.store().resolveSibling(word).toString()
              : word.replace('~', ' ');
    };
  }

  /** How long it took differs from run to run, in whatever digits. */
  private static String withoutDurations(String text) {
    return text.replaceAll("[0-9.,]+( ?/s| ?ms| s\\b)", "$1")
        .replaceAll("(_ms|_seconds|seconds\\w*)\"? ?: ?[0-9.]+", "$1");
  }
}
