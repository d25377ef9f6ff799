package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged server in a process of its own. */
@Tag("slow")
class ServeIT {
  private static final long MOST_MILLIS = 60_000;

  @TempDir private Path folder;
  private Launched launched;

  @BeforeEach
  void fill() throws Exception {
    launched = new Launched(folder);
    assertThat(launched.run("demo", "--deals", "60", "--db", "d.duckdb").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void itEndsWhenItIsToldTo(String signal, int exitCode) throws Exception {
    Launched.Running server = launched.start("serve", "--port", "0", "--db", "d.duckdb");
    assertThat(get(address(server)).statusCode()).isEqualTo(200);
    server.signal(signal);
    Launched.Finished finished = server.finish();
    assertThat(finished.exitCode()).isEqualTo(exitCode);
    assertThat(finished.err().lines()).allMatch(line -> line.startsWith("serving "));
  }

  @Test
  void whatIsImportedMeanwhileIsShown() throws Exception {
    Launched.Running server = launched.start("serve", "--port", "0", "--db", "s.duckdb");
    assertThat(server.finish().exitCode()).as("there is no such store yet").isEqualTo(2);
    Files.writeString(folder.resolve("one.json"), Cli.TASKS);
    assertThat(launched.run("import", "one.json", "--db", "s.duckdb").exitCode()).isZero();
    server = launched.start("serve", "--port", "0", "--db", "s.duckdb");
    String address = address(server) + "api/failures";
    assertThat(get(address).body()).contains("\"slots\" : 2");
    Files.writeString(
        folder.resolve("two.json"),
        Cli.TASKS.replace("0x01", "0x03").replace("0x02", "0x04").replace("0xd", "0xe"));
    importAsSoonAsItIsFree("two.json");
    assertThat(get(address).body()).contains("\"slots\" : 4");
    server.signal("INT");
    server.finish();
  }

  /** The server closes the store a moment after the last question. */
  private void importAsSoonAsItIsFree(String file) throws Exception {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    Launched.Finished imported = launched.run("import", file, "--db", "s.duckdb");
    while (imported.exitCode() == 6 && System.currentTimeMillis() < end) {
      imported = launched.run("import", file, "--db", "s.duckdb");
    }
    assertThat(imported.exitCode()).as(imported.err()).isZero();
  }

  private static String address(Launched.Running server) throws Exception {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    while (System.currentTimeMillis() < end && server.process().isAlive()) {
      String said = Files.readString(server.out());
      if (said.endsWith("/\n")) {
        return said.strip();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it says no address: " + Files.readString(server.err()));
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
