package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of the user's: read-only, whole, in every format. */
class QueryCommandTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into task (id) values ('0x01')",
        "delete from task",
        "drop table task",
        "create table mine (i integer)",
        "update meta set network = 'mine'",
        "copy task to 'tasks.csv'",
        "attach 'other.duckdb'",
        "select * from read_csv('/etc/hostname')"
      })
  void queryRefusesWhatIsNotReading(String statement) throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    Cli.Run run = cli.run("query", statement);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("the store is opened read-only");
    assertThat(cli.ok("query", "select count(*) as n from task", "--format", "csv").out())
        .isEqualTo("n\n2\n");
  }

  @Test
  void queryPrintsEveryTypeInEveryFormat() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    String sql =
        """
        select 1 as whole, 1.50::decimal(9,2) as exact, 'a|b,"c"' as text, true as flag, null as nothing,
               timestamp '2021-07-17 21:32:05' as moment, ['x', 'y'] as list, 12345678901234567890::hugeint as huge""";
    assertThat(cli.ok("query", sql, "--format", "json").out().strip())
        .isEqualTo(
            """
            [
              {"whole":1,"exact":1.50,"text":"a|b,\\"c\\"","flag":true,"nothing":null,"moment":"2021-07-17T21:32:05Z","list":["x","y"],"huge":12345678901234567890}
            ]""");
    assertThat(cli.ok("query", sql, "--format", "csv").lines().get(1))
        .isEqualTo("1,1.50,\"a|b,\"\"c\"\"\",true,,2021-07-17T21:32:05Z,x y,12345678901234567890");
    assertThat(cli.ok("query", sql, "--format", "markdown").lines().get(2)).contains("a\\|b");
  }

  @Test
  void aQueryWithoutRowsIsEmptyInEveryFormat() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    String sql = "select slot from slot where false";
    assertThat(cli.ok("query", sql, "--format", "json").json()).isEmpty();
    assertThat(cli.ok("query", sql, "--format", "csv").out()).isEqualTo("slot\n");
    assertThat(cli.ok("query", sql).lines()).first().isEqualTo("slot");
  }

  @Test
  void rowsThatAreTooWideForATableHaveALinePerValue() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    Cli.Run run = cli.ok("query", "select * from slot");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80).hasSizeGreaterThan(80);
    assertThat(run.out()).contains("requester_owns_app");
  }

  @Test
  void manyRowsAreNotHeldBackFromMachines() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    String sql = "select range as n from range(12345)";
    assertThat(cli.ok("query", sql, "--format", "csv").lines()).hasSize(12346);
    Cli.Run table = cli.ok("query", sql);
    assertThat(table.lines()).hasSize(10002);
    assertThat(table.err()).contains("only the first 10000 rows are shown");
  }

  @Test
  void columnsOfOneNameAreKeptApart() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(
            cli.ok("query", "select 1 as a, 2 as a", "--format", "json").json().get(0).toString())
        .isEqualTo("{\"a\":1,\"a_2\":2}");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
