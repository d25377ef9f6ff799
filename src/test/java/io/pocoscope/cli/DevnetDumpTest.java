package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.devnet.history.HistoryFile;
import io.pocoscope.devnet.schema.ApiSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code devnet --dump}: a made-up history goes to a file, and nobody serves it. */
class DevnetDumpTest {
  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void start() {
    cli = new Cli(folder);
  }

  @Test
  void writesTheHistoryAndTheTruthAndEnds() throws IOException {
    Path dump = folder.resolve("market.jsonl");
    Path truth = folder.resolve("truth.jsonl");
    Cli.Run run =
        cli.ok("devnet", "--deals", "20", "--seed", "3", "--dump", dump, "--truth", truth);
    assertThat(run.err()).contains("of no real market").contains("market.jsonl");
    assertThat(run.out()).isEmpty();
    assertThat(HistoryFile.read(dump, ApiSchema.ofPoco()).deployment()).startsWith("QmGenerated");
    assertThat(Files.readAllLines(truth)).hasSizeGreaterThanOrEqualTo(20);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(dump, truth);
    }
  }

  @Test
  void theSameOptionsWriteTheSameBytes() throws IOException {
    byte[] first = dump("first.jsonl.gz", "--actors", "40", "--trust", "3,5", "--tee-share", "1");
    byte[] again = dump("again.jsonl.gz", "--actors", "40", "--trust", "3,5", "--tee-share", "1");
    assertThat(again).isEqualTo(first);
    assertThat(dump("other.jsonl.gz", "--actors", "40")).isNotEqualTo(first);
  }

  @Test
  void optionsShowInTheDeals() throws IOException {
    dump("deals.jsonl", "--trust", "7", "--tee-share", "1", "--bulk-share", "0", "--pools", "1");
    String text = Files.readString(folder.resolve("deals.jsonl"));
    assertThat(text.lines().filter(line -> line.startsWith("{\"type\":\"deal\"")))
        .isNotEmpty()
        .allMatch(line -> line.contains("\"trust\":\"7\""))
        .allMatch(line -> line.contains("0001\",\"") && line.contains("\"bulk\":null"));
    assertThat(text.lines().filter(line -> line.startsWith("{\"type\":\"workerpool_transfer\"")))
        .filteredOn(line -> line.contains("\"from\":\"0x" + "0".repeat(40)))
        .hasSize(1);
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
    Path dump = Files.writeString(folder.resolve("market.jsonl"), "mine");
    for (String option : List.of("--dump", "--truth")) {
      Cli.Run refused = cli.run("devnet", "--deals", "2", option, dump);
      assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(refused.err()).contains(option, "is there already: --force replaces it");
      assertThat(dump).hasContent("mine");
    }
    cli.ok("devnet", "--deals", "2", "--dump", dump, "--force");
    assertThat(dump).content().startsWith("{\"type\":\"$meta\"");
  }

  @Test
  void whatLiesBesideItIsLeftAlone() throws IOException {
    Path own = Files.writeString(folder.resolve("market.jsonl.part"), "mine");
    dump("market.jsonl");
    assertThat(own).hasContent("mine");
  }

  @Test
  void importSaysHowADumpIsServed() throws IOException {
    for (String name : List.of("market.jsonl", "market.jsonl.gz")) {
      dump(name);
      Cli.Run run = cli.run("import", folder.resolve(name));
      assertThat(run.exitCode()).as(run.toString()).isEqualTo(7);
      assertThat(run.err()).contains("a dump of a devnet", "'pocoscope devnet --load FILE'");
    }
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = folder.resolve("market.jsonl");
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);
    dump("link.jsonl");
    assertThat(link).isSymbolicLink();
    assertThat(file).content().startsWith("{\"type\":\"$meta\"");
  }

  /** Nobody reads for a while: what is being done is seen on a terminal meanwhile. */
  @Test
  void aPipeStaysAPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    OtherProgram.run("mkfifo", pipe.toString());
    Path read = folder.resolve("read");
    Process reader =
        new ProcessBuilder("sh", "-c", "sleep 2; cat \"$0\"", pipe.toString())
            .redirectOutput(read.toFile())
            .start();
    Cli.Run run = cli.seen().ok("devnet", "--deals", "20", "--dump", pipe);
    assertThat(reader.waitFor()).isZero();
    assertThat(run.err()).contains("making a history up");
    assertThat(read).content().startsWith("{\"type\":\"$meta\"").endsWith("}\n");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  private byte[] dump(String name, String... options) throws IOException {
    Path file = folder.resolve(name);
    Object[] line =
        Stream.concat(Stream.of("devnet", "--deals", "20"), Stream.of(options)).toArray();
    Object[] all = Stream.concat(Stream.of(line), Stream.of("--dump", file)).toArray();
    cli.ok(all);
    return Files.readAllBytes(file);
  }
}
