package io.pocoscope.cli.history;

import static java.util.stream.Collectors.joining;

import io.pocoscope.cli.print.Format;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.WatchResult;
import io.pocoscope.subgraph.TimeSpan;
import io.pocoscope.text.ForeignText;
import io.pocoscope.watch.Change;
import io.pocoscope.watch.Look;
import io.pocoscope.watch.Message;
import io.pocoscope.watch.Scope;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What a watch prints: a line each time, or a JSON object in a line. */
final class WatchLines {
  private final PrintStream out;
  private final Format format;
  private final Clock clock;
  private Optional<Instant> goneAt = Optional.empty();

  WatchLines(PrintStream out, Format format, Clock clock) {
    this.out = out;
    this.format = format;
    this.clock = clock;
  }

  void round(long number, Look look) {
    print(WatchResult.of(number, now(), look), text(look));
  }

  void stranger(Scope whose) {
    print(
        WatchResult.of(now(), whose),
        "no slot is of "
            + whose
            + " yet: either its first one is to come, or the address is not the one meant");
  }

  void message(Optional<String> network, Message message) {
    print(WatchResult.of(network, now(), message), text(message));
  }

  void gone(String why) {
    goneAt = Optional.of(now());
    print(WatchResult.ofEndpoint(now(), Optional.of(why)), "the endpoint is gone: " + why);
  }

  void back() {
    String away =
        goneAt.map(it -> " after " + TimeSpan.text(Duration.between(it, now()))).orElse("");
    print(WatchResult.ofEndpoint(now(), Optional.empty()), "the endpoint is back" + away);
  }

  /** The message as a program gets it. */
  String json(Optional<String> network, Message message) {
    return WatchResult.of(network, now(), message).asJson().toString();
  }

  /** Whether whoever reads has gone. */
  boolean nobodyReads() {
    return out.checkError();
  }

  private void print(Result result, String text) {
    out.println(
        format == Format.json ? result.asJson().toString() : now() + " " + ForeignText.line(text));
    out.flush();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String text(Look look) {
    Change change = look.change();
    return String.format(
        Locale.ROOT,
        "block %s: %s%s, %s settled, %d failed%s%s",
        look.block().map(String::valueOf).orElse("unknown"),
        look.first() ? "the watch begins; there are " : "",
        counted(change.deals(), "deal"),
        counted(change.settled(), "slot"),
        change.failedSlots(),
        change.failed().isEmpty()
            ? ""
            : change.failed().entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(joining(", ", " (", ")")),
        look.raised() == 0 ? "" : "; alarms on: " + look.raised());
  }

  private static String text(Message message) {
    return switch (message.event()) {
      case ALARM -> "ALARM " + message.alert() + ": " + why(message) + again(message);
      case END ->
          "END of the alarm " + message.alert() + ": " + whyNoMore(message) + again(message);
      case TAKEN_BACK ->
          "TAKEN BACK, the alarm "
              + message.alert()
              + ": a reorganisation has taken its cause away; "
              + whyNoMore(message)
              + again(message);
    };
  }

  private static String why(Message message) {
    return switch (message.because()) {
      case RATE -> rate(message);
      case NOTHING_SETTLED -> "the chain goes on, and " + lastSettled(message);
      case HEAD_STANDS_STILL ->
          "the endpoint's head stands still, so that nobody knows; " + lastSettled(message);
      case ENDPOINT_GONE -> "the endpoint is gone, so that nobody knows; " + lastSettled(message);
    };
  }

  private static String whyNoMore(Message message) {
    return message.because() == Message.Because.RATE ? rate(message) : lastSettled(message);
  }

  private static String rate(Message message) {
    long failed = message.failed().orElse(0L);
    long settled = message.settled().orElse(0L);
    return String.format(
        Locale.ROOT,
        "%d of %s failed%s since %s",
        failed,
        counted(settled, "slot"),
        settled == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * failed / settled),
        message.since().map(Instant::toString).orElse("the beginning"));
  }

  private static String lastSettled(Message message) {
    return message
        .since()
        .map(last -> "the last slot settled at " + last)
        .orElse("no slot has settled yet");
  }

  private static String again(Message message) {
    return message.again() ? " (may have been told before)" : "";
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
