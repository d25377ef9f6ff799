package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code watch} does not take is refused before anything is asked. */
class AlertTextTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --alert  | rate > 1                  | is no rate that can be exceeded
          --alert  | rate > 0%                 | is no rate that can be exceeded
          --alert  | rate > .9999999999        | is no rate that can be exceeded
          --alert  | rate > often              | is no rate that can be exceeded
          --alert  | rate < .1                 | is no alert
          --alert  | pol 0x01 rate > .1        | is no role: one of requester
          --alert  | pool 0x01 rate > .1       | is no address
          --alert  | no settled slot for ever  | is no time span
          --alert  | no settled slot for 5ms   | is too short a time
          --every  | often                     | is no time span
          --every  | -5s                       | is no time span
          --every  | 0s                        | --every is 1s to 365d
          --every  | 999ms                     | --every is 1s to 365d
          --every  | 999999999d                | --every is 1s to 365d
          --rounds | 0                         | --rounds is 1 or more
          --error  | 1                         | --error is 1.0
          --cluster| slot                      | --cluster is requester
          --format | csv                       | prints a line or
          --on-alert | cat                    | --on-alert is run for what --alert tells
          --margin | -1                        | --margin is 0 or more
          """)
  void itIsRefusedAndSaysWhy(String option, String value, String why) {
    Cli cli = new Cli(folder);
    Cli.Run run = cli.run("watch", "--endpoint", "http://a.invalid/x", option, value);
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
    assertThat(run.err()).contains(why);
    assertThat(cli.store()).doesNotExist();
  }
}
