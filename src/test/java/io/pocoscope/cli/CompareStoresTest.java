package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Store;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} where the sides are in two stores. */
class CompareStoresTest {
  private static final String JULY = ComparedMonths.side("2021-07");
  private static final String AUGUST = ComparedMonths.side("2021-08");

  @TempDir private static Path folder;
  private static Cli cli;

  /** The same history once more. */
  private static Path other;

  /** In which an owner has named app 2 since, and rows have changed by other means. */
  private static Path changed;

  @BeforeAll
  static void fill() throws IOException {
    cli = ComparedMonths.in(folder);
    other = Files.copy(cli.store(), folder.resolve("other.duckdb"));
    changed = Files.copy(cli.store(), folder.resolve("changed.duckdb"));
    try (Store store = TestStore.open(changed)) {
      store.execute("update app set name = 'meadow' where id = ?", ComparedMonths.app(2));
      store.execute("insert into unjudged values (null, null)");
    }
  }

  @Test
  void twoStoresAreComparedAsOne() {
    JsonNode one = cli.ok("compare", "--a", JULY, "--b", AUGUST, "--format", "json").json();
    Cli.Run run = cli.ok("compare", "--a", JULY, "--b", in(other, AUGUST), "--format", "json");
    for (String part : List.of("parts", "movers", "causes")) {
      assertThat(run.json().path(part)).isEqualTo(one.path(part));
    }
    assertThat(run.err()).doesNotContain("overlap");
    assertThat(cli.ok("compare", "--a", "until=2021-09", "--b", "db=" + other).err())
        .contains("the sides overlap: 20 settled slots are on both");
  }

  @Test
  void namesStandInEither() {
    for (Cli.Run run :
        List.of(
            movers(in(cli.store(), JULY), in(changed, AUGUST)),
            movers(in(changed, JULY), in(cli.store(), AUGUST)))) {
      assertThat(ComparedMonths.row(run.json(), "actor", ComparedMonths.app(2)).path("actor_name"))
          .hasToString("\"meadow\"");
      assertThat(ComparedMonths.row(run.json(), "actor", ComparedMonths.app(1)).path("actor_name"))
          .hasToString("null");
    }
  }

  private static Cli.Run movers(String a, String b) {
    return cli.ok("compare", "--a", a, "--b", b, "--show", "movers", "--format", "json");
  }

  @Test
  void howSlotsAreJudgedIsSaidOfEither() {
    String said = "rows have changed by other means since slots were judged";
    assertThat(cli.ok("compare", "--a", JULY, "--b", in(other, AUGUST)).err()).doesNotContain(said);
    for (Cli.Run run :
        List.of(
            cli.ok("compare", "--a", JULY, "--b", in(changed, AUGUST)),
            cli.ok("compare", "--a", in(changed, JULY), "--b", AUGUST),
            cli.ok("compare", "--a", in(changed, JULY), "--b", in(changed, AUGUST)))) {
      assertThat(run.err()).containsOnlyOnce(said);
    }
  }

  @Test
  void aComparisonIsKeptInTheStoreOfSideA() {
    cli.ok("compare", "--a", JULY, "--b", in(changed, AUGUST), "--show", "movers", "--save=kept");
    String kept = "select actor from result_kept where actor_name = 'meadow'";
    assertThat(cli.ok("query", kept, "--format", "csv").lines())
        .containsExactly("actor", ComparedMonths.app(2));
    Cli.Run refused =
        cli.run(
            "compare",
            "--a",
            in(other, JULY),
            "--b",
            in(changed, AUGUST),
            "--save",
            "--db",
            folder.resolve("none.duckdb"));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            "--save keeps a comparison in the store of --db, which is not that of side a:"
                + " give --db "
                + other);
  }

  @Test
  void aStoreThatIsNotThereIsNamedWithWhatToDo() {
    for (String side : List.of("a", "b")) {
      String another = side.equals("a") ? "b" : "a";
      Cli.Run run = cli.run("compare", "--" + side, "db=no.duckdb", "--" + another, "all");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .contains(
              "side "
                  + side
                  + ": there is no store at no.duckdb: fill it with 'pocoscope import --db"
                  + " no.duckdb FILE', or name another with --"
                  + side
                  + " db=FILE");
    }
    assertThat(cli.run("compare", "--a", "all", "--b", "all", "--db", "no.duckdb").err())
        .contains("there is no store at no.duckdb", "or name another with --db\n");
  }

  private static String in(Path store, String side) {
    return "db=" + store + "," + side;
  }
}
