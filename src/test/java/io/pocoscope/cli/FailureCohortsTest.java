package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which slots {@code failures} is asked of: those of a time, or of a condition. */
class FailureCohortsTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void cohortsAreByTheStartOfTheDealAndHalfOpen() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(slots("--since", "1699000000", "--until", "1702000000")).isEqualTo(1);
    assertThat(slots("--since", "1699000001")).isEqualTo(1);
    assertThat(slots("--until", "2023-12-08T01:46:41Z")).isEqualTo(2);
    assertThat(slots("--until", "2023-11-01")).isZero();
    assertThat(slots("--where", "trust > 1 -- a comment")).isEqualTo(1);
  }

  @Test
  void slotsWithoutAStartAreLeftOutByTimeAndItSaysSo() throws IOException {
    cli.ok("import", file("tasks.json", "{\"data\": {\"tasks\": [{\"id\": \"0x01\"}]}}"));
    Cli.Run run = cli.ok("failures", "--since", "2020-01-01");
    assertThat(run.err()).contains("left out by --since or --until").contains("1 slots");
  }

  @Test
  void aConditionOfTheUsersReachesNoFurtherThanItself() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(slots("--since", "1702000000", "--where", "true) or (true")).isEqualTo(1);
  }

  private int slots(String... options) {
    Object[] line =
        IntStream.range(0, options.length + 3)
            .mapToObj(i -> i < 3 ? List.of("failures", "--format", "json").get(i) : options[i - 3])
            .toArray();
    return cli.ok(line).json().get(0).path("slots").asInt();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
