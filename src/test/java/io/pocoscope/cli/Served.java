package io.pocoscope.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A store that is served by the command itself, in this process, at a free port. */
final class Served implements AutoCloseable {
  private static final Duration MOST = Duration.ofMinutes(1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread command;
  private final URI url;

  private Served(Thread command, URI url) {
    this.command = command;
    this.url = url;
  }

  /** Starts it, and waits until it has said its address. */
  static Served start(Cli cli, Path folder, Object... more) throws Exception {
    Path said = Files.createTempFile(folder, "served", ".txt");
    List<Object> words = new ArrayList<>(List.of("serve", "--port", "0"));
    words.addAll(List.of(more));
    Thread command = new Thread(() -> cli.runInto(said, words.toArray()), "serve");
    command.setDaemon(true);
    command.start();
    for (int tries = 0; tries < 600; tries++) {
      String line = Files.readString(said);
      if (line.endsWith("/\n")) {
        return new Served(command, URI.create(line.strip()));
      }
      if (!command.isAlive()) {
        throw new AssertionError("it has ended: " + line);
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it says no address");
  }

  URI url() {
    return url;
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(request(address).GET());
  }

  HttpResponse<byte[]> bytes(String address) throws IOException, InterruptedException {
    return client.send(request(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(url.resolve(address)).timeout(MOST);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Lines that no client of the JDK's would send; gives what comes back. */
  String raw(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
      String request = Stream.of(lines).reduce("", (all, line) -> all + line + "\r\n") + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    command.interrupt();
    try {
      command.join();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
