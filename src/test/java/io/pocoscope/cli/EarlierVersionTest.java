package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.cli.Cli.Run;
import io.pocoscope.store.Store;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store whose views an earlier version made is read as far as they tell, and said to be such. */
class EarlierVersionTest {
  private static final String SINCE_THEN =
      "exclude (hidden_failure, hidden_cause, tee_framework, never_runnable,"
          + " never_runnable_because)";

  @TempDir static Path folder;
  private static Cli cli;
  private static Path answer;

  @BeforeAll
  static void fill() throws IOException {
    cli = new Cli(folder);
    answer = folder.resolve("answer.json");
    Files.writeString(answer, Cli.TASKS);
    cli.ok("import", answer);
    try (Store store = TestStore.open(cli.store())) {
      store.execute("create table earlier as select * " + SINCE_THEN + " from slot");
      store.execute("drop view shared_digest");
      store.execute("drop view shared_slot");
      store.execute("drop view hidden_failure");
      store.execute("create or replace view slot as from earlier");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures --count hidden",
        "failures --count shared",
        "failures --by tee-framework",
        "causes --count hidden,shared",
        "causes --by tee-framework",
        "causes --shared",
        "patterns --count hidden",
        "actors --count hidden",
        "calibrate --count hidden",
        "ruin --observed --count hidden --stake 10",
        "replay --count hidden"
      })
  void whatItsViewsDoNotTellIsNamedWithWhatToDo(String line) {
    Run run = cli.run((Object[]) line.split(" "));
    assertThat(run.err()).contains("was filled by an earlier version").contains("pocoscope import");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"failures --by pool", "causes", "patterns", "status", "calibrate", "show 0x01"})
  void allElseIsReadAsBefore(String line) {
    assertThat(cli.run((Object[]) line.split(" ")).exitCode()).isZero();
  }

  @Test
  void theNextImportBringsThemUpToDate() throws IOException {
    Path later = folder.resolve("later.duckdb");
    Files.copy(cli.store(), later);
    cli.ok("import", "--db", later, answer);
    for (String option : List.of("--count=hidden,shared", "--by=tee-framework", "--shared")) {
      assertThat(cli.run("causes", "--db", later, option).exitCode()).as(option).isZero();
    }
  }
}
