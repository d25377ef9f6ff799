package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What owners call their apps stands beside the apps' addresses. */
class NamesTest {
  private static final String APP = "0x" + "a".repeat(40);
  private static final String NAME = "sheep-counter of an owner with much to say about his sheep";

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    Cli.Run imported = cli.runWithInput(Cli.TASKS, "import", "-");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    try (Store store = Store.open(cli.store(), StoreLimits.standard())) {
      store.execute("delete from app");
      store.execute("insert into app (id, name) values ('" + APP + "', '" + NAME + "\u001b[2J')");
    }
  }

  @Test
  void ratesAndCausesByAppNameIt() {
    for (String command : new String[] {"failures", "causes"}) {
      Cli.Run table = cli.ok(command, "--by", "app");
      assertThat(table.out()).contains("0xaaaa…aaaa").contains("sheep").doesNotContain(NAME);
      assertThat(table.lines()).allMatch(line -> TextWidth.of(line) <= 80);
      assertThat(cli.ok(command, "--by", "app", "--wide").out())
          .contains(NAME + "\\u001b[2J")
          .contains(APP);
      assertThat(cli.ok(command, "--by", "app", "--format", "json").json().get(0).get("app_name"))
          .hasToString("\"" + NAME + "\\u001B[2J\"");
      assertThat(cli.ok(command, "--by", "app", "--format", "csv").lines().get(0))
          .startsWith("app,app_name,");
    }
  }

  @Test
  void aCaseNamesItsPartiesAndItself() {
    assertThat(cli.ok("show", "0x02").out()).contains("sheep-counter");
    assertThat(cli.ok("show", APP, "--format", "json").json().at("/address/name").asText())
        .startsWith(NAME);
  }
}
