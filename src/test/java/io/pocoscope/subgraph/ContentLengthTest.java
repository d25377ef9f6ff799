package io.pocoscope.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are not as long as they say, from a server that says what no real one lets us. */
class ContentLengthTest {
  private static final String BODY = "{\"data\": {\"_meta\": {\"block\": {\"number\": 1";

  @ParameterizedTest(name = "{0} bytes announced")
  @CsvSource({"9999, BrokenOff, broke off", "20, NotJson, too early", "0, NotJson, too early"})
  void aWrongLengthIsNamedAndTheQuestionAskedAgain(int length, String failure, String says)
      throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answer(server, length, asked), "answers");
      answering.setDaemon(true);
      answering.start();
      Endpoint endpoint =
          Endpoint.parse("http://127.0.0.1:" + server.getLocalPort() + "/x").orElseThrow();
      Patience patience =
          new Patience(3, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(5));
      assertThatThrownBy(
              () ->
                  Subgraph.at(endpoint, patience, Pace.of(1, OptionalDouble.empty()), "test")
                      .head())
          .hasMessageContaining(says)
          .satisfies(thrown -> assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure));
      assertThat(asked).hasValue(3);
    }
  }

  private static void answer(ServerSocket server, int length, AtomicInteger asked) {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + BODY;
    while (!server.isClosed()) {
      try (Socket connection = server.accept()) {
        asked.incrementAndGet();
        readQuestion(connection);
        connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
      } catch (IOException closed) {
        // The test is over, or the client hung up when it had read enough.
      }
    }
  }

  /** To the end, or closing would reset the connection before the answer is read. */
  private static void readQuestion(Socket connection) throws IOException {
    StringBuilder question = new StringBuilder();
    byte[] some = new byte[8192];
    while (question.indexOf("\"query\"") < 0 || question.charAt(question.length() - 1) != '}') {
      int read = connection.getInputStream().read(some);
      if (read < 0) {
        return;
      }
      question.append(new String(some, 0, read, StandardCharsets.UTF_8));
    }
  }
}
