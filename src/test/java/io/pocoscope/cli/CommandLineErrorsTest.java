package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said in one line, with an exit code of its kind. */
class CommandLineErrorsTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void countersThatDoNotAddUpAreExitFour() {
    try (RecordedSubgraph subgraph =
        RecordedSubgraph.start().tamper("protocols", 0, "dealsCount", "74")) {
      Cli.Run run = cli.run("sync", "--endpoint", subgraph.url(), "--margin", "0");
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err()).contains("protocol-counters: deals: 74 expected, 73 found");
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          failures                                | 2 | there is no store at
          status                                  | 2 | there is no store at
          import nofile.json                      | 2 | there is no file nofile.json
          import                                  | 2 | Missing required parameter
          sync                                    | 2 | say which history
          sync --network mars                     | 2 | no endpoint is known for the network 'mars'
          sync --endpoint nowhere                 | 2 | is no HTTP address
          sync --network Belecour                 | 2 | (did you mean bellecour?): one of arbitrum
          sync --network arbitrum --max-wait soon | 2 | is no time span
          sync --network bellecour --margin -1    | 2 | --margin is 0 or more
          sync --network bellecour --margin many  | 2 | many
          sync --endpoint http://127.0.0.1:1/x --attempts 1 | 3 | cannot be reached
          failures --by colour                    | 2 | 'colour' is no grouping
          failures --interval magic               | 2 | magic
          failures --cluster month                | 2 | month
          patterns                                | 2 | there is no store at
          actors --roles colour                   | 2 | 'colour' is no role
          patterns --roles colour                 | 2 | 'colour' is no role or property
          patterns --outcome bad                  | 2 | 'bad' is no outcome
          failures --since tomorrow               | 2 | is no time
          failures --exclude-self-dealing=friends | 2 | is no role of self-dealing
          failures --format xml                   | 2 | xml
          failure                                 | 2 | did you mean
          failures --db=                          | 2 | names no file
          sync --endpoint http://127.0.0.1:99999/x | 2 | is no HTTP address
          devnet --deals 0                        | 2 | --deals is 1 or more
          demo --failure-rate 1                   | 2 | --failure-rate is 0 to below 1
          devnet --unclaimed 1.5                  | 2 | --unclaimed 0 to 1
          devnet --hidden-share 1                 | 2 | --hidden-share is 0 to below 1
          devnet --tasks-per-deal 0               | 2 | --tasks-per-deal 1 to 1000
          devnet --days 0                         | 2 | --days is 1 to
          devnet --trust 0                        | 2 | '0' is no trust
          devnet --trust 1:5,3:-1                 | 2 | is no trust
          devnet --trust many                     | 2 | 'many' is no trust
          devnet --actors 0                       | 2 | --actors is 1 to
          devnet --pools 0                        | 2 | --pools are 1 to
          devnet --workers 3                      | 2 | --workers is 12 to
          devnet --tee-share 2                    | 2 | shares are 0 to 1
          devnet --self-dealing NaN               | 2 | shares are 0 to 1
          devnet --dataset-share .7 --bulk-share .7 | 2 | 1 at most, together
          devnet --truth nowhere/truth.jsonl      | 2 | --truth names a file that cannot be written
          devnet --dump nowhere/market.jsonl      | 2 | --dump names a file that cannot be written
          devnet --dump market.jsonl --load pom.xml | 2 | leave --load out
          devnet --load nofile                    | 2 | there is no file nofile
          devnet --load pom.xml                   | 7 | pom.xml: line 1
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --head 3 | 2 | is below block
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --port 99999 | 2 | --port is 0 to 65535
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --latency 50 | 2 | is no time span
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --latency 50ms+-60 | 2 | greater than the pause
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --rate-limit 20 | 2 | is no rate limit
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --fail 2 | 2 | --fail is 0 to 1
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --advance 0s | 2 | --advance is 1ms or more
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --prune -1 | 2 | --prune 0 or more
          devnet --schedulers 0                   | 2 | --schedulers is above 0, to 1
          devnet --schedulers=1.5                 | 2 | --schedulers is above 0, to 1
          devnet --schedulers --scheduler-faults 2 | 2 | --scheduler-faults is 0 to 1
          devnet --scheduler-faults .1            | 2 | add --schedulers
          devnet --schedulers --dump market.jsonl | 2 | leave --dump out
          devnet --schedulers --load pom.xml      | 2 | leave --load out
          devnet --reorg-every 5                  | 2 | add --advance
          devnet --advance 1s --reorg-every 0     | 2 | --reorg-every and --reorg-depth are 1 or more
          devnet --advance 1s --reorg-every 5 --reorg-depth 0 | 2 | --reorg-depth are 1 or more
          devnet --advance 1s --hold-back -1      | 2 | --hold-back 0 or more
          --nonsense                              | 2 | Unknown option
          """)
  void whatIsWrongIsOneLineAndAnExitCode(String line, int exitCode, String says) {
    Cli.Run run = cli.run((Object[]) line.split(" +", -1));
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pocoscope: ")
        .contains(says);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aPropertiesFileThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(folder.resolve(".pocoscope.properties"), "format=\\u00zz\n");
    Cli.Run run = cli.run("status");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(".pocoscope.properties cannot be read");
  }
}
