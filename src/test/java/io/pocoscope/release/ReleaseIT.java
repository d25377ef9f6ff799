package io.pocoscope.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.api.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code mvn package -Prelease} has made, in a folder with spaces in its name, called through
 * links, where there are neither sources nor Maven.
 */
@Tag("release")
class ReleaseIT {
  private static final String NAME = "pocoscope-" + Version.number();
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  /** What the launcher calls; there is nothing else on the path. */
  private static final List<String> TOOLS =
      List.of("sh", "sed", "readlink", "rm", "mv", "touch", "locale", "stty");

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");

  @TempDir static Path folder;
  private static Path home;
  private static Path tools;

  @TempDir Path work;

  @BeforeAll
  static void unpack() throws IOException {
    home = Files.createDirectories(folder.resolve("my programs (new)"));
    try (FileSystem zip =
            FileSystems.newFileSystem(
                Path.of("target", NAME + ".zip"), Map.of("enablePosixFileAttributes", true));
        Stream<Path> files = Files.walk(zip.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = home.resolve(file.toString().substring(1));
        Files.createDirectories(to.getParent());
        Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
      }
    }
    Path oneFile = home.resolve("one file");
    Files.copy(Path.of("target/pocoscope"), oneFile, StandardCopyOption.COPY_ATTRIBUTES);
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("zip"), home.resolve(NAME).resolve("bin/pocoscope"));
    Files.createSymbolicLink(links.resolve("one-file"), Path.of("../my programs (new)/one file"));
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), Shell.which(tool).orElseThrow());
    }
  }

  /** JUnit takes them away too, and warns of each. */
  @AfterAll
  static void removeLinks() throws IOException {
    try (Stream<Path> links = Files.list(tools)) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }

  private Shell shell() {
    return new Shell(work).with("PATH", tools).with("JAVA_HOME", JAVA);
  }

  private static Path link(String form) {
    return folder.resolve("links").resolve(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "one-file"})
  void goesTheWholeWay(String form) throws Exception {
    Shell.Run demo = shell().ok(link(form), "demo", "--deals", "60");
    assertThat(demo.out()).contains("How often slots fail");
    assertThat(demo.err()).doesNotContain("building", "fault");
    Shell.Run again = shell().ok(link(form), "--version");
    assertThat(again.out()).isEqualTo("pocoscope " + Version.number() + "\n");
    assertThat(again.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "one-file"})
  void takesTheJavaOnThePathToo(String form) throws Exception {
    Path path = Files.createDirectories(work.resolve("bin"));
    Files.createSymbolicLink(path.resolve("java"), JAVA.resolve("bin/java"));
    Shell withJava = new Shell(work).with("PATH", path + ":" + tools);
    assertThat(withJava.ok(link(form), "--version").out()).startsWith("pocoscope ");
    Files.delete(path.resolve("java"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "one-file"})
  void withoutAJavaItSaysInALineWhatToDo(String form) throws Exception {
    Shell.Run run = new Shell(work).with("PATH", tools).run(link(form), "--version");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("install a JDK, 17 or newer").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "one-file"})
  void commandsHaveTheMemoryThatTheLauncherGivesThem(String form) throws Exception {
    Shell shell = shell().with("POCOSCOPE_JAVA_OPTS", "-XX:+PrintFlagsFinal");
    assertThat(shell.ok(link(form), "devnet", "--help").out())
        .containsPattern("MaxHeapSize += 3221225472");
    assertThat(shell.ok(link(form), "status", "--help").out())
        .containsPattern("MaxHeapSize += 268435456");
  }

  @Test
  void aReleaseIsReadyForFastStartsAfterTheFirst() throws Exception {
    shell().ok(link("zip"), "--version");
    Shell shell = shell().with("POCOSCOPE_JAVA_OPTS", "-Xshare:auto -XX:+PrintFlagsFinal");
    assertThat(shell.ok(link("zip"), "--version").err()).isEmpty();
    try (Stream<Path> files = Files.list(home.resolve(NAME).resolve("lib"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".jsa")))
          .singleElement()
          .satisfies(archive -> assertThat(Files.size(archive)).isGreaterThan(1_000_000));
    }
  }

  @Test
  void theOneFileIsAJarWhoseEntriesAreWhereItSays() throws Exception {
    try (ZipFile jar = new ZipFile("target/pocoscope")) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        try (InputStream in = jar.getInputStream(entry)) {
          assertThat(in.transferTo(java.io.OutputStream.nullOutputStream()))
              .isEqualTo(entry.getSize());
        }
      }
    }
    byte[] whole = Files.readAllBytes(Path.of("target/pocoscope"));
    assertThat(new String(whole, 0, 9, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("#!/bin/sh");
    assertThat(shell().ok(JAVA.resolve("bin/java"), "-jar", home.resolve("one file"), "--version"))
        .isNotNull();
  }

  /** The jar lacks what no command comes to use; this is how one would see that it does. */
  @Test
  void everyCommandSaysWhatItSaysWithAllLibraries() throws Exception {
    shell().ok(link("zip"), "demo", "--deals", "60");
    Files.writeString(work.resolve("rates.sql"), "from slot order by slot limit 3");
    Path whole = Path.of("target/pocoscope.jar").toAbsolutePath();
    Path one = home.resolve(NAME).resolve("lib/pocoscope.jar");
    List<String> lines =
        List.of(
            "--help",
            "status --verify",
            "failures --by pool,month --interval bootstrap --format json --notes",
            "failures --by app --format csv --save",
            "failures --unit contribution --format markdown",
            "causes --by requester",
            "patterns",
            "actors",
            "vet",
            "compare --a tee=true --b tee=false",
            "trend",
            "show 0:0",
            "calibrate --by category --format json",
            "export --to parameters.json --force",
            "export --to parameters.parquet --force",
            "export --to draws.py --sweep --force",
            "export --to market.py --as simpy --force",
            "export --data data-set",
            "import data-set --db other.duckdb",
            "ruin --params parameters.parquet --penalty 1 --stake 5 --reward 1/19 --plot",
            "ruin --failure-rate .04 --reward 1/19 --penalty 1 --stake 1,2 --monte-carlo 10"
                + " --horizon 100",
            "slashing --game today-ruin --observed --utility 2 --cost-c .1",
            "simulate --runs 3 --sweep target=.01,.05 --to sweep.csv",
            "replay --scheme coll-stake --target .05",
            "report --to page.html --force",
            "report --to page.md --force",
            "query --file rates.sql",
            "query --file rates.sql --format parquet",
            "devnet --dump history.jsonl.gz --deals 20 --hostile",
            "completion fish",
            "man failures",
            "import no-such-file.json",
            "sync --endpoint http://127.0.0.1:1/subgraphs/name/x --attempts 1 --db new.duckdb",
            "watch --endpoint http://127.0.0.1:1/subgraphs/name/x --attempts 1 --db new.duckdb"
                + " --rounds 1",
            "offchain pull --compass http://127.0.0.1:1 --attempts 1",
            "failure");
    CompletableFuture<List<Shell.Run>> beside =
        CompletableFuture.supplyAsync(() -> runs("whole", whole, lines));
    List<Shell.Run> found = runs("one", one, lines);
    List<Shell.Run> expected = beside.get();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(found.get(i)).as(lines.get(i)).isEqualTo(expected.get(i));
      assertThat(found.get(i).err()).as(lines.get(i)).doesNotContain("fault of pocoscope's own");
    }
  }

  private List<Shell.Run> runs(String name, Path jar, List<String> lines) {
    return lines.stream().map(line -> run(name, jar, line)).toList();
  }

  /** Each in a folder of its own, with a store of its own; what is said does not tell which. */
  private Shell.Run run(String name, Path jar, String line) {
    try {
      return tried(name, jar, line);
    } catch (Exception failure) {
      throw new IllegalStateException(line, failure);
    }
  }

  private Shell.Run tried(String name, Path jar, String line) throws Exception {
    Path place = work.resolve(name);
    if (Files.notExists(place)) {
      Files.createDirectories(place);
      Files.copy(work.resolve("pocoscope-demo.duckdb"), place.resolve("demo.duckdb"));
      Files.copy(work.resolve("rates.sql"), place.resolve("rates.sql"));
    }
    List<Object> words =
        new ArrayList<>(
            List.of(
                JAVA.resolve("bin/java"),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Dpocoscope.called=pocoscope",
                "-jar",
                jar));
    words.addAll(List.of(line.split(" ", -1)));
    Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Shell.Run run =
        new Shell(place).with("POCOSCOPE_DB", "demo.duckdb").run(words.toArray(Object[]::new));
    return new Shell.Run(
        run.exitCode(),
        withoutClock(run.out(), begun).replace(place.toString(), "PLACE"),
        withoutClock(run.err(), begun).replace(place.toString(), "PLACE"));
  }

  /** When a command ran, and a block's age then, differ in two runs; no time of the history may. */
  private static String withoutClock(String said, Instant begun) {
    Instant ended = Instant.now();
    return INSTANT
        .matcher(said.replaceAll("block is [^\\n]+ old", "block is AGE old"))
        .replaceAll(
            found -> {
              Instant time = Instant.parse(found.group());
              return time.isBefore(begun) || time.isAfter(ended) ? found.group() : "NOW";
            });
  }

  @Test
  void forAnotherPlatformItSaysSoInALine() throws Exception {
    Path jar = Files.copy(home.resolve(NAME).resolve("lib/pocoscope.jar"), work.resolve("p.jar"));
    Files.createFile(work.resolve("libduckdb_java.so_linux_riscv64"));
    Files.createFile(
        work.resolve(
            System.getProperty("os.arch").equals("aarch64")
                ? "libduckdb_java.so_linux_amd64"
                : "libduckdb_java.so_linux_arm64"));
    Files.writeString(work.resolve("tasks.json"), "{\"data\": {\"tasks\": [{\"id\": \"0x01\"}]}}");
    Shell.Run run = shell().run(JAVA.resolve("bin/java"), "-jar", jar, "import", "tasks.json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("not for this machine (linux_", "-Dnative=linux_")
        .hasLineCount(1);
  }

  @Test
  void theZipHasPagesForManAndOfEveryLibraryItsLicence() throws Exception {
    Path release = home.resolve(NAME);
    try (Stream<Path> pages = Files.list(release.resolve("man/man1"))) {
      for (Path page : pages.toList()) {
        String command = page.getFileName().toString().replaceFirst("pocoscope-?(.*)\\.1", "$1");
        Shell.Run said =
            command.isEmpty()
                ? shell().ok(link("zip"), "man")
                : shell().ok(link("zip"), "man", command);
        assertThat(said.out()).isEqualTo(Files.readString(page));
      }
    }
    assertThat(release.resolve("man/man1/pocoscope-failures.1")).exists();
    assertThat(release.resolve("completions/pocoscope.bash")).content().contains("_complete_");
    assertThat(release.resolve("third-party.txt")).content().contains("DuckDB");
    assertThat(release.resolve("bin/pocoscope.cmd")).content().contains("\r\n");
    try (ZipFile jar = new ZipFile(release.resolve("lib/pocoscope.jar").toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .anyMatch(name -> name.matches("META-INF/licenses/jackson-databind.*/NOTICE"))
          .noneMatch(name -> name.startsWith("it/unimi/") || name.startsWith("com/ibm/icu/"));
    }
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws Exception {
    String java = JAVA.resolve("bin/java").toString();
    Path tool = Path.of("src/build/java/OneJar.java").toAbsolutePath();
    Path target = Path.of("target").toAbsolutePath();
    Path again = work.resolve("again.jar");
    shell()
        .with("TZ", "Pacific/Auckland")
        .ok(
            java,
            tool,
            again,
            "io.pocoscope.cli.Main,io.pocoscope.cli.Rehearsal",
            target.resolve("pocoscope.jar"),
            target.resolve("lib"));
    assertThat(Files.mismatch(again, home.resolve(NAME).resolve("lib/pocoscope.jar")))
        .isEqualTo(-1);
  }
}
