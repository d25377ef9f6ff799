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

/** A history that tells pools' owners and no pools, as early subgraphs did. */
class UnknownGroupsTest {
  private static final String HINT = "the pool-owner is known: --by pool-owner";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures --by pool",
        "failures --by month,pool",
        "failures --by pool --where trust<9",
        "causes --by pool",
        "calibrate --by pool",
        "ruin --observed --by pool --stake 1 --target .1 --penalty 1"
      })
  void whoGroupsByWhatIsNotKnownIsToldWhatIs(String command) throws IOException {
    history(Cli.TASKS.replace("\"trust\"", "\"workerpoolOwner\": {\"id\": \"0x0b\"}, \"trust\""));
    assertThat(cli.ok((Object[]) command.split(" ")).err())
        .contains("of 2 of 2 slots the store does not know the pool; " + HINT);
  }

  @Test
  void rolesAreNamedByTheirOwnOption() throws IOException {
    history(Cli.TASKS.replace("\"trust\"", "\"workerpoolOwner\": {\"id\": \"0x0b\"}, \"trust\""));
    for (String command : new String[] {"patterns", "actors"}) {
      assertThat(cli.ok(command, "--roles", "app,pool").err()).contains("--roles pool-owner");
    }
  }

  @Test
  void whereNothingLikeItIsKnownNothingElseIsNamed() throws IOException {
    history(Cli.TASKS);
    assertThat(cli.ok("failures", "--by", "pool").err())
        .contains("of 2 of 2 slots the store does not know the pool")
        .doesNotContain("pool-owner");
  }

  @Test
  void whatIsKnownIsNoMatterForAWord() throws IOException {
    history(Cli.TASKS);
    assertThat(cli.ok("failures", "--by", "app").err()).doesNotContain("does not know the");
  }

  private void history(String tasks) throws IOException {
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), tasks));
  }
}
