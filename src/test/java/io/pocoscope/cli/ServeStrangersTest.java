package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask a served store, and how: nobody but who sits before this machine, and to read. */
class ServeStrangersTest {
  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    Cli cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    served = Served.start(cli, folder);
  }

  @AfterAll
  static void end() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void nothingCanBeChanged(String method) throws Exception {
    HttpResponse<String> answer =
        served.send(served.request("/").method(method, HttpRequest.BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void headTellsWhatGetWouldBring() throws Exception {
    HttpResponse<String> head =
        served.send(
            served.request("/api/causes").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    HttpResponse<byte[]> whole = served.bytes("/api/causes");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(whole.body().length);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: rebound.example:PORT",
        "Host: rebound.example",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: localhost.rebound.example:PORT",
        "Host: 10.0.0.1:PORT",
        "Host:",
        "X-Nothing: 1"
      })
  void whoAsksUnderAnotherNameGetsNothing(String host) throws Exception {
    String answer =
        served.raw(
            "GET / HTTP/1.1",
            host.replace("PORT", Integer.toString(served.url().getPort())),
            "Connection: close");
    assertThat(answer).startsWith("HTTP/1.1 421");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "[::1]"})
  void whoAsksUnderItsOwnNameIsAnswered(String name) throws Exception {
    String answer =
        served.raw(
            "GET /api HTTP/1.1",
            "Host: " + name + ":" + served.url().getPort(),
            "Connection: close");
    assertThat(answer).startsWith("HTTP/1.1 200");
  }

  @Test
  void pagesOfOthersCannotHaveItWork() throws Exception {
    assertThat(
            served.raw(
                "GET /api/actors HTTP/1.1",
                host(),
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: no-cors",
                "Connection: close"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            served.raw(
                "GET /api HTTP/1.1",
                host(),
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: navigate",
                "Connection: close"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void everyAnswerKeepsStrangersOut() throws Exception {
    for (String address : List.of("/", "/api", "/api/causes.csv", "/nothing")) {
      HttpResponse<byte[]> answer = served.bytes(address);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("http:", "https:", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  private static String host() {
    return "Host: 127.0.0.1:" + served.url().getPort();
  }
}
