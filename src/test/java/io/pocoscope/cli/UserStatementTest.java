package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One statement that reads, and nothing before, behind or within it that does more. */
class UserStatementTest {
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillStore() throws IOException {
    cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1; select 2",
        "set threads = 1; select 1",
        "select 1; set threads = 1",
        "set threads = 1",
        "set variable x = 1",
        "reset threads",
        "pragma enable_profiling",
        "call enable_logging()",
        "select * from enable_logging()",
        "select 1 where exists (from ENABLE_LOGGING('QueryLog'))",
        "from enable_profiling()",
        "describe from truncate_duckdb_logs()",
        "with x as (from force_checkpoint()) select 1",
        "from query('select 1')",
        "from read_text('/etc/hostname')",
        "from glob('*')",
        "from range((select count(*) from sniff_csv('x')))",
        "from '/etc/hostname'",
        "attach ':memory:' as other",
        "install json",
        "load json",
        "checkpoint",
        "begin",
        "prepare one as select 1",
        "create temp table mine as select 1 as one",
        "explain set threads = 1",
        "explain select 1; set threads = 1",
        "/* /* */ explain select 1 -- */ ; set threads = 1",
        "",
        " ; ",
        "-- nothing but words",
        "selec 1",
        "select",
      })
  void allElseIsRefusedInOneLine(String sql) {
    Cli.Run run = cli.run("query", sql);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).hasLineCount(1).contains("is refused");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exists (from enable_logging())",
        "trust in (select size from read_text('/etc/hostname'))",
        "true; select 1",
        ""
      })
  void aConditionDoesNoMoreEither(String condition) {
    Cli.Run run = cli.run("failures", "--where", condition);
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).hasLineCount(1).contains("is refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1;",
        "-- first\nselect 1 /* one */ -- last",
        "/* first */ select 1; -- last",
        "with one as (select 1) from one",
        "values (1)",
        "from task",
        "show tables",
        "describe slot",
        "summarize task",
        "explain select 1",
        "-- why\nexplain analyze select 1;",
        "select * from range(3), duckdb_tables(), pragma_table_info('task')",
        "select 'a;b' as \"x;y\"",
      })
  void whatReadsIsRun(String sql) {
    assertThat(cli.ok("query", sql, "--format", "json").json()).isNotEmpty();
  }

  @Test
  void aStatementHasSoManyLevelsAndNoMore() {
    String sum = "select 1" + " + 1".repeat(200) + " as sum";
    assertThat(cli.ok("query", sum, "--format", "csv").out()).isEqualTo("sum\n201\n");
    Cli.Run deeper = cli.run("query", sum.replace(" as sum", " + 1".repeat(80)));
    assertThat(deeper.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(deeper.err()).contains("more than 250 levels");
  }

  @Test
  void nothingOfTheConfigurationCanBeChanged() {
    assertThat(cli.ok("query", "select current_setting('lock_configuration') as locked").out())
        .contains("true");
  }

  @Test
  void theStatementComesFromStandardInputOrAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("one.sql"), "\uFEFF-- one\nselect 1 as one;\n");
    assertThat(cli.ok("query", "--file", file, "--format", "csv").out()).isEqualTo("one\n1\n");
    assertThat(cli.runWithInput("select 1 as one", "query", "-", "--format", "csv").out())
        .isEqualTo("one\n1\n");
  }

  @Test
  void whereItComesFromIsSaidOnce() throws IOException {
    Path noText = Files.write(folder.resolve("no.sql"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertWrongUsage(cli.run("query"));
    assertWrongUsage(cli.run("query", "select 1", "--file", noText));
    assertWrongUsage(cli.run("query", "--file", folder.resolve("absent.sql")));
    assertWrongUsage(cli.run("query", "--file", folder));
    assertWrongUsage(cli.run("query", "--file", noText));
    assertWrongUsage(cli.run("query", "--fromat"));
  }

  private static void assertWrongUsage(Cli.Run run) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).hasLineCount(1).contains("see 'pocoscope query --help'");
  }

  @Test
  void timesAreInUtcWhateverTheirOffset() {
    String sql =
        """
        select timestamptz '2021-03-28 02:30:00+02' as zoned, [timestamp '2021-03-28 02:30:00'] as l,
          timestamp_ns '2021-01-01 00:00:00.123456789' as fine, time '12:00:00' as t,
          timestamp 'infinity' as never, date '-infinity' as long_ago, date '0044-03-15 (BC)' as ides
        """;
    assertThat(cli.ok("query", sql, "--format", "json").json().get(0).toString())
        .isEqualTo(
            "{\"zoned\":\"2021-03-28T00:30:00Z\",\"l\":[\"2021-03-28T02:30:00Z\"],"
                + "\"fine\":\"2021-01-01T00:00:00.123456789Z\",\"t\":\"12:00:00\","
                + "\"never\":\"infinity\",\"long_ago\":\"-infinity\",\"ides\":\"-0043-03-15\"}");
  }

  @Test
  void everyTypeIsItselfInJson() {
    assertThat(row("'\\x0A\\xFF'::blob as v")).isEqualTo("\"0x0aff\"");
    assertThat(row("{'a': 1, 'b': null, 'c': [{'d': 'x'}]} as v"))
        .isEqualTo("{\"a\":1,\"b\":null,\"c\":[{\"d\":\"x\"}]}");
    assertThat(row("map {'k': [1, null], 'l': null} as v"))
        .isEqualTo("{\"k\":[1,null],\"l\":null}");
    assertThat(row("map {1: '\\x01'::blob} as v")).isEqualTo("{\"1\":\"0x01\"}");
    assertThat(row("[[1.50::decimal(9, 2)], null, []] as v")).isEqualTo("[[1.50],null,[]]");
    assertThat(row("union_value(s := {'a': true}) as v")).isEqualTo("{\"a\":true}");
    assertThat(row("'x'::enum('x', 'y') as v")).isEqualTo("\"x\"");
    assertThat(row("interval '1 month 2 days' as v")).isEqualTo("\"1 month 2 days\"");
    assertThat(row("'101'::bit as v")).isEqualTo("\"101\"");
    assertThat(row("'22cace8a-ef10-4940-8366-24a1fd0c6a10'::uuid as v"))
        .isEqualTo("\"22cace8a-ef10-4940-8366-24a1fd0c6a10\"");
    assertThat(row("-170141183460469231731687303715884105727::hugeint as v"))
        .isEqualTo("-170141183460469231731687303715884105727");
    assertThat(row("0.1::float as v")).isEqualTo("0.1");
    assertThat(row("['nan'::double, '-infinity'::double] as v"))
        .isEqualTo("[\"NaN\",\"-Infinity\"]");
    assertThat(row("'{\"a\": [1.10, null]}'::json as v")).isEqualTo("{\"a\":[1.10,null]}");
    assertThat(row("{'a': 1}::variant as v")).isEqualTo("{\"a\":1}");
  }

  /** Only the value, as it was printed. */
  private String row(String select) {
    String line = cli.ok("query", "select " + select, "--format", "json").lines().get(1);
    return line.substring("  {\"v\":".length(), line.length() - 1);
  }

  @Test
  void elsewhereTypesAreReadable() {
    String sql =
        "select '\\x0A'::blob as b, {'a': [1, null]} as s, map {'k': 1} as m, [1, 2] as l,"
            + " [1, null] as n, [[1]] as ll, 1::uhugeint as h";
    assertThat(cli.ok("query", sql, "--format", "csv").out())
        .isEqualTo(
            """
            b,s,m,l,n,ll,h
            0x0a,"{""a"":[1,null]}","{""k"":1}",1 2,"[1,null]",[[1]],1
            """);
    assertThat(
            cli.ok("query", "select * exclude (time_tz) from test_all_types()", "--format", "csv")
                .out())
        .doesNotContain("DuckDB")
        .doesNotContainPattern("@[0-9a-f]{6}");
  }
}
