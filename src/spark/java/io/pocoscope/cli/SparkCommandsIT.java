package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.spark.LocalSpark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands with {@code --engine spark}: what they print, and what a bad data set comes to. */
@Tag("spark")
class SparkCommandsIT {

  @TempDir static Path exportedFolder;
  private static Cli store;
  private static Path exported;
  private static LocalSpark session;

  @TempDir Path folder;
  private Path data;

  @BeforeAll
  static void export() {
    HalfAYear market = HalfAYear.in(exportedFolder);
    store = market.store();
    exported = market.data();
    // As under spark-submit, there is a session already.
    session = LocalSpark.start(exportedFolder, ZoneId.of("Asia/Kathmandu"));
  }

  @AfterAll
  static void end() {
    session.close();
  }

  @BeforeEach
  void copy() throws IOException {
    data = folder.resolve("data");
    try (Stream<Path> files = Files.walk(exported)) {
      for (Path each : files.toList()) {
        Files.copy(each, data.resolve(exported.relativize(each).toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures --by app,month --interval jeffreys --where trust>1",
        "causes --by tee",
        "patterns --roles pool,app --size 2",
        "calibrate"
      })
  void theyPrintWhatTheyPrintOfTheStore(String command) {
    Object[] line = (command + " --format json").split(" ");
    NearlyEqual.assertSame(onSpark(line), store.ok(line));
  }

  @Test
  void aPartThatIsGoneIsNamed() throws IOException {
    Path part = part("task_initialize");
    Files.delete(part);
    assertIsBadFor(part, "it is not there");
  }

  @Test
  void aPartThatIsCutIsNamed() throws IOException {
    Path part = part("deal");
    byte[] whole = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(whole, whole.length - 1));
    assertIsBadFor(part, "the manifest says " + whole.length);
  }

  @Test
  void aPartThatIsNoParquetIsNamed() throws IOException {
    Path part = part("task");
    Files.write(part, "x".repeat((int) Files.size(part)).getBytes(StandardCharsets.UTF_8));
    assertIsBadFor(part, "it is no whole Parquet file");
  }

  @Test
  void aPartWhosePagesAreOverwrittenIsNamed() throws IOException {
    Path part = part("task");
    byte[] bytes = Files.readAllBytes(part);
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0xff);
    Files.write(part, bytes);
    assertIsBadFor(part, "it is no whole Parquet file");
  }

  @Test
  void aManifestOfAnotherFormIsNamed() throws IOException {
    Path manifest = data.resolve("manifest.json");
    change(manifest, "\"manifest_version\" *: *\\d+", "\"manifest_version\": 99");
    assertIsBadFor(manifest, "in version 99 of its form");
  }

  @Test
  void aManifestThatLacksAColumnIsNamed() throws IOException {
    Path manifest = data.resolve("manifest.json");
    change(manifest, "\"final_deadline\"", "\"last_deadline\"");
    assertIsBadFor(manifest, "it lacks the column final_deadline");
  }

  @Test
  void aFolderWithoutManifestIsNoDataSet() throws IOException {
    Path manifest = data.resolve("manifest.json");
    Files.delete(manifest);
    assertIsBadFor(manifest, "it is not there");
  }

  /** Hadoop keeps sums beside what it writes, and looks at them where they are. */
  @Test
  void aManifestThatIsNotWhatItsSumSaysIsNamed() throws IOException {
    Path manifest = data.resolve("manifest.json");
    Files.write(
        data.resolve(".manifest.json.crc"), new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0, 1, 2, 3, 4});
    assertIsBadFor(manifest, "it is not what its checksum says");
  }

  /** The first and second are of file systems whose libraries are not here. */
  @ParameterizedTest
  @CsvSource({
    "s3a://bucket/history, 2, no library for s3a: addresses",
    "other://bucket/history, 2, no library for other: addresses",
    "ht!tp://history, 2, is no address of a data set",
    "hdfs://localhost:1/history, 3, Connection refused",
    "hdfs://nowhere.invalid:1/history, 3, UnknownHostException: nowhere.invalid"
  })
  void whatCannotBeGotAtIsNotTakenForBroken(String address, int exitCode, String why) {
    Cli.Run run =
        new Cli(folder).run("failures", "--interval=wilson", "--engine=spark", "--data=" + address);
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains(address, why);
  }

  private void assertIsBadFor(Path file, String why) {
    Cli.Run run = onSpark("failures", "--interval", "wilson");
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains(file.getFileName().toString(), why);
  }

  private Cli.Run onSpark(Object... command) {
    return new Cli(folder)
        .run(
            Stream.concat(Stream.of(command), Stream.of("--engine", "spark", "--data", data))
                .toArray());
  }

  private Path part(String table) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve(table))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static void change(Path file, String pattern, String other) throws IOException {
    String before = Files.readString(file);
    String after = before.replaceAll(pattern, other);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }
}
