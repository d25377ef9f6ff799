package io.pocoscope.cli.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes long says what it is doing, on a terminal, and leaves nothing of that behind. */
class ActivityTest {
  private static final String CLEAR = "\r\u001b[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @Timeout(60)
  void aTerminalShowsItUntilSomethingIsSaid() throws InterruptedException {
    Console console = console(true);
    Activity activity = new Activity(console, false);
    activity.now("counting a very great number of slots, one by one, which takes its time");
    while (!seen().contains("counting")) {
      Thread.sleep(50);
    }
    activity.pause();
    assertThat(seen()).endsWith(CLEAR);
    console.tell("the note");
    assertThat(seen()).endsWith(CLEAR + "the note" + System.lineSeparator());
    activity.now("judging");
    while (!seen().contains("judging … ")) {
      Thread.sleep(50);
    }
    activity.end();
    assertThat(seen()).endsWith(CLEAR);
    assertThat(seen().split("[\r\n]+"))
        .as("what is drawn does not go on below")
        .allMatch(line -> line.replace("\u001b[K", "").length() < 40);
  }

  @Test
  void whatIsDoneAtOnceShowsNothing() {
    Activity activity = new Activity(console(true), false);
    activity.now("counting");
    activity.end();
    assertThat(seen()).isEmpty();
  }

  @Test
  void aLogHasTheTimeAndATerminalHasNot() {
    console(false).log("syncing");
    assertThat(seen()).isEqualTo("2026-11-21T12:00:00Z syncing" + System.lineSeparator());
    err.reset();
    console(true).log("syncing");
    assertThat(seen()).isEqualTo("syncing" + System.lineSeparator());
  }

  private String seen() {
    return err.toString(UTF_8);
  }

  private Console console(boolean terminal) {
    return new Console(
        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
        new PrintStream(err, true, UTF_8),
        InputStream.nullInputStream(),
        Map.of("COLUMNS", "40"),
        Path.of("."),
        Clock.fixed(Instant.parse("2026-11-21T12:00:00.5Z"), ZoneOffset.UTC),
        terminal,
        false,
        new Interruption(),
        new Calling(Calling.USUAL));
  }
}
