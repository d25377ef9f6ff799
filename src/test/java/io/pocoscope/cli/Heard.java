package io.pocoscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What a watch in a process of its own says, object by object, while it runs. */
final class Heard implements AutoCloseable {
  private final Launched.Running watch;
  private final InputStream out;
  private final List<JsonNode> events = new ArrayList<>();
  private String begun = "";

  private Heard(Launched.Running watch, InputStream out) {
    this.watch = watch;
    this.out = out;
  }

  static Heard of(Launched.Running watch) throws IOException {
    return new Heard(watch, Files.newInputStream(watch.out()));
  }

  /** All that it has said until now. */
  List<JsonNode> events() throws IOException {
    String text = begun + new String(out.readAllBytes(), StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n') + 1;
    begun = text.substring(end);
    for (String line : text.substring(0, end).lines().toList()) {
      events.add(new ObjectMapper().readTree(line));
    }
    return events;
  }

  long count(String event) throws IOException {
    return events().stream().filter(it -> it.path("event").asText().equals(event)).count();
  }

  /** Until it has said that so often. */
  void await(String event, long times) throws IOException, InterruptedException {
    while (count(event) < times) {
      if (!watch.process().isAlive()) {
        throw new AssertionError(watch.finish().toString());
      }
      Thread.sleep(10);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
